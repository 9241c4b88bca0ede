using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Two runs KPI by KPI, each replication beside its counterpart, which shares its chance.</summary>
public sealed class RunComparison(ReplicationTable first, ReplicationTable second)
{
    /// <summary>Why replications of two runs are no pairs; null when they are.</summary>
    public static string? Obstacle(RunManifest first, RunManifest second)
    {
        if (first.Seed != second.Seed)
            return $"the seeds differ ({first.Seed} and {second.Seed}), so replications do not share their "
                + "chance; run both with the same --seed";
        var isSameHorizon = first.Start == second.Start && first.End == second.End;
        return isSameHorizon
            ? null
            : $"the horizons differ ({first.Start:yyyy-MM-dd} to {first.End:yyyy-MM-dd}, and "
                + $"{second.Start:yyyy-MM-dd} to {second.End:yyyy-MM-dd}); run both over the same time";
    }

    /// <summary>A KPI in both runs; null where one of them does not have it, or no replication
    /// does.</summary>
    public ComparedKpi? Of(string key)
    {
        if (first.Find(key) is not { } ones || second.Find(key) is not { } others)
            return null;
        (double One, double Other)[] pairs =
            [.. ones.Zip(others).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))];
        if (pairs.Length == 0)
            return null;
        double[] before = [.. pairs.Select(pair => pair.One)];
        double[] after = [.. pairs.Select(pair => pair.Other)];
        return new ComparedKpi(
            before.Average(), after.Average(), PairedDifference.Of(after, before), pairs.Length,
            VarianceRatio(before, after));
    }

    private static double VarianceRatio(double[] before, double[] after)
    {
        var apart = VarianceOf(before) + VarianceOf(after);
        return VarianceOf([.. after.Zip(before, (one, other) => one - other)]) / apart;
    }

    private static double VarianceOf(double[] values)
    {
        var tally = new Tally();
        foreach (var value in values)
            tally.Add(value);
        return tally.Variance;
    }
}

/// <summary>A KPI of two runs over the replications in which both have it.</summary>
/// <param name="Difference">The second less the first.</param>
/// <param name="Pairs">How many replications have it in both runs as a finite number.</param>
/// <param name="VarianceRatio">The variance of the difference over that of two runs without pairs: what
/// common random numbers leave of it; not-a-number where nothing varies.</param>
public sealed record ComparedKpi(
    double FirstMean, double SecondMean, PairedDifference Difference, int Pairs, double VarianceRatio);
