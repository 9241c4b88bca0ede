using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnetSim.Experiments;

/// <summary>Which shard a process is to do, from its argument and what a cluster says in the
/// environment.</summary>
public static partial class ShardNames
{
    private const string Automatic = "auto";

    /// <summary>Reads <c>3/16</c>, <c>auto</c> or <c>auto/16</c>.</summary>
    /// <param name="environment">The value of a variable; null where there is none.</param>
    /// <exception cref="FormatException">The text is no shard, or the environment does not say which; the
    /// message is meant for the user.</exception>
    public static Shard Read(string text, Func<string, string?> environment)
    {
        var match = Shape().Match(text);
        if (!match.Success)
            throw new FormatException($"--shard {text}: write K/N, as 3/16, or auto, or auto/N");
        int? of = match.Groups["of"].Success ? Number(match.Groups["of"].Value, text) : null;
        var shard = match.Groups["number"].Value is { Length: > 0 } number
            ? new Shard(Number(number, text), of!.Value)
            : FromEnvironment(of, text, environment);
        if (shard.Of < 1) throw new FormatException($"--shard {text}: N is {shard.Of}; write 1 or more");
        return shard.Number >= 1 && shard.Number <= shard.Of
            ? shard
            : throw new FormatException($"--shard {text}: K is {shard.Number}; 1 to {shard.Of} are allowed");
    }

    private static Shard FromEnvironment(int? of, string text, Func<string, string?> environment)
    {
        int? Variable(string name) =>
            environment(name) is { } value ? Number(value, $"{name}={value}") : null;
        if (Variable("SLURM_ARRAY_TASK_ID") is { } task)
        {
            var first = Variable("SLURM_ARRAY_TASK_MIN") ?? 1;
            return of is { } known
                ? new Shard(task, known)
                : OfArray(task, first, Variable("SLURM_ARRAY_TASK_COUNT"), Variable("SLURM_ARRAY_TASK_MAX"));
        }

        if (Variable("JOB_COMPLETION_INDEX") is not { } index)
        {
            throw new FormatException(
                $"--shard {text}: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set; write K/N");
        }

        return of is { } completions
            ? new Shard(index + 1, completions)
            : throw new FormatException(
                "--shard auto: Kubernetes does not say how many pods there are; write auto/N");
    }

    /// <summary>An array that was submitted again for some of its tasks counts only those.</summary>
    private static Shard OfArray(int task, int first, int? count, int? last)
    {
        if (count is not { } tasks)
            throw new FormatException("--shard auto: SLURM_ARRAY_TASK_COUNT is not set; write auto/N");
        return first is 0 or 1 && (last ?? tasks + first - 1) == tasks + first - 1
            ? new Shard(task - first + 1, tasks)
            : throw new FormatException(
                "--shard auto: the array does not run from 1 to N (or from 0); write auto/N, where N is the "
                + "number of shards in all and the array counts from 1");
    }

    private static int Number(string digits, string text) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"--shard: '{text}' holds no whole number up to {int.MaxValue}");

    [GeneratedRegex(@"^(?:(?<number>\d+)/(?<of>\d+)|" + Automatic + @"(?:/(?<of>\d+))?)$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
