using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using MagnetSim.Experiments;

namespace MagnetSim.Cli;

/// <summary>The arguments of <c>magnetsim run</c>.</summary>
internal static class RunArguments
{
    public static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The folder to write [default: runs/NAME-HASH].",
        HelpName = "DIR",
    };

    public static readonly Option<int?> Replications = Number(
        "--replications", "How often to simulate [default: as the scenario says].", 1, int.MaxValue, "-n");

    public static readonly Option<ulong?> Seed = Number(
        "--seed", "Of all random numbers [default: as the scenario says].", ulong.MinValue, ulong.MaxValue);

    public static readonly Option<int?> Threads = Number(
        "--threads", "How many replications run at a time; changes nothing [default: one a core].", 1, 1024);

    public static readonly Option<int?> Trace = Number(
        "--trace", "Writes each event of that replication (0, 1, …) to log.jsonl.", 0, int.MaxValue);

    public static readonly Option<bool> Resume = new("--resume")
    {
        Description = "Goes on where an interrupted run stopped, and ends in the same bytes as one that "
            + "was not; leaves a whole one as it is.",
    };

    public static readonly Option<double?> Checkpoint = Number("--checkpoint",
        "Seconds from one saving of the progress to the next; 0 for none on the way [default: 30].",
        0.0, 86_400);

    public static readonly Option<Shard?> Shard = new("--shard")
    {
        Description = "Does one of N parts, for merge; with auto or auto/N, K (and N) come from "
            + "the environment that Slurm or Kubernetes sets.",
        HelpName = "K/N",
        CustomParser = result => ShardReader.Read(result),
    };

    public static readonly Option<bool> NoCharts = new("--no-charts")
    {
        Description = "Draws no charts and writes no report.html.",
    };

    public static readonly Option<bool> Sqlite =
        new("--sqlite") { Description = "Writes the tables into one file too, run.sqlite in the folder." };

    public static readonly Option<bool> Force =
        new("--force")
        {
            Description = "Replaces what is there already; with --resume, only when it cannot go on.",
        };

    public static readonly Option<bool> Json = new("--json") { Description = "Prints the results as JSON." };

    /// <summary>An option that takes a number within bounds.</summary>
    public static Option<T?> Number<T>(
        string name, string description, T least, T most, params string[] aliases)
        where T : struct, INumber<T> => new(name, aliases)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var isNumber = T.TryParse(text, CultureInfo.InvariantCulture, out var number);
                if (isNumber && number >= least && number <= most) return number;
                var kind = typeof(T) == typeof(double) ? "number" : "whole number";
                result.AddError($"{name} is {text}; a {kind} from {least} to {most} is allowed");
                return null;
            },
        };

    /// <summary>Complains of arguments that do not go together.</summary>
    public static void CheckTogether(CommandResult arguments)
    {
        bool Given(Option option) => arguments.GetResult(option) is { Implicit: false };
        if (Given(Shard) && (Given(Json) || Given(Sqlite)))
            arguments.AddError("a shard has no results to show; --json and --sqlite go with merge");
        if (Given(Shard) && Given(RunPrecision.Targets))
            arguments.AddError("--precision looks at all replications, and --shard does a part; write -n N");
    }
}
