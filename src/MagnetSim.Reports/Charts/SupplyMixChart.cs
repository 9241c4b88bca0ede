using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the magnets that flow into use come from.</summary>
public static class SupplyMixChart
{
    /// <summary>Null when the run does not follow origins.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.Whole(data.Run, Measures.IntoUse) is not { } frame) return null;
        var origins = frame.PartsOf(Measures.IntoUse);
        Stack stack = new(frame.Dates.Count);
        foreach (var origin in origins)
        {
            stack.Add(Origins.Label(origin), Origins.ColorOf(data.Run, origin),
                frame.YearlyRates(Measures.IntoUse, origin, summary => summary.Mean)!);
        }

        return stack.Areas.Count == 0 ? null : new("supply-mix", Title(data, frame, origins),
            $"Magnets flowing into use, tonnes per year, mean of each {frame.PeriodName} over "
                + Numbers.Runs(data.Runs),
            frame.Start, frame.End, frame.Dates, frame.Windows, [new("", stack.Axis, stack.Areas, [], [])]);
    }

    private static string Title(RunData data, ChartFrame frame, IReadOnlyList<string> origins)
    {
        (string Origin, double Flow)[] flows =
            [.. origins.Select(origin => (origin, frame.MeanOfLastYear(Measures.IntoUse, origin) ?? 0))];
        var all = flows.Sum(one => one.Flow);
        if (all == 0) return $"No magnets flow into use in {frame.LastYear}";
        var domestic = flows.Where(one => Origins.IsDomestic(one.Origin)).Sum(one => one.Flow);
        var (largest, most) = flows.Where(one => !Origins.IsDomestic(one.Origin))
            .DefaultIfEmpty(("", 0)).MaxBy(one => one.Item2);
        var foreign = $"{Numbers.Percent(most / all)} of the magnets come from {Findings.Label(largest)}";
        var home = $"{Numbers.Percent(domestic / all)} are made in India";
        return (domestic, most) switch
        {
            ( > 0, > 0) => $"{foreign}, {home} in {frame.LastYear}",
            (0, _) when !data.PartsOf(Measures.MagnetOutput).Any() => $"{foreign} in {frame.LastYear}",
            (0, _) => $"{foreign}, none are made in India in {frame.LastYear}",
            _ => $"All magnets are made in India in {frame.LastYear}",
        };
    }
}
