using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The share of demand that is served on time, sector by sector.</summary>
public static class SectorChart
{
    // From here on the worst and the best served differ by less than a reader cares for.
    private const double AlmostAll = 0.995;

    // Of the demand; a smaller gap is not seen.
    private const double LeastGap = 0.02;

    // Shares that are reached are rounded down to this.
    private const double Digits = 1e4;

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
        if (panels.Count == 0) return null;
        var (title, hasMedian) = Title(data, sectors);
        return new("shortfall-by-sector", title,
            $"Share of the demand of each {frame.PeriodName} that is served on time. "
                + (hasMedian ? frame.MeanAndTitle : frame.MeanAlone)
                + ChartFrame.Shown(panels.Count) + frame.Shading,
            frame.Start, frame.End, frame.Dates, frame.Windows, [.. panels.Take(ChartFrame.MostPanels)]);
    }

    private static Panel PanelOf(string sector, double[] shares, double[] whole)
    {
        double[] all = [.. shares.Select(share => double.IsNaN(share) ? double.NaN : 1.0)];
        var isGap = shares.Any(share => share < 1 - LeastGap);
        return new(Numbers.Words(sector), ValueAxis.Share,
            isGap
                ?
                [
                    new("Not served on time", LabelPlace.Legend, Theme.Shortfall, Theme.GapOpacity,
                        shares, all),
                ]
                : [],
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

    private static (string Title, bool HasMedian) Title(RunData data, IReadOnlyList<string> sectors)
    {
        if (data.MainShock is { } shock && FillsOf(data, Measures.Fill52, sectors, $"{shock.Name}.") is
            { Count: > 1 } after)
        {
            return Finding(data, $"{ShockTitle.Of(data, shock)}, in 52 weeks: ", after, Measures.Fill52,
                $"{shock.Name}.");
        }

        if (data.MainShock is { } late && ToTheEnd(data, late, sectors) is { } title) return (title, false);
        if (data.MainShock is null && ShockTitle.Uncertain(data) is { } chance
            && FillsOf(data, Measures.Fill52, sectors, $"{chance.Name}.") is { Count: > 1 } where)
        {
            return Finding(data, $"{Findings.Text(chance.Label)} that begins by chance, in 52 weeks: ", where,
                Measures.Fill52, $"{chance.Name}.");
        }

        return FillsOf(data, Measures.OnTimeFill, sectors, "") is { Count: > 1 } fills
            ? Finding(data, $"{Findings.Horizon(data.Manifest)}: ", fills, Measures.OnTimeFill, "")
            : ("How much of each sector's demand is served on time", false);
    }

    /// <summary>Of a shock whose 52 weeks do not end within the horizon.</summary>
    private static string? ToTheEnd(RunData data, ShockWindow shock, IReadOnlyList<string> sectors)
    {
        List<(string Sector, double Share)> served = [];
        foreach (var sector in sectors)
        {
            if (SectorTables.FillToTheEnd(data, shock, sector) is { } fill)
                served.Add((sector, Math.Min(fill.Share, 1)));
        }

        if (served.Count < 2) return null;
        served = [.. served.OrderBy(one => one.Share)];
        var (worst, least) = served[0];
        var (best, most) = served[^1];
        var when = $"{ShockTitle.Of(data, shock)}, to {Dates.Month(data.Manifest.End.AddDays(-1))}: ";
        var average = data.Runs == 1 ? "" : " on average";
        return least >= AlmostAll
            ? $"{when}each sector is served {Numbers.Percent(Math.Floor(least * Digits) / Digits)} or more "
                + $"on time{average}"
            : $"{when}{Findings.Label(worst)} is served worst, {Amounts.Share(least)} % on time{average}, "
                + $"{Findings.Label(best)} best, {Amounts.Share(most)} %";
    }

    private static (string Title, bool HasMedian) Finding(RunData data, string when,
        List<(string Sector, Summary Fill)> fills, Measure measure, string before)
    {
        if (fills.TrueForAll(sector => sector.Fill.Mean == 1))
        {
            var known = data.Values(measure, before + fills[0].Sector)?.Count(double.IsFinite) ?? data.Runs;
            return ($"{when}every sector is served in full and on time {Findings.InAll(known)}", false);
        }

        if (fills[0].Fill.P50 >= AlmostAll && LeastOf(data, fills, measure, before) is { } least)
        {
            var share = Numbers.Percent(Math.Floor(least * Digits) / Digits);
            return ($"{when}each sector is served {share} or more on time"
                + (data.Runs == 1 ? "" : " in 95 % of runs"), false);
        }

        return ($"{when}{Extremes(fills)}", true);
    }

    private static string Extremes(List<(string Sector, Summary Fill)> fills)
    {
        Summary least = fills[0].Fill, most = fills[^1].Fill;
        return Numbers.Percent(least.P50) == Numbers.Percent(most.P50)
            ? $"all {fills.Count} sectors are served alike, {Findings.Shares(least)} on time"
            : $"{Alike(fills, least, " is", " are")} served worst, {Each(fills, least)} on time, "
                + $"{Alike(fills, most, "", "")} best, {Each(fills, most)}";
    }

    private static string Alike(
        List<(string Sector, Summary Fill)> fills, Summary fill, string verb, string verbs)
    {
        var alike = LikeThat(fills, fill);
        return alike.Count switch
        {
            1 => Findings.Label(alike[0]) + verb,
            2 => $"{Findings.Label(alike[0])} and {Findings.Label(alike[1])}{verbs}",
            _ => $"{alike.Count} sectors{verbs}",
        };
    }

    private static string Each(List<(string Sector, Summary Fill)> fills, Summary fill) =>
        (LikeThat(fills, fill).Count == 1 ? "" : "each ") + Findings.Shares(fill);

    /// <summary>Sectors whose figures read the same.</summary>
    private static List<string> LikeThat(List<(string Sector, Summary Fill)> fills, Summary fill) =>
        [.. fills.Where(one => Findings.Shares(one.Fill) == Findings.Shares(fill)).Select(one => one.Sector)];

    /// <summary>What the worst served sector of a run has, or more, in 95 % of the runs.</summary>
    private static double? LeastOf(RunData data, List<(string Sector, Summary Fill)> fills, Measure measure,
        string before)
    {
        double[] least = [.. Enumerable.Repeat(1.0, data.Runs)];
        foreach (var (sector, _) in fills)
        {
            if (data.Values(measure, before + sector) is not { } values) return null;
            least = [.. least.Zip(values, Math.Min)];
        }

        return Summary.Of(least, MeasureKind.Number).P05 is var low && double.IsFinite(low) ? low : null;
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
