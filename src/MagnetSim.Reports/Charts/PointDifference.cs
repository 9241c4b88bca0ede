using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>By how much the mean of a KPI is larger at one point of a sweep than at another.</summary>
/// <param name="HalfWidth95">Half the width of its 95 % interval, or more; not-a-number where nothing is
/// known of chance.</param>
internal readonly record struct PointDifference(double Value, double HalfWidth95)
{
    /// <summary>Whether it is no play of chance.</summary>
    public bool IsClear => Math.Abs(Value) > HalfWidth95;

    /// <summary>Whether it is no play of chance, although it is the largest of all between some points.
    /// </summary>
    /// <param name="points">Points that differ, of which each two could have been it.</param>
    /// <remarks>Bonferroni's correction: with many points that are alike, some two seem to differ.</remarks>
    public bool IsClearAmong(int points, int replications)
    {
        var pairs = points * (points - 1) / 2;
        if (!IsClear || pairs <= 1 || HalfWidth95 == 0) return IsClear;
        var errors = Math.Abs(Value) / HalfWidth95 * StudentT.Quantile975(replications - 1);
        return pairs * StudentT.TailProbability(errors, replications - 1) <= 0.05;
    }

    /// <summary>Whether both are the same but for rounding.</summary>
    public bool IsTie => Value == 0;

    /// <remarks>A sweep keeps the paired differences to its first point. The standard deviation of a
    /// difference is no larger than the sum of both, so two half-widths in sum are never too narrow: those
    /// of the differences to the first point, or those of the means.</remarks>
    public static PointDifference Between(SweepKpi from, SweepKpi to)
    {
        if (Ties.AreTied(from.Summary.Mean, to.Summary.Mean)) return new(0, 0);
        var ofMeans = from.Summary.HalfWidth95 + to.Summary.HalfWidth95;
        var ofDifferences = HalfWidthOf(from) + HalfWidthOf(to);
        return new(to.Summary.Mean - from.Summary.Mean,
            double.IsNaN(ofDifferences) ? ofMeans : Math.Min(ofMeans, ofDifferences));
    }

    // With one replication nothing is known, and the first point has no difference to itself.
    private static double HalfWidthOf(SweepKpi kpi) =>
        double.IsNaN(kpi.Summary.HalfWidth95) ? double.NaN : kpi.DifferenceHalfWidth95;
}
