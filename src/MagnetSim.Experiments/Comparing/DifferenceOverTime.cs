using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Differences of series between runs that share their chance, pair of replications by pair.
/// </summary>
/// <remarks>A run's folder keeps only quantiles of series, so all replications are simulated again. They are
/// done in blocks and folded in the order of their numbers, so the number of threads changes no digit and
/// memory does not grow with the number of replications.</remarks>
public static class DifferenceOverTime
{
    private const int PairsAtATime = 64;

    /// <summary>Simulates the pairs, and sums up what each run has more than the first.</summary>
    /// <param name="runs">The first is subtracted from each of the others.</param>
    /// <param name="onReplicationDone">Called on any thread with the number of replications done so far, of
    /// all runs.</param>
    /// <exception cref="RunFolderException">A run has no such series, or comes out otherwise than its folder
    /// says.</exception>
    /// <exception cref="OperationCanceledException">Someone cancelled.</exception>
    public static IReadOnlyList<SeriesDifference> Between(IReadOnlyList<RepeatedRun> runs,
        IReadOnlyList<SeriesName> names, int threads, Action<int>? onReplicationDone,
        CancellationToken cancellation)
    {
        PairedRun[] paired = [.. runs.Select(run => new PairedRun(run, names))];
        var pairs = PairsOf(runs);
        SeriesPairs[] folds = [.. paired.Skip(1).SelectMany(other =>
            names.Select((_, series) => new SeriesPairs(paired[0], other, series)))];
        var done = 0;
        for (var from = 0; from < pairs; from += PairsAtATime)
        {
            var count = Math.Min(PairsAtATime, pairs - from);
            foreach (var run in paired) run.Begin(from, count);
            ManyRuns.Do(count * paired.Length, threads, number =>
            {
                paired[number % paired.Length].Simulate(number / paired.Length, cancellation);
                onReplicationDone?.Invoke(Interlocked.Increment(ref done));
            }, cancellation);
            foreach (var fold in folds) fold.AddBlock();
        }

        return [.. folds.Select(fold => fold.Summarize())];
    }

    /// <summary>How many replications of each run have a counterpart in all others.</summary>
    public static int PairsOf(IReadOnlyList<RepeatedRun> runs) =>
        runs.Min(run => run.Manifest.ReplicationsDone);

    /// <summary>The differences of one series between the first run and another, as they come.</summary>
    private sealed class SeriesPairs(PairedRun first, PairedRun second, int series)
    {
        private readonly SeriesFold _quantiles = new(first.DatesOf(series).Count, isExact: true);
        private readonly Tally[] _means = [.. first.DatesOf(series).Select(_ => new Tally())];

        public void AddBlock()
        {
            for (var place = 0; place < first.Count; place++)
            {
                double[] differences = [.. second.Values(place, series).Zip(
                    first.Values(place, series), (other, one) => other - one)];
                _quantiles.Add(first.NumberAt(place), differences);
                for (var date = 0; date < differences.Length; date++)
                    if (!double.IsNaN(differences[date])) _means[date].Add(differences[date]);
            }
        }

        public SeriesDifference Summarize() => new(first.Name, second.Name, first.SeriesAt(series).Text,
            first.UnitOf(series), first.DatesOf(series),
            [.. _means.Select((tally, date) => _quantiles.Summarize(date, MeasureKind.Number) with
            {
                Mean = tally.Count == 0 ? double.NaN : tally.Mean,
                HalfWidth95 = tally.Count < 2 ? double.NaN
                    : StudentT.Quantile975((int)tally.Count - 1) * Math.Sqrt(tally.Variance / tally.Count),
            })]);
    }
}
