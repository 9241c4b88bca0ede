namespace MagnetSim.Results;

/// <summary>What many replications say about one number; not-a-number where it says nothing.</summary>
/// <param name="Mean">Over the replications in which the number exists.</param>
/// <param name="HalfWidth95">Half the width of the 95 % interval of the mean, by Student's t.</param>
/// <param name="P05">The value that 5 % of the replications stay below; infinite for "never".</param>
public readonly record struct Summary(
    double Mean, double HalfWidth95, double P05, double P25, double P50, double P75, double P95)
{
    /// <summary>
    /// Sums up the values in the order in which they stand, so that the digits depend on nothing else.
    /// </summary>
    /// <remarks>
    /// Quantiles of numbers interpolate linearly between order statistics (type 7 of Hyndman and Fan 1996);
    /// those of censored times are order statistics themselves (type 1), so that they can be "never".
    /// </remarks>
    public static Summary Of(ReadOnlySpan<double> values, MeasureKind kind)
    {
        var present = new double[values.Length];
        var count = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) present[count++] = value;
        var measured = present.AsSpan(0, count);
        return kind == MeasureKind.Censored ? OfCensored(measured) : OfNumbers(measured);
    }

    private static Summary OfNumbers(Span<double> values)
    {
        var mean = MeanOf(values);
        var halfWidth = HalfWidth(values, mean);
        values.Sort();
        return new(mean, halfWidth, Interpolated(values, 0.05), Interpolated(values, 0.25),
            Interpolated(values, 0.50), Interpolated(values, 0.75), Interpolated(values, 0.95));
    }

    private static Summary OfCensored(Span<double> times)
    {
        times.Sort();
        return new(double.NaN, double.NaN, OrderStatistic(times, 0.05), OrderStatistic(times, 0.25),
            OrderStatistic(times, 0.50), OrderStatistic(times, 0.75), OrderStatistic(times, 0.95));
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        if (values.Length == 0) return double.NaN;
        double sum = 0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    private static double HalfWidth(ReadOnlySpan<double> values, double mean)
    {
        if (values.Length < 2) return double.NaN;
        double squares = 0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var standardError = Math.Sqrt(squares / (values.Length - 1) / values.Length);
        return StudentT.Quantile975(values.Length - 1) * standardError;
    }

    private static double Interpolated(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.Length == 0) return double.NaN;
        var position = probability * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static double OrderStatistic(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.Length == 0) return double.NaN;
        return sorted[Math.Max((int)Math.Ceiling(probability * sorted.Length) - 1, 0)];
    }
}
