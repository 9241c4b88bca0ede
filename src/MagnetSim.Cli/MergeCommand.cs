using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim merge SHARDS</c>: the run that shards are parts of.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> _shards = new("SHARDS")
    {
        Description = "A folder of shards, or shard files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The folder to write [default: the folder of shards without .shards].",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        Command command = new("merge",
            "Puts the shards of a run together, and writes the same bytes as the run in one piece.")
        {
            _shards, _output, RunArguments.NoCharts, RunArguments.Sqlite, RunArguments.Force,
            RunArguments.Json,
        };
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => MergeAsync(arguments, cancellation)));
        return command;
    }

    private static async Task<int> MergeAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var paths = arguments.GetRequiredValue(_shards);
        var files = ShardFile.Find(paths);
        var folder = arguments.GetValue(_output) ?? FolderOf(paths);
        var merging = ShardMerge.Read(files);
        foreach (var problem in merging.Problems)
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"magnetsim: {problem}");
        if (merging.Run is not { } run) return ExitCode.WrongInput;
        using SnapshotFolder place = new(folder);
        var isSame = RunFolder.Holds(folder, run.Head.Manifest);
        var result = run.Fold.Result(run.Head, stopped: null, threads: run.Head.Shard.Of);
        RunFolder.Write(result, folder, force: isSame || arguments.GetValue(RunArguments.Force));
        await RunCommand.ShowAsync(
            arguments, RunData.Of(result), folder, result.Timing.WallSeconds, cancellation);
        return ExitCode.Done;
    }

    private static string FolderOf(string[] paths)
    {
        var folder = Path.TrimEndingDirectorySeparator(paths[0]);
        if (folder is "." or "..") folder = Path.GetFullPath(folder);
        return paths.Length == 1 && folder.EndsWith(RunCommand.ShardsSuffix, StringComparison.Ordinal)
            ? folder[..^RunCommand.ShardsSuffix.Length]
            : throw new RunFolderException("-o DIR is missing: where is the run to be written?");
    }
}
