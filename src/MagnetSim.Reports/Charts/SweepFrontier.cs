using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What each point of a sweep costs, and what it leaves short; the points that none beats are
/// connected.</summary>
internal static class SweepFrontier
{
    private const int FewestPoints = 3;
    private const int MostNames = 8;

    // Of the height; names that are nearer would touch.
    private const double NameHeight = 0.06;

    /// <summary>Null where costs or shortfalls are not known, or do not vary.</summary>
    public static Chart? Of(StoredSweep sweep)
    {
        if (ShortfallOf(sweep) is not { } shortfall) return null;
        foreach (var cost in new[] { Measures.LeverCost.Key, Measures.IncentivePaid.Key })
        {
            CostedPoint[] points = [.. PointsOf(sweep, cost, shortfall)];
            var varies = points.Select(point => point.Cost.Summary.Mean).Distinct().Count() > 1
                && points.Select(point => point.Shortfall.Summary.Mean).Distinct().Count() > 1;
            if (points.Length >= FewestPoints && varies) return ChartOf(sweep, cost, shortfall, points);
        }

        return null;
    }

    /// <summary>The shortfall among the headlines; else that of the horizon.</summary>
    private static string? ShortfallOf(StoredSweep sweep) => sweep.Manifest.Headlines
        .Append(Measures.Shortfall.Key)
        .FirstOrDefault(key => (key.Split('/')[0] == Measures.Shortfall52.Key
            || key.Split('/')[0] == Measures.Shortfall.Key) && sweep.Kpis.Any(kpi => kpi.Key == key));

    private static IEnumerable<CostedPoint> PointsOf(StoredSweep sweep, string cost, string shortfall)
    {
        var costs = sweep.Of(cost);
        var shortfalls = sweep.Of(shortfall);
        for (var point = 0; point < costs.Count; point++)
        {
            if (costs[point] is { } one && shortfalls[point] is { } other
                && double.IsFinite(one.Summary.Mean) && double.IsFinite(other.Summary.Mean))
                yield return new(point, one, other);
        }
    }

    private static Chart ChartOf(StoredSweep sweep, string cost, string shortfall, CostedPoint[] points)
    {
        var manifest = sweep.Manifest;
        CostedPoint[] best = [.. points.Where(point => !Array.Exists(points, point.IsBeatenBy))
            .OrderBy(point => point.Cost.Summary.Mean)];
        var unit = DifferenceText.UnitOf(points[0].Cost.Unit);
        var across = AxisOf($"{cost}, {unit}", points.Select(point => point.Cost));
        var up = UpOf(points.Select(point => point.Shortfall));
        Panel panel = new($"Up: {SweepChart.TitleOf(shortfall, points[0].Shortfall.Unit)}", up, [], [], [])
        {
            Polylines = [new("Efficient: no other costs less and leaves less short", Theme.OnTime,
                Theme.LineWidth, [.. best.Select(point => point.At)])],
            Dots = [.. points.Select(point => DotOf(point, best.Contains(point)))],
            Notes = [.. NotesOf(manifest, best, across, up)],
        };
        return new("frontier", TitleOf(sweep, best, points.Length),
            $"{cost} against {shortfall}: mean of {Numbers.Runs(manifest.Replications)} at each point, "
                + "with the same chance; crosses: 95 % intervals of the differences to point 1; title: "
                + "means ± 95 %",
            manifest.Start, manifest.End, [], [], [panel])
        {
            Across = across,
        };
    }

    private static string TitleOf(StoredSweep sweep, CostedPoint[] best, int all)
    {
        var manifest = sweep.Manifest;
        var name = Findings.Text(manifest.ScenarioName);
        string Words(CostedPoint point) => $"{SweepExtremes.Mean(point.Shortfall)} short for "
            + $"{SweepExtremes.Mean(point.Cost)} ({SweepExtremes.PointOf(manifest, point.Point)})";
        return best.Length == 1
            ? $"{name}: one of {all} points costs least and leaves least short: {Words(best[0])}"
            : $"{name}: {best.Length} of {all} points are efficient, from {Words(best[0])} "
                + $"to {Words(best[^1])}";
    }

    // Points share their chance, so their differences are surer than their means.
    private static Dot DotOf(CostedPoint point, bool isBest) =>
        new(isBest ? "" : "Not efficient",
            isBest ? Theme.OnTime : Theme.Window, isBest, point.At)
        {
            Across = Reach.Around(point.Cost.Summary.Mean, point.Cost.DifferenceHalfWidth95),
            Up = Reach.Around(point.Shortfall.Summary.Mean, point.Shortfall.DifferenceHalfWidth95),
        };

    /// <summary>What the efficient points are, as far as there is room.</summary>
    private static List<Note> NotesOf(
        SweepManifest manifest, CostedPoint[] best, NumberAxis across, ValueAxis up)
    {
        List<Note> notes = [];
        double height = NameHeight * (up.Top - up.Bottom), gap = 0.008 * (across.High - across.Low);
        var room = ImageSize.Usual.PageWidth * 0.85;
        foreach (var point in best)
        {
            var text = SweepExtremes.PointOf(manifest, point.Point);
            var width = ChartLayout.WidthOf(text, Theme.LegendPoints) / room * (across.High - across.Low);
            var at = point.At.Up + (height / 2);
            var isFree = point.At.Across + gap + width <= across.High && at + (height / 2) <= up.Top
                && notes.TrueForAll(note => Math.Abs(note.Up - at) > height);
            if (isFree && notes.Count < MostNames)
                notes.Add(new(point.At.Across + gap, at, text, Theme.AxisText));
        }

        return notes;
    }

    private static NumberAxis AxisOf(string caption, IEnumerable<SweepKpi> kpis)
    {
        var axis = UpOf(kpis);
        return new(caption, axis.Bottom, axis.Top, [],
            [.. axis.Ticks.Select(tick => new NumberTick(tick, axis.Text(tick)))]);
    }

    private static ValueAxis UpOf(IEnumerable<SweepKpi> kpis)
    {
        double[] ends = [.. kpis.SelectMany(kpi => (double[])
            [kpi.Summary.Mean, kpi.Summary.Mean - kpi.DifferenceHalfWidth95,
                kpi.Summary.Mean + kpi.DifferenceHalfWidth95]).Where(double.IsFinite)];
        return ValueAxis.Between(ends.Min(), ends.Max(), ValueFormat.Number);
    }

    /// <summary>A point of the sweep.</summary>
    /// <param name="Point">Counted from 0.</param>
    private sealed record CostedPoint(int Point, SweepKpi Cost, SweepKpi Shortfall)
    {
        public Spot At => new(Cost.Summary.Mean, Shortfall.Summary.Mean);

        /// <summary>Whether another point is no worse in both, and better in one.</summary>
        public bool IsBeatenBy(CostedPoint other) => other.At.Across <= At.Across && other.At.Up <= At.Up
            && other.At != At;
    }
}
