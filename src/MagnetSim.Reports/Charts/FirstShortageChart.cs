namespace MagnetSim.Reports;

/// <summary>When each sector first runs short after a shock: how many runs in which week.</summary>
public static class FirstShortageChart
{
    private const double HighestBar = 0.8;
    private const double Baseline = -0.42;
    private const int FewestWeeks = 4;
    private const int MostBars = 60;
    private const double LongestNameEm = 30;

    /// <summary>Null when the run has no shock, or its horizon ends too soon after it.</summary>
    public static Chart? Of(RunData data)
    {
        if (data.AnsweredShock is not { } shock) return null;
        // Rows count from below; who runs short first stands on top.
        List<SectorShortage> sectors = [.. SectorShortage.Of(data, shock).OrderBy(sector => sector.Weeks.P50)
            .ThenByDescending(sector => sector.ShortRuns).ThenBy(sector => sector.Weeks.P05).Reverse()];
        if (sectors.Count == 0) return null;
        var last = sectors.Max(sector => sector.Last);
        var end = Math.Max(FewestWeeks, last + 1);
        var width = (int)Math.Ceiling(end / MostBars);
        end = Math.Ceiling(end / width) * width;
        var tallest = sectors.SelectMany(sector => sector.SharesOf(width).Values).DefaultIfEmpty(1).Max();
        var scale = ValueAxis.Holding(end, ValueFormat.Number);
        Panel panel = new("", ValueAxis.Named(DistinctTexts.Shortened(
            [.. sectors.Select(sector => Numbers.Words(sector.Name))], LongestNameEm)), [], [], [])
        {
            Blocks = [.. sectors.SelectMany((sector, row) => BarsOf(sector, row, width, tallest))],
            SideTexts = [.. sectors.Select((sector, row) =>
                new SideText(row, TextOf(sector), Theme.AxisText))],
            Across = NumberAxis.Bars("Weeks from the start of the shock", scale, end) with
            {
                Ticks = [.. scale.Ticks.Where(tick => tick <= end && tick == Math.Floor(tick))
                    .Select(tick => new NumberTick(tick, scale.Text(tick)))],
            },
        };
        return new("first-shortage", FirstShortageTitle.Of(data, shock, sectors),
            $"First week, {ShortageSpan.Within(shock)} of the shock's start, with less than 95 % served on "
                + "time. " + Explained(data, width, tallest),
            data.Manifest.Start, data.Manifest.End, [], [], [panel]);
    }

    private static string Explained(RunData data, int width, double tallest)
    {
        if (data.Runs == 1) return "One run, so nothing is known about chance";
        return "Bars: share of runs" + (width == 1 ? "" : $", {width} weeks each")
            + $", the tallest {Numbers.Percent(tallest)}. Figures: median, 90 % of runs in brackets";
    }

    private static IEnumerable<Block> BarsOf(SectorShortage sector, int row, int width, double tallest)
    {
        foreach (var (bar, share) in sector.SharesOf(width))
        {
            yield return new("", Theme.Shortfall, 1, bar * width, (bar + 1) * width,
                row + Baseline, row + Baseline + (HighestBar * share / tallest));
        }
    }

    private static string TextOf(SectorShortage sector) => sector.ShortRuns == 0
        ? $"no shortage {Findings.InNone(sector.Times.Count)}"
        : double.IsInfinity(sector.Weeks.P50) ? Findings.InSome(sector.ShortRuns, sector.Times.Count)
        : sector.ShortRuns == sector.Times.Count ? Findings.Weeks(sector.Weeks)
        : $"{Findings.Weeks(sector.Weeks)}, {Findings.InSome(sector.ShortRuns, sector.Times.Count)}";
}
