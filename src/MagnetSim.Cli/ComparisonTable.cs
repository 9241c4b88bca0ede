using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Two runs as a table for people: means or medians, and the difference of the means.</summary>
internal static class ComparisonTable
{
    private const string Fewer = "*";

    public static void Write(TextWriter output, ComparedRuns runs)
    {
        output.WriteLine();
        output.WriteLine($"A  {runs.FirstFolder}: {NameOf(runs.First)}");
        output.WriteLine($"B  {runs.SecondFolder}: {NameOf(runs.Second)}");
        output.WriteLine();
        TableOf(runs).Write(output);
        output.WriteLine();
        ComparisonNotes.Write(output, runs);
    }

    private static string NameOf(StoredRun run) =>
        VisibleText.InOneLine(run.Manifest.ScenarioName)
        + ScenarioArguments.TextOf(run.Manifest.Variants, run.Manifest.Overrides);

    private static TextTable TableOf(ComparedRuns runs)
    {
        TextTable table = runs.Comparison.IsPaired ? new("A", "B", "B − A", "var") : new("A", "B", "B − A");
        foreach (var group in runs.Headlines)
        {
            table.AddTitle(group.Title);
            foreach (var row in group.Rows) Add(table, runs, row);
        }

        return table;
    }

    private static void Add(TextTable table, ComparedRuns runs, Headline row)
    {
        string a = Middle(runs.First, row.Column), b = Middle(runs.Second, row.Column);
        if (runs.Comparison.Of(row.Column.Key) is not { } compared)
            table.Add(row.Label, a, b);
        else
            table.Add(row.Label, a, b, DifferenceText(compared, row.Column.Measure.Unit, runs),
                RatioText(compared.VarianceRatio));
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
