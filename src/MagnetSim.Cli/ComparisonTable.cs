using MagnetSim.Experiments;
using MagnetSim.Results;
using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>Two runs as a table for people: medians, and the mean of the paired differences.</summary>
internal static class ComparisonTable
{
    public static void Write(TextWriter output, ComparedRuns runs)
    {
        output.WriteLine($"A  {runs.FirstFolder}: {NameOf(runs.First)}");
        output.WriteLine($"B  {runs.SecondFolder}: {NameOf(runs.Second)}");
        output.WriteLine();
        Terminal.Of(output).Write(TableOf(runs));
        output.WriteLine(
            "B − A is the mean over replications with the same random numbers, with its 95 % interval.");
        output.WriteLine();
    }

    private static string NameOf(StoredRun run) =>
        run.Manifest.ScenarioName + ScenarioArguments.TextOf(run.Manifest.Variants, run.Manifest.Overrides);

    private static Table TableOf(ComparedRuns runs)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("")
            .AddColumn(new TableColumn("A").RightAligned()).AddColumn(new TableColumn("B").RightAligned())
            .AddColumn(new TableColumn("B − A").RightAligned());
        var first = true;
        foreach (var group in runs.Headlines)
        {
            if (!first) table.AddEmptyRow();
            first = false;
            table.AddRow($"[bold]{Markup.Escape(group.Title)}[/]");
            foreach (var row in group.Rows) AddRow(table, runs, row);
        }

        return table;
    }

    private static void AddRow(Table table, ComparedRuns runs, Headline row)
    {
        var unit = row.Column.Measure.Unit;
        var compared = runs.Comparison.Of(row.Column.Key);
        table.AddRow(
            Markup.Escape(row.Label),
            Markup.Escape(Middle(runs.First, row.Column)),
            Markup.Escape(Middle(runs.Second, row.Column)),
            Markup.Escape(compared is null ? "" : Difference(compared, unit, runs)));
    }

    /// <summary>The mean, or the median of what may never happen.</summary>
    private static string Middle(StoredRun run, Column column) =>
        run.Kpi(column.Measure, column.Part) is { } summary
            ? FigureText.Of(double.IsNaN(summary.Mean) ? summary.P50 : summary.Mean, column.Measure.Unit)
            : "";

    private static string Difference(ComparedKpi compared, string unit, ComparedRuns runs)
    {
        var all = Math.Min(runs.First.Manifest.ReplicationsDone, runs.Second.Manifest.ReplicationsDone);
        var within = double.IsNaN(compared.Difference.HalfWidth95)
            ? ""
            : $" ± {FigureText.Number(compared.Difference.HalfWidth95, unit)}";
        var some = compared.Pairs == all ? "" : $" (in {compared.Pairs} of {all})";
        return FigureText.Signed(compared.Difference.Mean, unit) + within + some;
    }
}
