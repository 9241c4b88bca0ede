using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What a run found, for people: the answer in sentences, then how it was made, then the headline
/// KPIs as a table.</summary>
internal static class ResultTable
{
    /// <param name="answer">Sentences.</param>
    /// <param name="data">Of the run, for what its page says of shocks.</param>
    public static void Write(
        TextWriter output, RunOutcome outcome, IReadOnlyList<string> answer, RunData data)
    {
        var manifest = outcome.Run.Manifest;
        var replications = manifest.ReplicationsDone == 1
            ? "1 replication"
            : $"{manifest.ReplicationsDone:#,0} replications";
        foreach (var sentence in answer) Prose.Write(output, sentence);
        if (answer.Count > 0) output.WriteLine();
        Prose.Write(output, manifest.ScenarioName
            + ScenarioArguments.TextOf(manifest.Variants, manifest.Overrides));
        output.WriteLine($"{replications}, seed {manifest.Seed}, {outcome.WallSeconds:0.0} s");
        RunPrecisionText.Write(output, outcome.Run);
        output.WriteLine($"Results: {outcome.Folder}");
        var groups = outcome.HeadlinesOfPage(data);
        if (groups.Count == 0) return;
        output.WriteLine();
        TableOf(groups, manifest.ReplicationsDone == 1).Write(output);
    }

    private static TextTable TableOf(IReadOnlyList<HeadlineGroup> groups, bool isOne)
    {
        TextTable table = isOne
            ? new("this one run")
            : new("mean ± 95 %", "median", "5 % … 95 % of runs");
        foreach (var group in groups)
        {
            table.AddTitle(group.Title);
            foreach (var row in group.Rows) Add(table, row, isOne);
        }

        return table;
    }

    private static void Add(TextTable table, Headline row, bool isOne)
    {
        var unit = row.Column.Measure.Unit;
        var median = FigureText.Of(row.Summary.P50, unit);
        if (isOne) table.Add(row.Label, median);
        else table.Add(row.Label, Mean(row.Summary, unit), median, Range(row.Summary, unit));
    }

    private static string Mean(Summary summary, string unit)
    {
        if (double.IsNaN(summary.Mean)) return "";
        var mean = FigureText.Of(summary.Mean, unit);
        return double.IsNaN(summary.HalfWidth95)
            ? mean
            : $"{mean} ± {FigureText.HalfWidth(summary.HalfWidth95, unit)}";
    }

    private static string Range(Summary summary, string unit) =>
        double.IsNaN(summary.P05) ? "" : FigureText.Range(summary.P05, summary.P95, unit);
}
