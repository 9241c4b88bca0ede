using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>Says what is wrong with a scenario, one problem a line, and no more than can be read.</summary>
internal static class ProblemPrinter
{
    private const int Most = 50;

    /// <summary>Writes the problems and then the warnings, each in order of place.</summary>
    public static async Task WriteAsync(
        TextWriter errors, IReadOnlyList<ScenarioProblem> problems, IReadOnlyList<ScenarioProblem> warnings)
    {
        await WriteAsync(errors, problems, "problem");
        await WriteAsync(errors, warnings, "warning");
    }

    private static async Task WriteAsync(
        TextWriter errors, IReadOnlyList<ScenarioProblem> problems, string what)
    {
        foreach (var problem in problems.Take(Most))
            await errors.WriteLineAsync(VisibleText.InOneLine(problem.ToString()));
        var more = problems.Count - Most;
        if (more > 0)
            await errors.WriteLineAsync($"… and {more} more {what}{(more == 1 ? "" : "s")}");
    }
}
