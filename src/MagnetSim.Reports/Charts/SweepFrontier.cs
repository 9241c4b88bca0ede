using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What each point of a sweep costs, and what it leaves short; the points that none beats are
/// connected.</summary>
internal static class SweepFrontier
{
    private const int FewestPoints = 3;
    private const int MostNames = 8;

    /// <summary>Null where costs or shortfalls are not known, or do not vary.</summary>
    public static Chart? Of(StoredSweep sweep)
    {
        if (ShortfallOf(sweep) is not { } shortfall) return null;
        foreach (var cost in new[] { Measures.LeverCost.Key, Measures.IncentivePaid.Key })
        {
            var points = CostedPoint.Of(sweep, cost, shortfall);
            var varies = points.Select(point => point.At.Across).Distinct().Count() > 1
                && points.Select(point => point.At.Up).Distinct().Count() > 1;
            if (points.Length >= FewestPoints && varies) return ChartOf(sweep, cost, shortfall, points);
        }

        return null;
    }

    /// <summary>The shortfall among the headlines; else that of the horizon.</summary>
    private static string? ShortfallOf(StoredSweep sweep) => sweep.Manifest.Headlines
        .Append(Measures.Shortfall.Key)
        .FirstOrDefault(key => (key.Split('/')[0] == Measures.Shortfall52.Key
            || key.Split('/')[0] == Measures.Shortfall.Key) && sweep.Kpis.Any(kpi => kpi.Key == key));

    private static Chart ChartOf(StoredSweep sweep, string cost, string shortfall, CostedPoint[] points)
    {
        var manifest = sweep.Manifest;
        CostedPoint[] best = [.. points.Where(point => !Array.Exists(points, point.IsBeatenBy))
            .OrderBy(point => point.At.Across)];
        Panel panel = new($"Up: {KpiLabel.WithUnit(shortfall, points[0].Shortfall.Unit)}",
            UpOf(points.Select(point => point.Shortfall)), [], [], [])
        {
            Polylines = [new("Efficient: no other costs less and leaves less short", Theme.Ink,
                Theme.LineWidth, [.. best.Select(point => point.At)])],
            Dots = [.. points.Select(point => DotOf(point, best.Contains(point)))],
        };
        Chart chart = new("frontier", TitleOf(manifest, best, points),
            $"{cost} against {shortfall}: mean of {Numbers.Runs(manifest.Replications)} at each point, with "
                + "the same chance; title: means ± 95 %; crosses: 95 % intervals of the differences to point "
                + $"1 ({SweepExtremes.PointOf(manifest, 0)}), which so has none",
            manifest.Start, manifest.End, [], [], [panel])
        {
            Across = AxisOf(KpiLabel.WithUnit(cost, points[0].Cost.Unit), points.Select(point => point.Cost)),
            Footer = SweepFooter.Of(manifest),
        };
        return chart with { Panels = [panel with { Notes = NotesOf(manifest, chart, best) }] };
    }

    private static string TitleOf(SweepManifest manifest, CostedPoint[] best, CostedPoint[] all)
    {
        CostedPoint cheapest = best[0], safest = best[^1];
        int[] alike = [.. best.Where(point => point.At == cheapest.At).Select(point => point.Point)];
        if (alike.Length == best.Length)
        {
            var isClear = all.Except(best).All(cheapest.ClearlyBeats);
            var does = alike.Length == 1 ? "costs least and leaves" : "cost least and leave";
            return $"Of {all.Length} points, {SweepExtremes.PointsOf(manifest, alike)} {does} "
                + $"least short{(isClear ? "" : ", which may be chance")}: {Words(cheapest)}";
        }

        var isFar = cheapest.ClearlyDiffersFrom(safest);
        return $"{best.Length} of {all.Length} points are efficient, from {Words(cheapest)} "
            + $"({SweepExtremes.PointOf(manifest, cheapest.Point)}) to {Words(safest)} "
            + $"({SweepExtremes.PointOf(manifest, safest.Point)}){(isFar ? "" : ", which may be chance")}";
    }

    private static string Words(CostedPoint point) => $"{SweepExtremes.Figure(point.Shortfall)} short for "
        + SweepExtremes.Figure(point.Cost);

    // Points share their chance, so their differences are surer than their means.
    private static Dot DotOf(CostedPoint point, bool isBest) =>
        new(isBest ? "" : "Not efficient", isBest ? Theme.Ink : Theme.Window, isBest, point.At)
        {
            Across = Reach.Around(point.At.Across, point.Cost.DifferenceHalfWidth95),
            Up = Reach.Around(point.At.Up, point.Shortfall.DifferenceHalfWidth95),
        };

    /// <summary>What the efficient points are, as far as there is room; those that are alike once.</summary>
    private static List<Note> NotesOf(SweepManifest manifest, Chart chart, CostedPoint[] best)
    {
        NotePlaces places = new(chart);
        List<Note> notes = [];
        foreach (var alike in best.GroupBy(point => point.At).Take(MostNames))
        {
            var text = SweepExtremes.PointsOf(manifest, [.. alike.Select(point => point.Point)]);
            if (places.Beside([alike.Key], text) is { } note) notes.Add(note);
        }

        return notes;
    }

    private static NumberAxis AxisOf(string caption, IEnumerable<SweepKpi> kpis)
    {
        var axis = UpOf(kpis);
        return new(caption, axis.Bottom, axis.Top, [], NumberAxis.TicksBetween(axis.Bottom, axis.Top));
    }

    private static ValueAxis UpOf(IEnumerable<SweepKpi> kpis)
    {
        double[] ends = [.. kpis.SelectMany(kpi => (double[])
            [kpi.Summary.Mean, kpi.Summary.Mean - kpi.DifferenceHalfWidth95,
                kpi.Summary.Mean + kpi.DifferenceHalfWidth95]).Where(double.IsFinite)];
        return ValueAxis.Between(ends.Min(), ends.Max(), ValueFormat.Number);
    }
}
