using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What each stockpile and sector holds.</summary>
public static class StockCoverChart
{
    // A stock counts as empty below this share of what it held before the shock.
    private const double Empty = 0.05;
    private const int MonthsAfterwards = 6;

    /// <summary>Null when the run follows no stocks.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.AroundShocks(data.Run, Measures.OnHand) is not { } frame) return null;
        IReadOnlyList<string> places =
            [.. frame.PartsOf(Measures.OnHand)
                .Where(place => !ChartFrame.IsBuyer(place) && Holds(frame, place))];
        Panel[] panels = [.. places.Select(place => PanelOf(frame, place))];
        return panels.Length == 0 ? null : new("stock-cover", Title(data, frame, places),
            $"Stock on hand, tonnes, mean of each {frame.PeriodName}; scales differ. "
                + $"{frame.LineAndBand}{ChartFrame.Shown(panels.Length)}{frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [.. panels.Take(ChartFrame.MostPanels)]);
    }

    /// <summary>Whether anything ever lies there: a sector may draw straight from a stockpile.</summary>
    private static bool Holds(ChartFrame frame, string place) =>
        frame.Values(Measures.OnHand, place, summary => summary.Mean)!.Any(tonnes => tonnes > 0);

    private static string Title(RunData data, ChartFrame frame, IReadOnlyList<string> places)
    {
        var where = data.Runs == 1 ? "" : " in the median run";
        if (data.MainShock is not { } shock || ShareLeft(frame, shock, places[0]) is null)
        {
            var lows = places.Count(place => Lowest(frame, place) == 0);
            var what = lows == 0 ? "no stock is ever" : $"{Of(lows, places.Count)} at some time";
            return $"{Findings.Horizon(data.Manifest)}: {what} empty for a {frame.PeriodName}{where}";
        }

        var empty = places.Count(place => ShareLeft(frame, shock, place) < Empty);
        var (fullest, left) = places.Select(place => (place, ShareLeft(frame, shock, place)!.Value))
            .MaxBy(one => one.Value);
        var rest = double.IsFinite(left) && left >= Empty && empty > 0
            ? $"; {Findings.Label(fullest)} keeps most, at least {Numbers.Percent(Math.Min(left, 1))} of "
            + "before"
            : "";
        return $"{Findings.Shock(shock)}: {Of(empty, places.Count)} empty{where}{rest}";
    }

    private static string Of(int count, int all) => (count, all) switch
    {
        (0, 1) => "the one stock is not",
        (1, 1) => "the one stock is",
        (0, _) => $"none of {all} stocks is",
        (2, 2) => "both stocks are",
        (1, _) => $"1 of {all} stocks is",
        _ when count == all => $"all {all} stocks are",
        _ => $"{count} of {all} stocks are",
    };

    private static double Lowest(ChartFrame frame, string place) =>
        frame.Medians(Measures.OnHand, place)!.Where(double.IsFinite).DefaultIfEmpty(0).Min();

    /// <summary>The least in and after a shock, as a share of what was there before; null when nothing is
    /// known of before.</summary>
    private static double? ShareLeft(ChartFrame frame, ShockWindow shock, string place)
    {
        var medians = frame.Medians(Measures.OnHand, place)!;
        var before = frame.Dates.Count(date => date < shock.Start);
        var after = frame.Dates.Count(date => date < shock.End!.Value.AddMonths(MonthsAfterwards));
        if (before == 0 || after <= before) return null;
        return medians[before..after].Min() / medians[before - 1];
    }

    private static Panel PanelOf(ChartFrame frame, string part)
    {
        var band = frame.Band(Measures.OnHand, part, Theme.Stock);
        var largest = band.High.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return new(Numbers.Words(part), ValueAxis.Holding(largest, ValueFormat.Number), [band],
            [new("", Theme.Stock, Theme.LineWidth, frame.Medians(Measures.OnHand, part)!)], []);
    }
}
