using System.Diagnostics;
using System.Text.Json;

namespace MagnetSim.Benchmarks;

/// <summary>The main contests in under a minute, for whoever wants to know how fast it is here.</summary>
internal static class ShortForm
{
    public const string ContestOption = "--contest";

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true };

    // What the design asks for in speed is turned into time: 0.75 and 0.7 times as fast.
    private static IEnumerable<Contest> Contests =>
    [
        Hold(10, 0.85), Hold(1_000, 0.55), Hold(100_000, 0.4), Hold(1_000_000, 0.75),
        new("M/M/1 queue, 90 % load", "by hand", 1 / 0.75,
            () => QueueBenchmarks.RunModel(500_000).Events, () => QueueBenchmarks.RunByHand(500_000).Events),
        new("serial chain, four stages", "by hand", 1 / 0.7,
            () => SerialChainBenchmarks.RunModel().Events, () => SerialChainBenchmarks.RunByHand().Events),
    ];

    /// <summary>Prints a line when a contest is over, or all of them as JSON.</summary>
    public static int Run(bool asJson)
    {
        new QueueBenchmarks().RequireSameResults();
        new SerialChainBenchmarks().RequireSameResults();
        if (!asJson) Console.WriteLine(Outcome.Header);
        List<Outcome> outcomes = [];
        foreach (var contest in Contests)
        {
            outcomes.Add(RunApart(contest.Name));
            if (!asJson) Console.WriteLine(outcomes[^1].ToLine());
        }

        if (asJson) Console.WriteLine(JsonSerializer.Serialize(outcomes, _json));
        return 0;
    }

    /// <summary>Runs one contest in this process and prints its outcome as JSON.</summary>
    public static int RunHere(string name)
    {
        if (Contests.SingleOrDefault(contest => contest.Name == name) is not { } known)
        {
            var names = string.Join("', '", Contests.Select(contest => contest.Name));
            Console.Error.WriteLine($"There is no contest '{name}', only '{names}'.");
            return 1;
        }

        Console.WriteLine(JsonSerializer.Serialize(known.Run(), _json));
        return 0;
    }

    /// <summary>In a process of its own, since what ran before decides how the compiler treats the
    /// loop.</summary>
    private static Outcome RunApart(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Program(), ContestOption, name])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Outcome>(output)!
            : throw new InvalidOperationException($"The contest {name} ended with code {process.ExitCode}.");
    }

    /// <summary>What the runtime is to run, where the program is no executable file of its own.</summary>
    private static string[] Program() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(ShortForm).Assembly.Location]
            : [];

    private static Contest Hold(int pending, double limit)
    {
        // Made when its turn comes, so that one contest's memory does not lie in another's way.
        Lazy<HoldModel> model = new(() => new HoldModel(pending, Delays.Exponential));
        Lazy<HoldBaseline> baseline = new(() => new HoldBaseline(pending, Delays.Exponential));
        return new Contest(
            $"hold model, {pending:#,0} pending", "PriorityQueue", limit,
            () => model.Value.Run(200_000), () => baseline.Value.Run(200_000));
    }
}
