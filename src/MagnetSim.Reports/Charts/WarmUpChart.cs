using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Welch's plot: a series from its start, and moving averages of it, from which the eye reads where
/// it begins to run level.</summary>
/// <remarks>P. D. Welch, The statistical analysis of simulation results, in: The Computer Performance
/// Modeling Handbook, 1983.</remarks>
public static class WarmUpChart
{
    // Periods on either side of the one in the middle.
    private static readonly int[] _weeks = [2, 6, 13];
    private static readonly int[] _months = [1, 3, 6];
    // The smoother, the darker; none is the colour of a thing.
    private static readonly Color[] _colors = [Theme.Shade(0.4), Theme.Shade(0.7), Theme.Shade(1)];

    /// <param name="dates">The first day of each period.</param>
    /// <param name="means">The mean over replications, one a date.</param>
    /// <param name="settlesOn">The first day after what a rule leaves out; null where it cannot say.</param>
    public static Chart Of(StoredRun run, SeriesSummary series, IReadOnlyList<DateOnly> dates,
        IReadOnlyList<double> means, DateOnly? settlesOn)
    {
        DateOnly[] middles = [.. dates.Select(date => date.AddDays(series.Period == "week" ? 3 : 15))];
        TimeWindow[] leftOut = settlesOn > dates[0]
            ? [new TimeWindow("Left out by MSER-5", dates[0], settlesOn.Value)]
            : [];
        Line[] lines =
        [
            new($"Each {series.Period}", Theme.Background, 1, means), .. Averages(series.Period, means),
        ];
        var axis = ValueAxis.Between(means.Min(), means.Max(), FormatOf(series.Unit));
        Panel panel = new("", axis, [], lines, []);
        return new("warm-up", WarmUpTitle.Of(series, dates, means, settlesOn),
            $"{Unit(series)}mean of {Numbers.Runs(run.Manifest.ReplicationsDone)}. A warm-up ends where the "
                + "smooth lines begin to run level (Welch 1983); title: the trend of the last half, ± 95 %",
            dates[0], run.Manifest.End, middles, leftOut, [panel])
        { Footer = RunFooter.Of(run.Manifest) };
    }

    /// <summary>The mean of as many values on either side; of fewer near the start, and not-a-number at the
    /// end where some are missing.</summary>
    public static double[] MovingAverage(IReadOnlyList<double> values, int aside)
    {
        var averages = new double[values.Count];
        for (var i = 0; i < averages.Length; i++)
        {
            var reach = Math.Min(i, aside);
            averages[i] = i + reach < values.Count
                ? values.Skip(i - reach).Take((2 * reach) + 1).Average()
                : double.NaN;
        }

        return averages;
    }

    /// <summary>Welch's windows reach over at most a quarter of the values.</summary>
    private static IEnumerable<Line> Averages(string period, IReadOnlyList<double> means) =>
        (period == "week" ? _weeks : _months).Index()
            .Where(window => window.Item <= means.Count / 4)
            .Select(window => new Line($"Mean of {(2 * window.Item) + 1} {period}s", _colors[window.Index], 2,
                MovingAverage(means, window.Item)));

    private static string Unit(SeriesSummary series) =>
        series.Unit == "1" ? "Share, "
            : $"{(series.Unit == "t" ? "Tonnes" : series.Unit)}, each {series.Period}, ";

    private static ValueFormat FormatOf(string unit) =>
        unit == "1" ? ValueFormat.Percent : ValueFormat.Number;
}
