using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>A number that changes at instants; the first value also holds before.</summary>
internal sealed class Steps
{
    private readonly SimTime[] _from;
    private readonly double[] _values;

    /// <param name="steps">In order of time, at least one.</param>
    public Steps(IEnumerable<(SimTime From, double Value)> steps)
    {
        var all = steps.ToArray();
        _from = [.. all.Select(step => step.From)];
        _values = [.. all.Select(step => step.Value)];
    }

    /// <summary>When it changes, and the first instant that was given.</summary>
    public IReadOnlyList<SimTime> From => _from;

    public double At(SimTime time)
    {
        var index = _from.Length - 1;
        while (index > 0 && _from[index] > time)
            index--;
        return _values[index];
    }
}
