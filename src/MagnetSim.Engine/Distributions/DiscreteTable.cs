namespace MagnetSim.Engine;

/// <summary>
/// One of a few values, each with the probability that its weight has in the sum of the weights.
/// </summary>
public sealed record DiscreteTable : Distribution
{
    private readonly double[] _sortedValues;
    private readonly double[] _cumulative;

    public DiscreteTable(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        if (values.Count == 0 || values.Count != weights.Count)
        {
            throw new ArgumentException(
                $"A table has as many weights as values, at least one; there are {values.Count} values and "
                + $"{weights.Count} weights.", nameof(values));
        }

        Values = [.. values.Select(value => Require.Finite(value))];
        Weights = [.. weights.Select(weight => Require.AtLeast(0, weight))];
        Mean = WeightedMean(value => value);
        Variance = WeightedMean(value => (value - Mean) * (value - Mean));
        _sortedValues = [.. Values];
        _cumulative = [.. Weights];
        Array.Sort(_sortedValues, _cumulative);
        for (var i = 1; i < _cumulative.Length; i++) _cumulative[i] += _cumulative[i - 1];
        Require.Above(0, _cumulative[^1], "sum of weights");
    }

    public IReadOnlyList<double> Values { get; }

    public IReadOnlyList<double> Weights { get; }

    public override double Mean { get; }

    public override double Variance { get; }

    public override double Quantile(double u)
    {
        var sought = u * _cumulative[^1];
        var first = 0;
        var last = _cumulative.Length - 1;
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (_cumulative[middle] < sought) first = middle + 1;
            else last = middle;
        }

        return _sortedValues[first];
    }

    public bool Equals(DiscreteTable? other) =>
        other is not null && Values.SequenceEqual(other.Values) && Weights.SequenceEqual(other.Weights);

    public override int GetHashCode() => HashCode.Combine(Values.Count, Mean, Variance);

    private double WeightedMean(Func<double, double> function) =>
        Values.Zip(Weights, (value, weight) => weight * function(value)).Sum() / Weights.Sum();
}
