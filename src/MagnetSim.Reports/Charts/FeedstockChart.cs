using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the oxide comes from of the magnets that India makes.</summary>
public static class FeedstockChart
{
    /// <summary>Null when no magnets made in India flow into use, or origins are not followed.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.Whole(data.Run, Measures.IntoUse) is not { } frame) return null;
        IReadOnlyList<string> origins =
            [.. frame.PartsOf(Measures.IntoUse).Where(origin => Origins.FeedOf(origin) is not null)];
        Stack stack = new(frame.Dates.Count);
        foreach (var origin in origins)
        {
            var feed = Origins.FeedOf(origin)!;
            stack.Add(feed == Origins.Recycled ? "Recycled magnets" : Findings.Label(feed),
                Origins.ColorOf(data.Run, origin),
                frame.YearlyRates(Measures.IntoUse, origin, summary => summary.Mean)!);
        }

        return stack.Areas.Count == 0 ? null : new("supply-by-feedstock", Title(frame, origins),
            "Magnets made in India that flow into use, by the country of their oxide, tonnes per year, "
                + $"mean of each {frame.PeriodName} over {Numbers.Runs(data.Runs)}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [new("", stack.Axis, stack.Areas, [], [])]);
    }

    private static string Title(ChartFrame frame, IReadOnlyList<string> origins)
    {
        (string Feed, double Flow)[] flows = [.. origins.Select(origin =>
            (Origins.FeedOf(origin)!, frame.MeanOfLastYear(Measures.IntoUse, origin) ?? 0))];
        var all = flows.Sum(one => one.Flow);
        if (all == 0) return $"No magnets made in India flow into use in {frame.LastYear}";
        var (largest, most) = flows.MaxBy(one => one.Flow);
        var oxide = largest == Origins.Recycled ? "Recycled oxide" : $"Oxide from {Findings.Label(largest)}";
        var first = $"{oxide} is in {Numbers.Percent(most / all)} of the magnets that India makes";
        var own = flows.Where(one => one.Feed == "India").Sum(one => one.Flow);
        var second = largest == "India" ? "" : own == 0 ? ", India's own in none" :
            $", India's own in {Numbers.Percent(own / all)}";
        return $"{first}{second}, in {frame.LastYear}";
    }
}
