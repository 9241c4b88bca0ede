using System.CommandLine;
using MagnetSim.Reports;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim report RUN</c>: the charts of a run again.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> _runPath = new("RUN") { Description = "A run's folder." };

    public static Command Create()
    {
        Command command =
            new("report", "Draws the charts of a run again, from the files in its folder.") { _runPath };
        command.SetAction(ReportAsync);
        return command;
    }

    /// <summary>Draws charts and says what is missing for better ones.</summary>
    public static async Task<IReadOnlyList<string>> DrawAsync(
        string folder, TextWriter errors, CancellationToken cancellation)
    {
        var outcome = await ReportBuilder.WriteAsync(folder, cancellation);
        if (outcome.Note is not null) await errors.WriteLineAsync($"magnetsim: {outcome.Note}");
        return outcome.Files;
    }

    private static Task<int> ReportAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var output = arguments.InvocationConfiguration.Output;
        var errors = arguments.InvocationConfiguration.Error;
        return CommandLine.GuardAsync(errors, async () =>
        {
            var folder = arguments.GetRequiredValue(_runPath);
            foreach (var file in await DrawAsync(folder, errors, cancellation))
                await output.WriteLineAsync(Path.Combine(folder, file));
            return ExitCode.Done;
        });
    }
}
