using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What a rule leaves out of a series, and whether it still drifts; no rule says that a series has
/// settled.</summary>
internal static class WarmUpTitle
{
    // Means of so many stretches of the last half are nearly independent, and enough for an interval.
    private const int Batches = 10;

    /// <param name="dates">The first day of each period.</param>
    /// <param name="means">The mean over replications, one a date.</param>
    /// <param name="settlesOn">The first day after what MSER-5 leaves out; null where it cannot say.</param>
    public static string Of(SeriesSummary series, IReadOnlyList<DateOnly> dates,
        IReadOnlyList<double> means, DateOnly? settlesOn)
    {
        var what = KpiLabel.Of(series.Part.Length == 0 ? series.Measure : $"{series.Measure}/{series.Part}");
        var count = dates.Count(date => date < settlesOn);
        var cut = settlesOn is null ? "MSER-5 finds no point from which it runs level"
            : count == 0 ? "MSER-5 cuts nothing at the start"
            : count == 1 ? $"MSER-5 cuts the first {series.Period}"
            : $"MSER-5 cuts the first {count} {series.Period}s";
        return $"{what}: {cut}; {Drift(series, means)}";
    }

    private static string Drift(SeriesSummary series, IReadOnlyList<double> means)
    {
        var trend = TrendOfLastHalf(means, series.Period == "week" ? 52 : 12);
        if (trend is not { } known) return "too short to tell whether it drifts";
        var text = $"{DifferenceText.Of(known.Slope, known.HalfWidth95, series.Unit)} a year";
        return Math.Abs(known.Slope) > known.HalfWidth95
            ? $"the last half still drifts, {text}"
            : known is { Slope: 0, HalfWidth95: 0 } ? "the last half does not change"
            : $"no clear drift in the last half, {text}";
    }

    /// <summary>The slope of a straight line through the last half, a year, with half its 95 % interval; null
    /// where there are too few values.</summary>
    /// <remarks>Neighbouring periods go together, so the line goes through means of stretches (A. M. Law,
    /// Simulation Modeling and Analysis, 2015, batch means).</remarks>
    public static (double Slope, double HalfWidth95)? TrendOfLastHalf(
        IReadOnlyList<double> values, int periodsOfYear)
    {
        var size = values.Count / 2 / Batches;
        if (size == 0) return null;
        double[] last = [.. values.Skip(values.Count - (size * Batches))];
        double[] batches = [.. last.Chunk(size).Select(batch => batch.Average())];
        double middle = (Batches - 1) / 2.0, mean = batches.Average();
        var spread = batches.Select((_, batch) => (batch - middle) * (batch - middle)).Sum();
        var slope = batches.Select((value, batch) => (batch - middle) * (value - mean)).Sum() / spread;
        var rest = batches.Select((value, batch) => value - mean - (slope * (batch - middle)))
            .Sum(residual => residual * residual);
        var half = StudentT.Quantile975(Batches - 2) * Math.Sqrt(rest / (Batches - 2) / spread);
        var perYear = (double)periodsOfYear / size;
        return (slope * perYear, half * perYear);
    }
}
