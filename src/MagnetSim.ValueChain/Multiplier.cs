namespace MagnetSim.ValueChain;

/// <summary>The product of all factors in force: 1 when there is none, to the last digit.</summary>
public sealed class Multiplier
{
    private readonly List<double> _factors = [];

    public double Value { get; private set; } = 1;

    internal void Begin(double factor)
    {
        _factors.Add(factor);
        Recompute();
    }

    internal void End(double factor)
    {
        _factors.Remove(factor);
        Recompute();
    }

    private void Recompute()
    {
        Value = 1;
        foreach (var factor in _factors)
            Value *= factor;
    }
}
