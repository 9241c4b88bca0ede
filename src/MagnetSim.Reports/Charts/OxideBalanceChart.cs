using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The oxide of neodymium and praseodymium: who supplies it, what lies there, and who uses it.
/// </summary>
public static class OxideBalanceChart
{
    private const double NoteRoom = 1.4;

    /// <summary>Null when no magnet plant is fed from a stockpile.</summary>
    public static Chart? Of(RunData data)
    {
        if (OxideBalance.Of(data) is not { } balance) return null;
        if (ChartFrame.Whole(data.Run, Measures.OnHand) is not { } frame) return null;
        Stack stack = new(frame.Dates.Count);
        var quarter = Trailing.OfQuarter(frame);
        foreach (var source in balance.Stage.Sources)
        {
            stack.Add(source.Label, balance.ColorOf(source),
                quarter.Mean(frame.Yearly(source.Flow(frame))));
        }

        Panel[] supply = stack.Areas.Count == 0 ? []
            : [new("Supply to stocks, t/yr", stack.Axis, stack.Areas, [], [])];
        return new("oxide-balance", Title(data, balance),
            $"NdPr oxide. Supply: {quarter.QuarterOf(frame)}. " + (data.Runs == 1 ? frame.MeanAndTitle
                : $"Stock, and the share that is imported: median, with 90 % of {Numbers.Runs(data.Runs)}; "
                    + "all else: mean of them") + frame.Shading,
            frame.Start, frame.End, frame.Dates, frame.Windows,
            [.. supply, .. StockOf(frame, balance), Bars(balance)]);
    }

    /// <summary>None where the stock is always empty.</summary>
    private static IEnumerable<Panel> StockOf(ChartFrame frame, OxideBalance balance)
    {
        var pools = balance.Stage.Pools;
        Area[] bands = [.. pools.Select(pool => frame.Band(Measures.OnHand, pool, Theme.Stock))];
        Line[] lines = [.. pools.Select(pool => new Line(pools.Count == 1 ? "" : Findings.Label(pool),
            Theme.Stock, Theme.LineWidth,
                frame.Medians(Measures.OnHand, pool)!) { Place = LabelPlace.Right })];
        var largest = bands.SelectMany(band => band.High).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        if (largest == 0) yield break;
        yield return new("Stock, t", ValueAxis.Holding(largest * 1.02, ValueFormat.Number),
            bands, lines, []);
    }

    private static Panel Bars(OxideBalance balance)
    {
        BalanceItem[] rows = [.. balance.Supply.Concat(balance.Use).Reverse()];
        var half = HalfBar.Of(rows.Length);
        var scale = ValueAxis.Holding(rows.Max(row => row.Tonnes), ValueFormat.Number);
        return new("Whole horizon, t",
            ValueAxis.Named([.. rows.Select(row => row.Label)]), [], [], [])
        {
            Blocks = [.. rows.Select((row, place) =>
                new Block("", row.Color, 1, 0, row.Tonnes, place - half, place + half))],
            Notes = [.. rows.Select((row, place) =>
                new Note(row.Tonnes + (scale.Top * 0.02), place, Numbers.Text(row.Tonnes), Theme.AxisText))],
            Across = NumberAxis.Bars("", scale, scale.Top * NoteRoom),
        };
    }

    private static string Title(RunData data, OxideBalance balance)
    {
        var used = balance.Use.Where(item => item.IsPlant).Sum(item => item.Tonnes);
        var swarf = balance.Supply.Where(item => item.IsSwarf).Sum(item => item.Tonnes);
        var figure = $"Magnet plants use {Numbers.Text(used)} t of NdPr oxide"
            + $"{(data.Runs == 1 ? "" : " on average")} over {Findings.Horizon(data.Manifest)}";
        var own = swarf > 0 ? $", {Numbers.Percent(swarf / used)} of it their own swarf" : "";
        if (balance.Stage.ImportShare(data) is not { } imported) return figure + own;
        var rest = swarf > 0 ? "of the rest" : "of it";
        if (imported.Mean == 0) return $"{figure}{own}; none {rest} is imported";
        return Findings.IsSeldom(imported, Findings.PerCent)
            ? $"{figure}{own}; at most {Numbers.Percent(imported.P95)} {rest} is imported in 95 % of runs"
            : $"{figure}{own}; {Findings.Shares(imported)} {rest} is imported";
    }
}
