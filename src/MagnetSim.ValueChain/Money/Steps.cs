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

    /// <summary>The number times the days for which it holds, between two instants; 0 when the second is not
    /// later.</summary>
    public double Integral(SimTime begin, SimTime end)
    {
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            var first = i == 0 ? begin.Days : Math.Max(begin.Days, _from[i].Days);
            var last = i + 1 < _values.Length ? Math.Min(end.Days, _from[i + 1].Days) : end.Days;
            sum += _values[i] * Math.Max(0, last - first);
        }

        return sum;
    }

    public double At(SimTime time)
    {
        var index = _from.Length - 1;
        while (index > 0 && _from[index] > time)
            index--;
        return _values[index];
    }
}
