using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the magnets that flow into use come from.</summary>
public static class SupplyMixChart
{
    private const string Domestic = "India from ";

    /// <summary>Null when the run does not follow origins.</summary>
    public static Chart? Of(StoredRun run)
    {
        if (ChartFrame.Whole(run, Measures.IntoUse) is not { } frame) return null;
        var origins = frame.PartsOf(Measures.IntoUse);
        if (origins.Count == 0) return null;
        var low = new double[frame.Dates.Count];
        List<Area> areas = [];
        foreach (var origin in origins)
        {
            var flow = frame.YearlyRates(Measures.IntoUse, origin, summary => summary.Mean)!;
            if (flow.All(value => value == 0)) continue;
            double[] high = [.. low.Zip(flow, (below, more) => below + (double.IsNaN(more) ? 0 : more))];
            var color = Palette.Origin(origin, areas.Count);
            areas.Add(new(Label(origin), LabelPlace.Right, color, 1, low, high));
            low = high;
        }

        if (areas.Count == 0) return null;
        Panel panel =
            new("", ValueAxis.Holding(low.DefaultIfEmpty(0).Max() * 1.02, ValueFormat.Number), areas, [], []);
        return new("supply-mix", Title(frame, origins),
            $"Magnets flowing into use, tonnes per year, mean of each {frame.PeriodName} over "
                + $"{Numbers.Runs(run.Manifest.ReplicationsDone)}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel]);
    }

    private static string Label(string origin) => origin switch
    {
        "India from recycled" => "India, recycled oxide",
        _ when origin.StartsWith(Domestic, StringComparison.Ordinal) =>
            $"India, oxide from {origin[Domestic.Length..]}",
        _ => origin,
    };

    private static string Title(ChartFrame frame, IReadOnlyList<string> origins)
    {
        var year = Math.Max(frame.Dates.Count(date => date >= frame.End.AddYears(-1)), 1);
        (string Origin, double Flow)[] flows = [.. origins.Select(origin => (origin,
            frame.Values(Measures.IntoUse, origin, summary => summary.Mean)![^year..]
                .Where(double.IsFinite).Sum()))];
        var all = flows.Sum(one => one.Flow);
        if (all == 0) return "Where the magnets come from";
        var domestic = flows.Where(one => IsDomestic(one.Origin)).Sum(one => one.Flow);
        var (largest, most) = flows.MaxBy(one => one.Flow);
        var what = domestic > 0
            ? $"Magnets made in India are {Numbers.Percent(domestic / all)} of supply"
            : $"{Numbers.Percent(most / all)} of supply comes from {largest}";
        return $"{what} in the year to {Dates.Month(frame.End.AddDays(-1))}";
    }

    private static bool IsDomestic(string origin) =>
        origin == "India" || origin.StartsWith(Domestic, StringComparison.Ordinal);
}
