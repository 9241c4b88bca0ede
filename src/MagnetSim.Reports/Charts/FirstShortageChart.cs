using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>When each sector first runs short after a shock: how many runs in which week.</summary>
public static class FirstShortageChart
{
    private const double HighestBar = 0.8;
    private const double Baseline = -0.42;
    private const int FewestWeeks = 4;
    private const int MostBars = 60;

    /// <summary>Null when the run has no shock, or its horizon ends too soon after it.</summary>
    public static Chart? Of(RunData data)
    {
        if (data.AnsweredShock is not { } shock) return null;
        List<SectorShortage> sectors = [.. SectorShortage.Of(data, shock)];
        if (sectors.Count == 0) return null;
        var last = sectors.Max(sector => sector.Last);
        var end = Math.Max(FewestWeeks, last + 1);
        var width = (int)Math.Ceiling(end / MostBars);
        end = Math.Ceiling(end / width) * width;
        // Rows count from below; who runs short first stands on top.
        sectors = [.. sectors.OrderBy(sector => sector.Weeks.P50).ThenBy(sector => sector.Weeks.P05)
            .ThenByDescending(sector => sector.ShortRuns).Reverse()];
        var tallest = sectors.SelectMany(sector => sector.SharesOf(width).Values).DefaultIfEmpty(1).Max();
        var scale = ValueAxis.Holding(end, ValueFormat.Number);
        Panel panel = new("", ValueAxis.Named([.. sectors.Select(sector => Findings.Label(sector.Name))]),
            [], [], [])
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
        return new("first-shortage", Title(data, shock, sectors),
            "First week with less than 95 % served on time. Bars: share of runs"
                + (width == 1 ? "" : $", {width} weeks each")
                + $", the tallest {Numbers.Percent(tallest)}. Figures: median, 90 % of runs in brackets",
            data.Manifest.Start, data.Manifest.End, [], [], [panel]);
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

    private static string Title(RunData data, ShockWindow shock, List<SectorShortage> sectors)
    {
        var when = shock.Start is null ? Findings.Text(shock.Label) : Findings.Shock(shock);
        var first = sectors[^1];
        if (sectors.TrueForAll(sector => sector.ShortRuns == 0))
            return $"{when}: no sector runs short {Findings.InNone(first.Times.Count)}";
        var never = sectors.Count(sector => sector.ShortRuns == 0);
        var rest = never == 0 ? "" : never == 1
            ? $"; none at {Findings.Label(sectors.First(sector => sector.ShortRuns == 0).Name)}"
            : $"; none at {never} of {sectors.Count} sectors";
        var time = double.IsInfinity(first.Weeks.P50)
            ? Findings.InSome(first.ShortRuns, first.Times.Count)
            : $"after {Findings.Weeks(first.Weeks)}";
        return $"{when}: first shortage{Where(sectors)} {time}{rest}";
    }

    /// <summary>Several, where their medians agree.</summary>
    private static string Where(List<SectorShortage> sectors)
    {
        var first = sectors[^1];
        var equals = sectors.Count(sector => sector.Weeks.P50 == first.Weeks.P50 && sector.ShortRuns > 0);
        return equals switch
        {
            _ when sectors.Count == 1 => "",
            1 => $" at {Findings.Label(first.Name)},",
            2 => $" at {Findings.Label(first.Name)} and {Findings.Label(sectors[^2].Name)},",
            _ => $" at {equals} of {sectors.Count} sectors,",
        };
    }
}
