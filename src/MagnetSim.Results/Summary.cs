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
        var present = Present(values);
        var halfWidth = kind == MeasureKind.Censored ? double.NaN : HalfWidth(present);
        return OfPresent(present, kind) with { HalfWidth95 = halfWidth };
    }

    /// <summary>The same without the interval, which costs more than all the rest.</summary>
    public static Summary WithoutInterval(ReadOnlySpan<double> values, MeasureKind kind) =>
        OfPresent(Present(values), kind);

    private static Span<double> Present(ReadOnlySpan<double> values)
    {
        var present = new double[values.Length];
        var count = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) present[count++] = value;
        return present.AsSpan(0, count);
    }

    private static Summary OfPresent(Span<double> values, MeasureKind kind)
    {
        var isCensored = kind == MeasureKind.Censored;
        var mean = isCensored ? double.NaN : MeanOf(values);
        if (!IsConstant(values)) values.Sort();
        double Quantile(ReadOnlySpan<double> sorted, double probability) =>
            isCensored ? OrderStatistic(sorted, probability) : Interpolated(sorted, probability);
        return new(mean, double.NaN, Quantile(values, 0.05), Quantile(values, 0.25),
            Quantile(values, 0.50), Quantile(values, 0.75), Quantile(values, 0.95));
    }

    /// <summary>Nearly half of the cells of a series are, such as a shortage before any shock.</summary>
    private static bool IsConstant(ReadOnlySpan<double> values) =>
        values.Length == 0 || !values.ContainsAnyExcept(values[0]);

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        if (values.Length == 0) return double.NaN;
        double sum = 0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    private static double HalfWidth(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return double.NaN;
        var mean = MeanOf(values);
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
