namespace MagnetSim.Engine;

/// <summary>
/// One of the observed values, all equally likely: the inverse of the sample's step function.
/// </summary>
/// <remarks>
/// Nothing is interpolated, so mean and variance are those of the observations (divided by n).
/// </remarks>
public sealed record Empirical : Distribution
{
    private readonly double[] _sortedValues;

    public Empirical(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            throw new ArgumentException("There must be at least 1 value, but are 0.", nameof(values));

        _sortedValues = [.. values.Select(value => Require.Finite(value)).Order()];
        Mean = _sortedValues.Average();
        Variance = _sortedValues.Average(value => (value - Mean) * (value - Mean));
    }

    /// <summary>The observations in ascending order.</summary>
    public IReadOnlyList<double> Values => _sortedValues;

    public override double Mean { get; }

    public override double Variance { get; }

    public override double Quantile(double u) => _sortedValues[(int)(u * _sortedValues.Length)];

    public bool Equals(Empirical? other) =>
        other is not null && _sortedValues.SequenceEqual(other._sortedValues);

    public override int GetHashCode() => HashCode.Combine(_sortedValues.Length, Mean, Variance);
}
