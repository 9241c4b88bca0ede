using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What each stockpile and sector holds.</summary>
public static class StockCoverChart
{
    // A stock counts as empty below this share of what it held before the shock.
    private const double Empty = 0.05;
    private const int MonthsAfterwards = 6;

    /// <summary>Null when the run follows no stocks.</summary>
    public static Chart? Of(StoredRun run)
    {
        if (ChartFrame.AroundShocks(run, Measures.OnHand) is not { } frame) return null;
        IReadOnlyList<string> places =
            [.. frame.PartsOf(Measures.OnHand)
                .Where(place => !ChartFrame.IsBuyer(place) && Holds(frame, place))];
        Panel[] panels = [.. places.Select(place => PanelOf(frame, place))];
        return panels.Length == 0 ? null : new("stock-cover", Title(run, frame, places),
            $"Stock on hand, tonnes, mean of each {frame.PeriodName}; scales differ. "
                + $"{frame.LineAndBand()}. {frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, panels);
    }

    /// <summary>Whether anything ever lies there: a sector may draw straight from a stockpile.</summary>
    private static bool Holds(ChartFrame frame, string place) =>
        frame.Values(Measures.OnHand, place, summary => summary.Mean)!.Any(tonnes => tonnes > 0);

    private static string Title(StoredRun run, ChartFrame frame, IReadOnlyList<string> places)
    {
        if (frame.Windows.Count == 0) return "What each stockpile and sector holds";
        var window = frame.Windows[0];
        var before = frame.Dates.Count(date => date < window.Start);
        var after = frame.Dates.Count(date => date < window.End.AddMonths(MonthsAfterwards));
        var empty = places.Count(place => before > 0
            && frame.Medians(Measures.OnHand, place)![before..after].DefaultIfEmpty(double.NaN).Min()
                < Empty * frame.Medians(Measures.OnHand, place)![before - 1]);
        var count = empty == 0 ? "none" : $"{empty}";
        var where = run.Manifest.ReplicationsDone == 1 ? "" : " in the median run";
        return $"{window.Label} empties {count} of {places.Count} stocks{where}";
    }

    private static Panel PanelOf(ChartFrame frame, string part)
    {
        var band = frame.Band(Measures.OnHand, part, Palette.Stock);
        var largest = band.High.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return new(Numbers.Words(part), ValueAxis.Holding(largest, ValueFormat.Number), [band],
            [new("", Palette.Stock, 2, frame.Medians(Measures.OnHand, part)!)], []);
    }
}
