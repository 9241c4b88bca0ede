using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How much of its nameplate each plant makes, and why not all of it.</summary>
public static class PlantUseChart
{
    private const double LeastShown = 0.002;
    private const double LeastRest = 0.005;

    // Between plants; a smaller one is not worth a name.
    private const double LeastDifference = 0.015;

    // Last digits above one are no more than the whole.
    private const double Whole = 1 + 1e-6;

    // Lots count when they are finished, so that a quarter may make a little more than all.
    private const double LittleMore = 1.05;
    private const int MostNamed = 3;

    private static readonly (Measure Measure, string Label, string LostTo, Color Color)[] _parts =
    [
        (Measures.Utilisation, "Made", "", Theme.CapacityUsed),
        (Measures.IdleRamp, "Ramp-up", "ramp-up", Theme.IdleRamp),
        (Measures.IdleOutage, "Outage", "outages", Theme.IdleOutage),
        (Measures.IdleNoFeed, "No feed", "lack of feed", Theme.IdleNoFeed),
        (Measures.IdleMargin, "Does not pay", "times when it does not pay", Theme.IdleMargin),
        (Measures.IdleBlocked, "Blocked or no demand", "full stages or lack of demand",
            Theme.IdleBlocked),
    ];

    /// <summary>Null when no plant is commissioned in any run.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.Whole(data.Run, Measures.CapacityUsed) is not { } frame) return null;
        string[] plants = [.. data.PartsOf(Measures.Utilisation)
            .Where(plant => data.Known(Measures.Utilisation, plant) is not null)];
        if (plants.Length == 0) return null;
        // Rows count from below; the first plant stands on top.
        string[] rows = [.. plants.Reverse()];
        Panel bars = new("Share of the nameplate since commissioning",
            ValueAxis.Named(Findings.Labels(rows)), [], [], [])
        {
            // Ordered as they lie on each other, so that the legend is so too.
            Blocks = [.. rows.SelectMany((plant, row) => BarOf(data, plant, row, HalfBar.Of(rows.Length)))
                .OrderBy(block => Array.FindIndex(_parts, part => part.Label == block.Label) is var place
                    and >= 0 ? place : _parts.Length)],
            SideTexts = [.. rows.Select((plant, row) => new SideText(row,
                SideTextOf(data, plant), Theme.CapacityUsed))],
            Across = NumberAxis.Bars("", ValueAxis.Share, ValueAxis.Share.Top),
        };
        return new("plant-use", Title(data, plants),
            (data.Runs == 1 ? frame.MeanAlone : $"Bars and figures: mean of {Numbers.Runs(data.Runs)}, "
                + "± 95 % interval of the mean")
                + $". Over time: {Trailing.OfQuarter(frame).QuarterOf(frame)}{frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [bars, .. OverTime(frame)]);
    }

    private static IEnumerable<Block> BarOf(RunData data, string plant, int row, double half)
    {
        double left = 0;
        foreach (var (measure, label, _, color) in _parts)
        {
            var share = MeanOr0(data, measure, plant);
            if (share < LeastShown) continue;
            yield return new(label, color, 1, left, left + share, row - half, row + half);
            left += share;
        }

        if (1 - left > LeastRest)
            yield return new("Yield still rising", Theme.IdleYield, 1, left, 1, row - half, row + half);
    }

