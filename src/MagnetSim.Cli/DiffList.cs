using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>The differences as a list for people.</summary>
internal static class DiffList
{
    private const int LongestShown = 160;
    private const int OriginColumn = 36;

    public static void Write(TextWriter output, DiffOutcome outcome, bool all)
    {
        var listed = outcome.Listed(all);
        output.WriteLine(listed.Count switch
        {
            0 => "The scenarios say the same.",
            1 => "The scenarios differ in one value.",
            _ => $"The scenarios differ in {listed.Count} values.",
        });
        output.WriteLine();
        output.WriteLine($"A  {outcome.First}");
        output.WriteLine($"B  {outcome.Second}{outcome.Changes}");
        foreach (var difference in listed) WriteDifference(output, difference);
        var asides = outcome.Scenario.Count - listed.Count;
        if (asides > 0)
            output.WriteLine($"\n(and in {asides} sources, notes and the like: --all lists them)");
        if (outcome.Run is not null) WriteRun(output, outcome.Run);
    }

    private static void WriteDifference(TextWriter output, ScenarioDifference difference)
    {
        output.WriteLine($"\n{difference.Path}");
        output.WriteLine($"  A  {Text(difference.First)}");
        output.WriteLine($"  B  {Text(difference.Second)}");
    }

    private static string Text(StatedValue? value)
    {
        if (value is null) return "–";
        var text = VisibleText.InOneLine(value.Text);
        if (text.Length > LongestShown) text = $"{text[..LongestShown]}…";
        return $"{text.PadRight(OriginColumn)}  # {value.Origin}";
    }

    private static void WriteRun(TextWriter output, RunDifference run)
    {
        output.WriteLine();
        foreach (var fact in run.Made) output.WriteLine($"{fact.Name}: {fact.First} → {fact.Second}");
        foreach (var file in run.Files)
            output.WriteLine($"{file.File}: {(file.IsSame ? "the same bytes" : "differs")}");
    }
}
