using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The share of demand that is served on time, sector by sector.</summary>
public static class SectorChart
{
    /// <summary>Null when the run has fewer than two sectors.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.AroundShocks(data.Run, Measures.Demand) is not { } frame) return null;
        IReadOnlyList<string> sectors =
            [.. frame.PartsOf(Measures.Demand).Where(part => !ChartFrame.IsBuyer(part))];
        if (sectors.Count < 2 || Shares(frame, "") is not { } whole) return null;
        List<Panel> panels = [];
        foreach (var sector in sectors)
            if (Shares(frame, sector) is { } shares) panels.Add(PanelOf(sector, shares, whole));
        return panels.Count == 0 ? null : new("shortfall-by-sector", Title(data, sectors),
            $"Share of the demand of each {frame.PeriodName} that is served on time. "
                + frame.MeanAndTitle + ChartFrame.Shown(panels.Count) + frame.Shading,
            frame.Start, frame.End, frame.Dates, frame.Windows, [.. panels.Take(ChartFrame.MostPanels)]);
    }

    private static Panel PanelOf(string sector, double[] shares, double[] whole)
    {
        double[] all = [.. shares.Select(share => double.IsNaN(share) ? double.NaN : 1.0)];
        return new(Numbers.Words(sector), ValueAxis.Share,
            [new("Not served on time", LabelPlace.Legend, Theme.Shortfall, Theme.GapOpacity, shares, all)],
            [
                new("All sectors together", Theme.Background, Theme.BackgroundLineWidth, whole),
                new("This sector", Theme.OnTime, Theme.LineWidth, shares),
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

    private static string Title(RunData data, IReadOnlyList<string> sectors)
    {
        if (data.MainShock is { } shock && FillsOf(data, Measures.Fill52, sectors, $"{shock.Name}.") is
            { Count: > 1 } after)
            return $"{Findings.Shock(shock)}, 52 weeks: {Extremes(data, after)}";
        return FillsOf(data, Measures.OnTimeFill, sectors, "") is { Count: > 1 } fills
            ? $"{Findings.Horizon(data.Manifest)}: {Extremes(data, fills)}"
            : "How much of each sector's demand is served on time";
    }

    private static string Extremes(RunData data, List<(string Sector, Summary Fill)> fills)
    {
        if (fills.TrueForAll(sector => sector.Fill.Mean == 1))
            return $"every sector is served in full and on time {Findings.InAll(data.Runs)}";
        var (worst, least) = fills[0];
        var (best, most) = fills[^1];
        return $"{Findings.Label(worst)} is served worst, {Findings.Shares(least)} on time, "
            + $"{Findings.Label(best)} best, {Findings.Shares(most)}";
    }

    /// <summary>From the worst served to the best.</summary>
    private static List<(string Sector, Summary Fill)> FillsOf(
        RunData data, Measure measure, IReadOnlyList<string> sectors, string before)
    {
        List<(string Sector, Summary Fill)> fills = [];
        foreach (var sector in sectors)
            if (data.Known(measure, before + sector) is { } fill) fills.Add((sector, fill));
        return [.. fills.OrderBy(sector => sector.Fill.P50).ThenBy(sector => sector.Fill.Mean)];
    }
}
