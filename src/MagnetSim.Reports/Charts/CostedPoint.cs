using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A point of a sweep, with what it costs and what it leaves short.</summary>
/// <param name="Point">Counted from 0.</param>
/// <param name="At">Both means, those that differ by rounding only as one number.</param>
internal sealed record CostedPoint(int Point, SweepKpi Cost, SweepKpi Shortfall, Spot At)
{
    /// <summary>The points that have both.</summary>
    public static CostedPoint[] Of(StoredSweep sweep, string cost, string shortfall)
    {
        IReadOnlyList<SweepKpi?> costs = sweep.Of(cost), shortfalls = sweep.Of(shortfall);
        int[] points = [.. Enumerable.Range(0, costs.Count)
            .Where(point => IsKnown(costs[point]) && IsKnown(shortfalls[point]))];
        var across = Ties.Merged([.. points.Select(point => costs[point]!.Summary.Mean)]);
        var up = Ties.Merged([.. points.Select(point => shortfalls[point]!.Summary.Mean)]);
        return [.. points.Select((point, index) => new CostedPoint(
            point, costs[point]!, shortfalls[point]!, new(across[index], up[index])))];
    }

    /// <summary>Whether another point is no worse in both, and better in one.</summary>
    public bool IsBeatenBy(CostedPoint other) =>
        other.At.Across <= At.Across && other.At.Up <= At.Up && other.At != At;

    /// <summary>Whether it costs no more and leaves no more short than another, beyond chance.</summary>
    public bool ClearlyBeats(CostedPoint other)
    {
        var cost = PointDifference.Between(Cost, other.Cost);
        var shortfall = PointDifference.Between(Shortfall, other.Shortfall);
        return IsMore(cost) && IsMore(shortfall);

        static bool IsMore(PointDifference difference) =>
            difference.IsTie || (difference.Value > 0 && difference.IsClear);
    }

    /// <summary>Whether it differs from another in both, beyond chance.</summary>
    public bool ClearlyDiffersFrom(CostedPoint other) =>
        PointDifference.Between(Cost, other.Cost).IsClear
        && PointDifference.Between(Shortfall, other.Shortfall).IsClear;

    private static bool IsKnown(SweepKpi? kpi) => kpi is not null && double.IsFinite(kpi.Summary.Mean);
}
