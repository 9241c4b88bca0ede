using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>Says what the uncertain inputs of a scenario do to its KPIs, apart from the chance of the
/// world.</summary>
/// <remarks>Replications know nothing of each other and are summed up in order, so the number of threads
/// cannot change a digit.</remarks>
public static class UncertaintyStudy
{
    /// <summary>The name of all chance that is not uncertain, as a factor.</summary>
    public const string VariationFactor = "variation";

    /// <summary>How many replications a study takes.</summary>
    public static int ReplicationsOf(UncertaintyPlan plan, ExperimentOptions options) =>
        UncertaintyRuns.CountOf(
            new ChainBuilder(plan.Scenario).Factors.Count, options.Replications, plan.Sobol);

    /// <summary>Runs the study.</summary>
    /// <param name="onReplicationDone">Called on any thread with the number of replications done so
    /// far.</param>
    /// <exception cref="SimulationException">An invariant broke in a replication.</exception>
    /// <exception cref="OperationCanceledException">Someone cancelled; there is no half a study.</exception>
    public static UncertaintyResult Run(UncertaintyPlan plan, ExperimentOptions options,
        Action<int>? onReplicationDone, CancellationToken cancellation)
    {
        if (options.Replications < 1)
            throw new ArgumentException($"{options.Replications} pairs asked for; at least 1",
                nameof(options));
        ChainBuilder builder = new(plan.Scenario, options.Replications);
        var columns = builder.Build(options.Seed, replication: 0).Layout.Kpis;
        int[] places = [.. Enumerable.Range(0, columns.Count)
            .Where(place => columns[place].Measure.Kind == MeasureKind.Number)];
        Column[] kpis = [.. places.Select(place => columns[place])];
        UncertaintyRuns runs = new(builder, options, kpis.Length, plan.Sobol);
        var done = 0;
        runs.Run(places, options.Threads,
            () => onReplicationDone?.Invoke(Interlocked.Increment(ref done)), cancellation);
        return new UncertaintyResult(ManifestOf(plan, options), plan.Source.Annotated,
            [.. kpis.Select((column, kpi) => VarianceOf(column, kpi, runs))],
            [.. kpis.SelectMany((column, kpi) => BarsOf(column, kpi, runs, builder.Factors))],
            [.. kpis.SelectMany((column, kpi) => IndicesOf(column, kpi, runs, builder.Factors))]);
    }

    /// <summary>What a study will have run.</summary>
    public static UncertaintyManifest ManifestOf(UncertaintyPlan plan, ExperimentOptions options) => new(
        Tool.Version, Tool.Commit, plan.Scenario.Name, plan.Scenario.Description,
        RunIdentity.HashOf(plan.Source.Resolved), options.Seed, options.Replications,
        UncertaintyRuns.BarReplicationsOf(options.Replications), plan.Sobol, plan.Source.Variants,
        plan.Source.Overrides, plan.Scenario.Horizon.Start, plan.Scenario.Horizon.End, plan.Headlines,
        [.. new ChainBuilder(plan.Scenario).Factors.Select(RowOf)]);

    private static UncertainFactorRow RowOf(UncertainFactor factor) => new(
        factor.Path, factor.Law, factor.TextAt(UncertaintyRuns.LowProbability), factor.TextAt(0.5),
        factor.TextAt(UncertaintyRuns.HighProbability), factor.Input?.Source ?? "",
        factor.Input?.Confidence ?? "");

    private static VarianceRow VarianceOf(Column column, int kpi, UncertaintyRuns runs)
    {
        var split = VarianceSplit.OfPairs(runs.Ones.Kpis[kpi], runs.OtherVariation.Kpis[kpi]);
        return new VarianceRow(column.Key, column.Measure.Unit, split.Pairs, split.Mean,
            Math.Sqrt(split.Variance), split.Uncertain, split.Variation, split.Share, split.ShareLow,
            split.ShareHigh);
    }

    private static IEnumerable<TornadoBar> BarsOf(
        Column column, int kpi, UncertaintyRuns runs, IReadOnlyList<UncertainFactor> factors) => factors
        .Select((factor, index) => BarOf(column, factor,
            runs.Middle.Kpis[kpi], runs.Low[index].Kpis[kpi], runs.High[index].Kpis[kpi]))
        .OrderByDescending(bar => double.IsNaN(bar.Swing) ? double.NegativeInfinity : bar.Swing);

    private static TornadoBar BarOf(
        Column column, UncertainFactor factor, double[] middle, double[] low, double[] high)
    {
        int[] common = [.. Enumerable.Range(0, middle.Length).Where(place => double.IsFinite(middle[place])
            && double.IsFinite(low[place]) && double.IsFinite(high[place]))];
        double[] Kept(double[] values) => [.. common.Select(place => values[place])];
        var medians = Kept(middle);
        Difference? lower = null, higher = null;
        if (common.Length > 0)
        {
            lower = Difference.OfPairs(Kept(low), medians);
            higher = Difference.OfPairs(Kept(high), medians);
        }

        return new TornadoBar(column.Key, column.Measure.Unit, factor.Path,
            factor.TextAt(UncertaintyRuns.LowProbability), factor.TextAt(UncertaintyRuns.HighProbability),
            common.Length, common.Length == 0 ? double.NaN : medians.Average(),
            lower?.Mean ?? double.NaN, lower?.HalfWidth95 ?? double.NaN,
            higher?.Mean ?? double.NaN, higher?.HalfWidth95 ?? double.NaN);
    }

    private static IEnumerable<SobolRow> IndicesOf(
        Column column, int kpi, UncertaintyRuns runs, IReadOnlyList<UncertainFactor> factors)
    {
        if (runs.Others is not { } others)
            yield break;
        for (var index = 0; index < factors.Count; index++)
            yield return RowOf(factors[index].Path, runs.Mixed[index]);
        yield return RowOf(VariationFactor, runs.OtherVariation);

        SobolRow RowOf(string factor, RunBlock mixed)
        {
            var indices = SobolIndices.Of(runs.Ones.Kpis[kpi], others.Kpis[kpi], mixed.Kpis[kpi]);
            return new SobolRow(column.Key, factor, indices.First, indices.FirstHalfWidth95, indices.Total,
                indices.TotalHalfWidth95);
        }
    }
}
