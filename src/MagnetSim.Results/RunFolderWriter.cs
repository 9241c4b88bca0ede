using System.Globalization;
using CsvHelper;

namespace MagnetSim.Results;

/// <summary>Writes each file of a run folder.</summary>
internal static class RunFolderWriter
{
    public static void WriteFiles(RunResult run, string folder)
    {
        string Place(string file) => Path.Combine(folder, file);
        JsonFile.Write(Place(RunFolder.ManifestFile), run.Manifest);
        CsvFile.WriteText(Place(RunFolder.ScenarioFile), run.ScenarioText);
        CsvFile.Write(Place(RunFolder.SummaryFile), csv => WriteSummary(csv, run));
        CsvFile.Write(Place(RunFolder.ReplicationsFile), csv => WriteReplications(csv, run));
        CsvFile.Write(Place(RunFolder.SeriesFile), csv => WriteSeries(csv, run));
        CsvFile.Write(Place(RunFolder.LedgerFile), csv => WriteLedger(csv, run));
        CsvFile.Write(Place(RunFolder.AssumptionsFile), csv => WriteAssumptions(csv, run));
        CsvFile.Write(Place(RunFolder.ChainFile), csv => WriteChain(csv, run));
        if (run.Log is not null) File.WriteAllText(Place(RunFolder.LogFile), Lines(run.Log));
        JsonFile.Write(Place(RunFolder.TimingFile), run.Timing);
    }

    private static string Lines(IReadOnlyList<string> lines) =>
        string.Concat(lines.Select(line => line + "\n"));

    private static void WriteSummary(CsvWriter csv, RunResult run)
    {
        CsvFile.WriteRow(csv, "kpi", "unit", "mean", "half_width_95", "p05", "p25", "p50", "p75", "p95");
        for (var index = 0; index < run.Layout.Kpis.Count; index++)
        {
            var column = run.Layout.Kpis[index];
            double[] values = [.. run.Replications.Select(replication => replication.Kpis[index])];
            CheckFinite(column, values);
            var summary = Summary.Of(values, column.Measure.Kind);
            string mean = NumberText.Format(summary.Mean), halfWidth = NumberText.Format(summary.HalfWidth95);
            CsvFile.WriteRow(csv, [column.Key, column.Measure.Unit, mean, halfWidth, .. Quantiles(summary)]);
        }
    }

    private static void CheckFinite(Column column, double[] values)
    {
        if (column.Measure.Kind == MeasureKind.Censored) return;
        var replication = Array.FindIndex(values, double.IsInfinity);
        if (replication < 0) return;
        throw new InvalidDataException(
            $"{column.Key} is {values[replication]} in replication {replication}; "
            + "only censored times may be infinite");
    }

    public static string[] Quantiles(Summary summary) =>
    [
        NumberText.Format(summary.P05), NumberText.Format(summary.P25), NumberText.Format(summary.P50),
        NumberText.Format(summary.P75), NumberText.Format(summary.P95),
    ];

    private static void WriteReplications(CsvWriter csv, RunResult run)
    {
        CsvFile.WriteRow(csv, ["replication", .. run.Layout.Kpis.Select(column => column.Key)]);
        foreach (var replication in run.Replications)
        {
            CsvFile.WriteRow(
                csv, [$"{replication.Replication}", .. replication.Kpis.Select(NumberText.Format)]);
        }
    }

    private static void WriteSeries(CsvWriter csv, RunResult run)
    {
        CsvFile.WriteRow(csv, "date", "series", "unit", "mean", "p05", "p25", "p50", "p75", "p95");
        var cells = 0;
        foreach (var block in run.Layout.Series)
        {
            for (var cell = 0; cell < block.CellCount; cell++)
            {
                var column = block.Columns[cell / block.Dates.Count];
                var date = block.Dates[cell % block.Dates.Count];
                var summary = run.Series[cells++];
                CsvFile.WriteRow(csv, [$"{date:yyyy-MM-dd}", $"{block.Period}/{column.Key}",
                    column.Measure.Unit, NumberText.Format(summary.Mean), .. Quantiles(summary)]);
            }
        }
    }

    // A tonne has 1e9 milligrams, so that nine decimals are exact.
    private static void WriteLedger(CsvWriter csv, RunResult run)
    {
        CsvFile.WriteRow(csv, "element", "from", "to", "mass_t");
        for (var index = 0; index < run.Layout.Ledger.Count; index++)
        {
            var line = run.Layout.Ledger[index];
            var tonnes = ((decimal)run.LedgerMilligrams[index] / 1e9m)
                .ToString("F9", CultureInfo.InvariantCulture);
            CsvFile.WriteRow(csv, line.Element, line.From, line.To, tonnes);
        }
    }

    private static void WriteChain(CsvWriter csv, RunResult run)
    {
        CsvFile.WriteRow(csv, "kind", "name", "what", "rank");
        foreach (var part in run.Chain)
            CsvFile.WriteRow(csv, part.Kind, part.Name, part.What, $"{part.Rank}");
    }

    private static void WriteAssumptions(CsvWriter csv, RunResult run)
    {
        CsvFile.WriteRow(csv, "path", "value", "source", "confidence", "note");
        foreach (var assumption in run.Assumptions)
        {
            CsvFile.WriteRow(csv, assumption.Path, assumption.Value, assumption.Source, assumption.Confidence,
                assumption.Note);
        }
    }
}
