using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The share of demand that is served on time, sector by sector.</summary>
public static class SectorChart
{
    /// <summary>Null when the run has fewer than two sectors.</summary>
    public static Chart? Of(StoredRun run)
    {
        if (ChartFrame.AroundShocks(run, Measures.Demand) is not { } frame) return null;
        IReadOnlyList<string> sectors =
            [.. frame.PartsOf(Measures.Demand).Where(part => !ChartFrame.IsBuyer(part))];
        if (sectors.Count < 2 || Shares(frame, "") is not { } whole) return null;
        List<Panel> panels = [];
        foreach (var sector in sectors)
            if (Shares(frame, sector) is { } shares) panels.Add(PanelOf(sector, shares, whole));
        return panels.Count == 0 ? null : new("shortfall-by-sector", Title(run, sectors),
            $"Share of the demand of each {frame.PeriodName}, "
                + $"over {Numbers.Runs(run.Manifest.ReplicationsDone)}. {frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, panels);
    }

    private static Panel PanelOf(string sector, double[] shares, double[] whole)
    {
        double[] all = [.. shares.Select(share => double.IsNaN(share) ? double.NaN : 1.0)];
        return new(Numbers.Words(sector), ValueAxis.Share,
            [new("Not served on time", LabelPlace.Legend, Palette.Shortfall, 0.45, shares, all)],
            [
                new("All sectors together", Palette.Background, 1.4, whole),
                new("This sector", Palette.OnTime, 2, shares),
            ],
            []);
    }

    // The ratio of the means over all runs: the share of all that was asked for in them. Its last digits may
    // lie above one, where gnuplot would cut the line off.
    private static double[]? Shares(ChartFrame frame, string sector)
    {
        var demand = frame.Values(Measures.Demand, sector, summary => summary.Mean);
        var onTime = frame.Values(Measures.OnTime, sector, summary => summary.Mean);
        if (demand is null || onTime is null) return null;
        return [.. onTime.Zip(demand, (served, asked) => asked > 0
            ? Math.Min(served / asked, 1)
            : double.NaN)];
    }

    private static string Title(StoredRun run, IReadOnlyList<string> sectors)
    {
        foreach (var shock in ChartFrame.DatedShocks(run))
        {
            (string Sector, double Fill)[] fills =
            [
                .. sectors.Select(sector => (Sector: sector, Fill: FillOf(run, shock, sector)))
                    .Where(pair => double.IsFinite(pair.Fill)).OrderBy(pair => pair.Fill),
            ];
            if (fills.Length < 2) continue;
            var worst = $"{Numbers.Percent(fills[0].Fill)} ({Numbers.Words(fills[0].Sector)})";
            var best = $"{Numbers.Percent(fills[^1].Fill)} ({Numbers.Words(fills[^1].Sector)})";
            return $"{shock.Label}: from {worst} to {best} served on time in 52 weeks";
        }

        return "How much of each sector's demand is served on time";
    }

    private static double FillOf(StoredRun run, ShockWindow shock, string sector) =>
        run.Kpi(Measures.Fill52, $"{shock.Name}.{sector}")?.Mean ?? double.NaN;
}
