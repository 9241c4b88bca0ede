using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using MagnetSim.Engine;
using MagnetSim.Experiments;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>
/// The <c>magnetsim</c> command: reads arguments, and turns what goes wrong into messages and exit codes.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs one command, and returns its exit code.</summary>
    public static async Task<int> InvokeAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter errors,
        CancellationToken cancellation = default)
    {
        await using var plainOutput = Terminal.Plain(output);
        await using var plainErrors = Terminal.Plain(errors);
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpWithExamples or VersionAction))
            return await RefuseAsync(parsed, plainErrors);
        InvocationConfiguration configuration = new()
        {
            Output = plainOutput,
            Error = plainErrors,
            ProcessTerminationTimeout = null,
        };
        using Interruption interruption = new(plainErrors.WriteLine, cancellation);
        return await parsed.InvokeAsync(configuration, interruption.Token);
    }

    /// <summary>
    /// Does the work of a command, and says in one line what the user could not have wanted.
    /// </summary>
    internal static async Task<int> GuardAsync(TextWriter errors, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is RunFolderException or SweepException or ReportException)
        {
            return await SayAsync(errors, fault, ExitCode.WrongInput);
        }
        catch (Exception fault) when (fault is SimulationException or GnuplotException or IOException
            or UnauthorizedAccessException or InvalidDataException)
        {
            return await SayAsync(errors, fault, ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("magnetsim: interrupted");
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Root()
    {
        RootCommand root = new("""
            Simulates India's supply of NdFeB magnets, from oxide to the sectors that use
            them, and answers when it runs short, by how much, who is hit, and how sure
            that is.

            Examples:
              magnetsim init mine
              magnetsim run scenarios/export-ban-2027.yaml
              magnetsim run scenarios/reference-2026.yaml -n 500 --seed 7 -o runs/seven
              magnetsim validate scenarios/*.yaml
              magnetsim explain scenarios/export-ban-2031.yaml --at 2031-04-01
              magnetsim compare runs/quiet runs/ban
              magnetsim sweep S.yaml --vary "lanes.oxide_from_china.flex=1,1.5,3"
              magnetsim uncertainty scenarios/export-ban-2031.yaml
            """);
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(ValidateCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(SweepCommand.Create());
        root.Subcommands.Add(MergeCommand.Create());
        root.Subcommands.Add(UncertaintyCommand.Create());
        root.Subcommands.Add(DiffCommand.Create());
        root.Subcommands.Add(InitCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(RerunCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(WarmUpCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter errors)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
            await errors.WriteLineAsync($"magnetsim: {message}");
        foreach (var option in new[] { "--set", "--vary" })
        {
            if (parsed.UnmatchedTokens.Count > 0 && parsed.Tokens.Any(token => token.Value == option))
                await errors.WriteLineAsync(
                    $"magnetsim: a value with a blank needs quotes: {option} \"path=26 wk\"");
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "magnetsim" : $"magnetsim {command.Name}";
        await errors.WriteLineAsync($"See {name} --help");
        return ExitCode.WrongInput;
    }

    private static async Task<int> SayAsync(TextWriter errors, Exception fault, int exitCode)
    {
        await errors.WriteLineAsync($"magnetsim: {fault.Message}");
        return exitCode;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var commit = Tool.Commit.Length == 0
                ? ""
                : $" ({Tool.Commit[..Math.Min(10, Tool.Commit.Length)]})";
            parseResult.InvocationConfiguration.Output.WriteLine($"magnetsim {Tool.Version}{commit}");
            return ExitCode.Done;
        }
    }
}
