using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Two runs KPI by KPI.</summary>
/// <param name="isPaired">Whether each replication stands beside its counterpart, which shares its chance;
/// else the runs are independent of each other.</param>
public sealed class RunComparison(ReplicationTable first, ReplicationTable second, bool isPaired)
{
    public bool IsPaired => isPaired;

    /// <summary>Why two runs cannot be compared so; null when they can.</summary>
    public static string? Obstacle(RunManifest first, RunManifest second, bool isPaired)
    {
        if (isPaired && first.Seed != second.Seed)
            return $"the seeds differ ({first.Seed} and {second.Seed}), so replications do not share their "
                + "chance; run both with the same --seed, or compare with --unpaired";
        if (!isPaired && first.Seed == second.Seed)
            return $"both have the seed {first.Seed}, so they share their chance and are not independent; "
                + "leave out --unpaired";
        if (first.Start != second.Start || first.End != second.End)
        {
            return $"the horizons differ ({first.Start:yyyy-MM-dd} to {first.End:yyyy-MM-dd}, and "
                + $"{second.Start:yyyy-MM-dd} to {second.End:yyyy-MM-dd}); run both over the same time";
        }

        if (first.WarmUpDays != second.WarmUpDays)
            return $"the warm-ups differ ({first.WarmUpDays} d and {second.WarmUpDays} d); give both the "
                + "same experiment.warm_up";
        return isPaired && !AreOneDesign(first, second)
            ? "the Latin hypercubes differ, so replications do not share their chance; give both runs the "
                + "same experiment.sampling and -n"
            : null;
    }

    /// <summary>A KPI in both runs; null where one of them does not have it, or no replication
    /// does.</summary>
    public ComparedKpi? Of(string key)
    {
        if (first.Find(key) is not { } ones || second.Find(key) is not { } others)
            return null;
        return isPaired ? Paired(ones, others) : Independent(ones, others);
    }

    /// <summary>Whether replications of the same number draw what is uncertain alike.</summary>
    private static bool AreOneDesign(RunManifest first, RunManifest second) =>
        first.IsLatinHypercube == second.IsLatinHypercube
        && (!first.IsLatinHypercube || first.ReplicationsAsked == second.ReplicationsAsked);

    private static ComparedKpi? Paired(IReadOnlyList<double> ones, IReadOnlyList<double> others)
    {
        (double One, double Other)[] pairs =
            [.. ones.Zip(others).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))];
        if (pairs.Length == 0)
            return null;
        double[] before = [.. pairs.Select(pair => pair.One)];
        double[] after = [.. pairs.Select(pair => pair.Other)];
        return new ComparedKpi(
            before.Average(), after.Average(), Difference.OfPairs(after, before), pairs.Length,
            VarianceRatio(before, after));
    }

    private static ComparedKpi? Independent(IReadOnlyList<double> ones, IReadOnlyList<double> others)
    {
        double[] before = [.. ones.Where(double.IsFinite)], after = [.. others.Where(double.IsFinite)];
        return before.Length == 0 || after.Length == 0
            ? null
            : new ComparedKpi(before.Average(), after.Average(), Difference.OfIndependent(after, before),
                Pairs: null, VarianceRatio: double.NaN);
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

/// <summary>A KPI of two runs over the replications in which they have it.</summary>
/// <param name="Difference">The second less the first.</param>
/// <param name="Pairs">How many replications have it in both runs as a finite number; null for runs without
/// pairs.</param>
/// <param name="VarianceRatio">The variance of the difference over that of two runs without pairs: what
/// common random numbers leave of it; not-a-number where nothing varies.</param>
public sealed record ComparedKpi(
    double FirstMean, double SecondMean, Difference Difference, int? Pairs, double VarianceRatio);
