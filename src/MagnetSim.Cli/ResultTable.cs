using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>The headline KPIs as a table for people.</summary>
internal static class ResultTable
{
    public static void Write(TextWriter output, RunOutcome outcome)
    {
        var manifest = outcome.Run.Manifest;
        var replications = manifest.ReplicationsDone == 1
            ? "1 replication"
            : $"{manifest.ReplicationsDone:#,0} replications";
        output.WriteLine(manifest.ScenarioName);
        output.WriteLine($"{replications}, seed {manifest.Seed}, {outcome.WallSeconds:0.0} s");
        RunPrecisionText.Write(output, outcome.Run);
        output.WriteLine($"Results: {outcome.Folder}");
        output.WriteLine();
        Terminal.Of(output).Write(TableOf(outcome));
    }

    private static Table TableOf(RunOutcome outcome)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("").AddColumn(new TableColumn("mean ± 95 %").RightAligned())
            .AddColumn(new TableColumn("median").RightAligned())
            .AddColumn(new TableColumn("5 % … 95 % of runs").RightAligned());
        var first = true;
        foreach (var group in outcome.Headlines)
        {
            if (!first) table.AddEmptyRow();
            first = false;
            table.AddRow($"[bold]{Markup.Escape(group.Title)}[/]");
            foreach (var row in group.Rows) AddRow(table, row);
        }

        return table;
    }

    private static void AddRow(Table table, Headline row)
    {
        var summary = row.Summary;
        var unit = row.Column.Measure.Unit;
        var mean = double.IsNaN(summary.Mean) ? "" : FigureText.Of(summary.Mean, unit);
        if (mean.Length > 0 && !double.IsNaN(summary.HalfWidth95))
            mean += $" ± {FigureText.HalfWidth(summary.HalfWidth95, unit)}";
        var range = double.IsNaN(summary.P05)
            ? ""
            : $"{FigureText.Of(summary.P05, unit)} … {FigureText.Of(summary.P95, unit)}";
        table.AddRow(
            Markup.Escape(row.Label), Markup.Escape(mean), Markup.Escape(FigureText.Of(summary.P50, unit)),
            Markup.Escape(range));
    }
}
