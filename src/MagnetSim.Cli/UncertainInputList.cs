using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Lists what is uncertain in a scenario: those of one law and source together.</summary>
internal static class UncertainInputList
{
    public static void Write(TextWriter output, IReadOnlyList<UncertainFactorRow> inputs, int width)
    {
        output.WriteLine(inputs.Count == 1 ? "1 uncertain input:" : $"{inputs.Count} uncertain inputs:");
        foreach (var alike in inputs.GroupBy(input => (input.Law, input.Source, input.Confidence)))
        {
            foreach (var path in alike.Select(input => input.Path)) output.WriteLine(Cut($"  {path}", width));
            output.WriteLine(Cut($"    {alike.Key.Law}", width));
            if (AboutOf(alike.Key.Source, alike.Key.Confidence) is { Length: > 0 } about)
                output.WriteLine(Cut($"    {about}", width));
        }
    }

    private static string AboutOf(string source, string confidence) => string.Join(": ",
        new[] { confidence.Length > 0 ? $"confidence {confidence}" : "", source }
            .Where(text => text.Length > 0));

    private static string Cut(string text, int width)
    {
        var line = VisibleText.InOneLine(text);
        return line.Length <= width ? line : $"{line[..(width - 1)].TrimEnd()}…";
    }
}
