namespace MagnetSim.Results;

/// <summary>A result as its files say it, without reading them.</summary>
public static class RunResultReading
{
    /// <summary>The same as the run's folder read back.</summary>
    public static StoredRun Stored(this RunResult run) => new(run.Manifest,
        [.. run.Layout.Kpis.Select((column, index) => new KpiSummary(
            column.Key, column.Measure.Unit, Summary.Of(ValuesOf(run, index), column.Measure.Kind)))],
        [.. SeriesOf(run)]);

    /// <summary>The same as <c>replications.csv</c> read back.</summary>
    public static ReplicationTable Table(this RunResult run) => new(
        [.. run.Layout.Kpis.Select(column => column.Key)],
        [.. run.Layout.Kpis.Select((_, index) => ValuesOf(run, index))]);

    /// <summary>The same as <c>ledger.csv</c> read back, on average over the replications.</summary>
    public static IReadOnlyList<LedgerFlow> Flows(this RunResult run) =>
        [.. run.Layout.Ledger.Zip(run.LedgerMilligrams, (line, milligrams) => new LedgerFlow(
            line, (double)((decimal)milligrams / 1e9m) / run.Manifest.ReplicationsDone))];

    private static double[] ValuesOf(RunResult run, int kpi) =>
        [.. run.Replications.Select(replication => replication.Kpis[kpi])];

    private static IEnumerable<SeriesSummary> SeriesOf(RunResult run)
    {
        var cell = 0;
        foreach (var block in run.Layout.Series)
        {
            foreach (var column in block.Columns)
            {
                Summary[] values = [.. run.Series.Skip(cell).Take(block.Dates.Count)
                    .Select(summary => summary with { HalfWidth95 = double.NaN })];
                cell += block.Dates.Count;
                yield return new(block.Period, column.Measure.Key, column.Part, column.Measure.Unit,
                    block.Dates, values);
            }
        }
    }
}
