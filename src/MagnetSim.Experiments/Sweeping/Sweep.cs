using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>Runs one scenario at many points, each in the same replications.</summary>
/// <remarks>All points share the seed, so their replications are pairs. Only KPIs are kept, and of the points
/// done only their summaries, so that memory does not grow with series.</remarks>
public static class Sweep
{
    // So many replications at least are under way at a time, however few a point has.
    private const int FewestAtATime = 256;

    /// <summary>Runs all points.</summary>
    /// <param name="onReplicationDone">Called on any thread with the number of replications done so far, of
    /// all points.</param>
    /// <exception cref="SimulationException">An invariant broke in a replication.</exception>
    /// <exception cref="OperationCanceledException">Someone cancelled; there is no half a sweep.</exception>
    public static SweepResult Run(SweepPlan plan, ExperimentOptions options, Action<int>? onReplicationDone,
        CancellationToken cancellation) => Run(
            plan, options, new SweepProgress(ManifestOf(plan, options)), onReplicationDone, cancellation);

    /// <summary>Goes on from the points that are done.</summary>
    /// <param name="progress">Grows by the points done; when someone cancels, it holds those that were whole
    /// by then.</param>
    public static SweepResult Run(SweepPlan plan, ExperimentOptions options, SweepProgress progress,
        Action<int>? onReplicationDone, CancellationToken cancellation)
    {
        if (options.Replications < 1)
            throw new ArgumentException($"{options.Replications} replications asked for; at least 1",
                nameof(options));
        var first = progress.First is null
            ? null
            : PointRuns.Of(0, plan.Points[0], options) with { Kpis = progress.First };
        var done = progress.PointsDone * options.Replications;
        void Count() => onReplicationDone?.Invoke(Interlocked.Increment(ref done));
        var atATime = Math.Max(1, FewestAtATime / options.Replications);
        while (progress.PointsDone < plan.Points.Count)
        {
            var next = Math.Min(atATime, plan.Points.Count - progress.PointsDone);
            PointRuns[] points = [.. Enumerable.Range(progress.PointsDone, next)
                .Select(index => PointRuns.Of(index, plan.Points[index], options))];
            RunAll(plan, points, options, Count, cancellation);
            first ??= points[0];
            progress.First = first.Kpis;
            progress.Advance(next, points.SelectMany(point => point.Summarize(first)));
        }

        return new SweepResult(ManifestOf(plan, options), plan.Source.Annotated, progress.Rows);
    }

    private static void RunAll(SweepPlan plan, PointRuns[] points, ExperimentOptions options, Action onDone,
        CancellationToken cancellation)
    {
        ManyRuns.Do(points.Length * options.Replications, options.Threads, number =>
        {
            var point = points[number / options.Replications];
            Replicate(plan, point, options.Seed, number % options.Replications, cancellation);
            onDone();
        }, cancellation);
    }

    private static void Replicate(
        SweepPlan plan, PointRuns point, ulong seed, int replication, CancellationToken cancellation)
    {
        try
        {
            point.Run(seed, replication, cancellation);
        }
        catch (SimulationException fault)
        {
            throw new SimulationException(
                $"{SweepReader.NameOf(plan.Design, point.Index)}: {fault.Message}", fault);
        }
    }

    /// <summary>What a sweep will have run.</summary>
    public static SweepManifest ManifestOf(SweepPlan plan, ExperimentOptions options) => new(
        Tool.Version, Tool.Commit, plan.Base.Name, plan.Base.Description,
        RunIdentity.HashOf(plan.Source.Resolved), options.Seed, options.Replications, plan.Source.Variants,
        plan.Source.Overrides, plan.Base.Horizon.Start, plan.Base.Horizon.End, plan.Design.Kind,
        plan.Design.Paths, plan.Design.Points, plan.Headlines);

    /// <summary>The replications of one point, KPI by KPI.</summary>
    private sealed record PointRuns(
        int Index, ChainBuilder Builder, IReadOnlyList<Column> Columns, double[][] Kpis)
    {
        public static PointRuns Of(int index, Scenario scenario, ExperimentOptions options)
        {
            ChainBuilder builder = new(scenario, options.Replications);
            var columns = builder.Build(options.Seed, replication: 0).Layout.Kpis;
            return new(index, builder, columns, [.. columns.Select(_ => new double[options.Replications])]);
        }

        public void Run(ulong seed, int replication, CancellationToken cancellation)
        {
            var values = Builder.Build(seed, replication).Run(cancellation).Kpis;
            for (var kpi = 0; kpi < values.Length; kpi++)
                Kpis[kpi][replication] = values[kpi];
        }

        public IEnumerable<SweepKpi> Summarize(PointRuns first)
        {
            var places = first.Columns.Select((column, place) => (column.Key, place))
                .ToDictionary(each => each.Key, each => each.place);
            for (var kpi = 0; kpi < Columns.Count; kpi++)
            {
                (var key, var measure) = (Columns[kpi].Key, Columns[kpi].Measure);
                CheckFinite(key, measure, Kpis[kpi]);
                var difference = measure.Kind == MeasureKind.Number && places.TryGetValue(key, out var place)
                    ? DifferenceOf(Kpis[kpi], first.Kpis[place])
                    : null;
                yield return new SweepKpi(Index + 1, key, measure.Unit, Summary.Of(Kpis[kpi], measure.Kind),
                    difference?.Mean ?? double.NaN, difference?.HalfWidth95 ?? double.NaN);
            }
        }

        private void CheckFinite(string key, Measure measure, double[] values)
        {
            var replication =
                measure.Kind == MeasureKind.Censored ? -1 : Array.FindIndex(values, double.IsInfinity);
            if (replication >= 0)
            {
                throw new InvalidDataException($"{key} is {values[replication]} in replication {replication} "
                    + $"of point {Index + 1}; only censored times may be infinite");
            }
        }

        /// <summary>Over the replications that have both numbers; null where none has.</summary>
        private static Difference? DifferenceOf(double[] here, double[] there)
        {
            (double Here, double There)[] pairs = [.. here.Zip(there)
                .Where(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second))];
            return pairs.Length == 0
                ? null
                : Difference.OfPairs(
                    [.. pairs.Select(pair => pair.Here)], [.. pairs.Select(pair => pair.There)]);
        }
    }
}