    /// <summary>
    /// All magnet plants together: what is effective and what is made of what is installed.
    /// </summary>
    private static IEnumerable<Panel> OverTime(ChartFrame frame)
    {
        var installed = frame.Values(Measures.CapacityInstalled, "", summary => summary.Mean);
        var effective = frame.Values(Measures.CapacityEffective, "", summary => summary.Mean);
        var used = frame.Values(Measures.CapacityUsed, "", summary => summary.Mean);
        if (installed is null || effective is null || used is null || installed.All(rate => rate == 0))
            yield break;
        var quarter = Trailing.OfQuarter(frame);
        double[] Share(double[] rates) => [.. quarter.Mean(rates)
            .Zip(quarter.Mean(installed), (rate, built) => built > 0 ? rate / built : double.NaN)];
        var most = Share(used).Concat(Share(effective)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        yield return new("Magnet plants together, share of what is installed",
            most <= Whole ? ValueAxis.Share
                : most <= LittleMore ? ValueAxis.Share with { Top = LittleMore }
                : ValueAxis.Holding(most, ValueFormat.Percent), [],
            [
                new("Effective", Theme.CapacityEffective, Theme.LineWidth, Share(effective))
                {
                    Place = LabelPlace.Right,
                },
                new("Made", Theme.CapacityUsed, Theme.LineWidth, Share(used)) { Place = LabelPlace.Right },
            ],
            []);
    }

    private static string Title(RunData data, string[] plants)
    {
        var ordered = plants.Select(plant =>
            (Plant: plant, Use: data.Known(Measures.Utilisation, plant)!.Value))
            .OrderBy(one => one.Use.Mean).ToList();
        var worst = ordered[0].Plant;
        var (measure, _, cause, _) = _parts[1..].MaxBy(part => MeanOr0(data, part.Measure, worst));
        var why = MeanOr0(data, measure, worst) is var lost && lost > 0
            ? $"; most is lost to {cause}, {Numbers.Percent(lost)}"
            : "";
        return $"{Finding(data, ordered)}{why}";
    }

    /// <summary>The plants whose figure is the least, by name where they are few.</summary>
    /// <param name="ordered">From the least to the most.</param>
    private static string Finding(RunData data, List<(string Plant, Summary Use)> ordered)
    {
        var (worst, least) = ordered[0];
        var (best, most) = ordered[^1];
        var alike = ordered.Count(one => one.Use.Mean - least.Mean < LeastDifference);
        var average = data.Runs == 1 ? "" : " on average";
        var figure = (alike == 1 ? Amounts.Mean(least, "1") : $"about {Numbers.Percent(least.Mean)}")
            + $" of its nameplate{average}{Nothing(data, worst, alike)}";
        string[] named = [.. ordered.Take(alike).Select(one => one.Plant).Order(StringComparer.Ordinal)
            .Select(Findings.Label)];
        if (ordered.Count == 1) return $"{Findings.Label(worst)} makes {figure}";
        if (alike == 1) return $"{Findings.Label(worst)} makes least for its size, {figure}";
        if (alike == ordered.Count || (alike > MostNamed && most.Mean - least.Mean < 2 * LeastDifference))
            return $"Each of {ordered.Count} plants makes {figure}";
        return alike <= MostNamed && alike < ordered.Count - 1
            ? $"{Findings.Joined(named)} make least for their size, each {figure}"
            : $"{Findings.Label(best)} makes most for its size, {Amounts.Mean(most, "1")} of its nameplate, "
                + $"{alike} of {ordered.Count} plants least, each {figure}";
    }

    /// <summary>A mean says little of a plant that makes nothing in most runs.</summary>
    private static string SideTextOf(RunData data, string plant)
    {
        var (none, runs) = RunsWithNothing(data, plant);
        return 2 * none > runs ? $"nothing {Findings.InSome(none, runs)}"
            : Amounts.Mean(data.Known(Measures.Utilisation, plant)!.Value, "1");
    }

    private static string Nothing(RunData data, string plant, int alike)
    {
        var (none, runs) = RunsWithNothing(data, plant);
        return 2 * none <= runs || runs == 1 ? ""
            : $", and nothing {(alike == 1 ? Findings.InSome(none, runs) : "in most runs")}";
    }

    /// <summary>In how many of the runs in which it is commissioned a plant makes nothing.</summary>
    private static (int None, int Runs) RunsWithNothing(RunData data, string plant)
    {
        var uses = data.Values(Measures.Utilisation, plant) ?? [];
        return (uses.Count(use => use == 0), uses.Count(double.IsFinite));
    }

    private static double MeanOr0(RunData data, Measure measure, string plant) =>
        data.Run.Kpi(measure, plant)?.Mean is { } mean && double.IsFinite(mean) ? mean : 0;
}
