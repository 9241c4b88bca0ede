using MagnetSim.Experiments;
using MagnetSim.Results;
using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>Two runs as a table for people: means or medians, and the difference of the means.</summary>
internal static class ComparisonTable
{
    private const string Fewer = "*";

    public static void Write(TextWriter output, ComparedRuns runs)
    {
        output.WriteLine($"A  {runs.FirstFolder}: {NameOf(runs.First)}");
        output.WriteLine($"B  {runs.SecondFolder}: {NameOf(runs.Second)}");
        output.WriteLine();
        Terminal.Of(output).Write(TableOf(runs));
        ComparisonNotes.Write(output, runs);
        output.WriteLine();
    }

    private static string NameOf(StoredRun run) =>
        run.Manifest.ScenarioName + ScenarioArguments.TextOf(run.Manifest.Variants, run.Manifest.Overrides);

    private static Table TableOf(ComparedRuns runs)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("")
            .AddColumn(new TableColumn("A").RightAligned()).AddColumn(new TableColumn("B").RightAligned())
            .AddColumn(new TableColumn("B − A").RightAligned());
        if (runs.Comparison.IsPaired) table.AddColumn(new TableColumn("var").RightAligned());
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
        List<string> cells =
        [
            row.Label, Middle(runs.First, row.Column), Middle(runs.Second, row.Column),
            compared is null ? "" : DifferenceText(compared, unit, runs),
        ];
        if (runs.Comparison.IsPaired) cells.Add(compared is null ? "" : RatioText(compared.VarianceRatio));
        table.AddRow([.. cells.Select(Markup.Escape)]);
    }

    /// <summary>The mean, or the median of what may never happen.</summary>
    private static string Middle(StoredRun run, Column column) =>
        run.Kpi(column.Measure, column.Part) is { } summary
            ? FigureText.Of(double.IsNaN(summary.Mean) ? summary.P50 : summary.Mean, column.Measure.Unit)
            : "";

    private static string DifferenceText(ComparedKpi compared, string unit, ComparedRuns runs)
    {
        var within = double.IsNaN(compared.Difference.HalfWidth95)
            ? ""
            : $" ± {FigureText.HalfWidth(compared.Difference.HalfWidth95, unit)}";
        var some = compared.Pairs < runs.MostPairs ? Fewer : "";
        return FigureText.Signed(compared.Difference.Mean, unit) + within + some;
    }

    private static string RatioText(double ratio) => double.IsNaN(ratio) ? "–" : $"{ratio:0.00}";
}
