using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MagnetSim.Cli;
using MagnetSim.Tests.Scenarios.Schema;

namespace MagnetSim.Validation;

/// <summary>The scripts for clusters do what a scheduler would have them do; <c>tests/cluster/run</c>, which
/// needs a Slurm, shows that one has them do it.</summary>
public sealed partial class ClusterTests
{
    private const string Page = "docs/cluster.md";
    private const string Scenario = "export-ban-2027";
    private const int Replications = 7;

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    private static IEnumerable<string> Scripts =>
        Repository.Files("tests/cluster", "*")
            .Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal));

    [TestCaseSource(nameof(Scripts))]
    public void Scripts_AreBash(string script) =>
        Assert.That(Bash(["-n", script]), Is.EqualTo(new Ended(0, "")));

    [Test]
    public void Array_WithItsMerge_MakesTheRunInOnePiece()
    {
        using TemporaryFolder folder = new();
        var run = folder.PathOf("run");
        Parallel.For(1, 4, task => Assert.That(Submit(folder, task, 1, 3).Code, Is.Zero));
        Assert.That(Merge(folder).Code, Is.Zero);
        Assert.That(new RunFiles(run).ReproducibleFiles(), Is.EquivalentTo(InOnePiece(folder)));
    }

    [Test]
    public void Array_ThatLacksATask_MergesWhenThatTaskIsSubmittedAlone()
    {
        using TemporaryFolder folder = new();
        Parallel.For(1, 3, task => Assert.That(Submit(folder, task, 1, 3).Code, Is.Zero));
        var refused = Merge(folder);
        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Said, Is.EqualTo("magnetsim: shard 3 of 3 is missing\n"));
        Assert.That(Submit(folder, 3, 3, 3).Said, Does.Contain("write auto/N"));
        Assert.That(Submit(folder, 3, 3, 3, ("SHARDS", "3")).Code, Is.Zero);
        Assert.That(Submit(folder, 2, 1, 3).Said, Does.EndWith("2-of-3.shard is there already\n"));
        Assert.That(Merge(folder).Code, Is.Zero);
        Assert.That(new RunFiles(folder.PathOf("run")).ReproducibleFiles(),
            Is.EquivalentTo(InOnePiece(folder)));
    }

    [Test]
    public void Task_WhoseShardIsDamaged_SaysWhatToDo()
    {
        using TemporaryFolder folder = new();
        Submit(folder, 2, 1, 3);
        var shard = folder.PathOf("run.shards/2-of-3.shard");
        var bytes = File.ReadAllBytes(shard);
        bytes[^100] ^= 1;
        File.WriteAllBytes(shard, bytes);
        Assert.That(Submit(folder, 2, 1, 3), Is.EqualTo(new Ended(2, $"magnetsim: {shard} is damaged: "
            + "its checksum does not agree; without that file, or with --force, it is made anew\n")));
        File.Delete(shard);
        Assert.That(Submit(folder, 2, 1, 3).Code, Is.Zero);
    }

    [Test]
    public void Manifest_HasAnIndexForEachShard()
    {
        var spec = Job("magnetsim-shards")["spec"]!;
        Assert.That($"{spec["completionMode"]}", Is.EqualTo("Indexed"));
        Assert.That(Arguments("magnetsim-shards"), Has.Member($"--shard=auto/{spec["completions"]}"));
        Assert.That(Arguments("magnetsim-shards"), Has.Member("--resume"));
        Assert.That($"{spec["template"]!["spec"]!["restartPolicy"]}", Is.EqualTo("Never"));
        Assert.That((ulong)spec["backoffLimitPerIndex"]!, Is.AtLeast(1));
    }

    [TestCase("magnetsim-shards")]
    [TestCase("magnetsim-merge")]
    public void Manifest_MountsTheVolumeThatItClaims(string job)
    {
        var pod = Job(job)["spec"]!["template"]!["spec"]!;
        var mount = pod["containers"]![0]!["volumeMounts"]![0]!;
        var volume = pod["volumes"]![0]!;
        Assert.That($"{mount["name"]}", Is.EqualTo($"{volume["name"]}"));
        Assert.That(Arguments(job), Has.Some.Contains($"{mount["mountPath"]}/"));
        var claim = Manifest().Single(each => $"{each["kind"]}" == "PersistentVolumeClaim");
        Assert.That($"{volume["persistentVolumeClaim"]!["claimName"]}",
            Is.EqualTo($"{claim["metadata"]!["name"]}"));
        Assert.That($"{claim["spec"]!["accessModes"]![0]}", Is.EqualTo("ReadWriteMany"));
    }

    /// <summary>All of its command line, but for the places and the number of replications.</summary>
    [Test]
    public void Pod_DoesTheShardOfItsIndex()
    {
        using TemporaryFolder folder = new();
        string[] arguments = [.. Arguments("magnetsim-shards").Select(argument => argument
            .Replace("/magnetsim/scenarios", Repository.PathOf("scenarios"), StringComparison.Ordinal)
            .Replace("/runs", folder.PathOf("runs"), StringComparison.Ordinal)
            .Replace("=100000", "=16", StringComparison.Ordinal))];
        var ended = Run("dotnet", [Program, .. arguments], ("JOB_COMPLETION_INDEX", "4"));
        Assert.That(ended.Code, Is.Zero, ended.Said);
        Assert.That(Directory.GetFiles(folder.PathOf("runs/export-ban.shards")).Select(Path.GetFileName),
            Is.EqualTo(new[] { "05-of-16.shard" }));
    }

    [Test]
    public void Page_ShowsCommandsOfBash()
    {
        var blocks = ShellBlock().Matches(Repository.Text(Page)).Select(block => block.Groups["code"].Value);
        Assert.That(blocks.Select(block => Bash(["-n", "-c", block])), Is.Not.Empty
            .And.All.EqualTo(new Ended(0, "")));
    }

    [TestCase("run", @"\bmagnetsim run\b|array\.sbatch")]
    [TestCase("merge", @"\bmagnetsim merge\b|merge\.sbatch")]
    public async Task Page_ShowsOptionsThatExist(string command, string uses)
    {
        using StringWriter help = new();
        await CommandLine.InvokeAsync([command, "--help"], help, TextWriter.Null);
        string[] written = [.. ShellBlock().Matches(Repository.Text(Page))
            .SelectMany(block => block.Groups["code"].Value.Replace("\\\n", " ").Split('\n'))
            .Select(line => Regex.Split(line, uses, RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[^1])];
        Assert.That(written, Has.Length.AtLeast(3));
        var used = written.SelectMany(words => Option().Matches(words))
            .Select(option => option.Groups["name"].Value);
        Assert.That(used, Is.All.Matches<string>(option => Regex.IsMatch(
            help.ToString(), $@"\s{option}[,\s]", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [Test]
    public void Page_NamesFilesThatAreThere()
    {
        string[] files = [.. ProjectFile().Matches(Repository.Text(Page)).Select(file => file.Value)];
        Assert.That(files, Has.Length.AtLeast(5));
        Assert.That(files.Where(file => !File.Exists(Repository.PathOf(file))), Is.Empty);
    }

    /// <summary>The program under test, for scripts.</summary>
    private static string Launcher => Path.Combine(AppContext.BaseDirectory, "magnetsim");

    private static string Program => $"{Launcher}.dll";

    /// <summary>As Slurm starts a task of an array that was submitted with the tasks
    /// <paramref name="first"/> to <paramref name="last"/>.</summary>
    private static Ended Submit(
        TemporaryFolder folder, int task, int first, int last, params (string, string)[] environment) =>
        Bash(["tests/cluster/array.sbatch", Repository.ScenarioFile(Scenario), folder.PathOf("run"),
                "-n", $"{Replications}"],
            [("MAGNETSIM", Launcher), ("SLURM_CPUS_PER_TASK", "1"), ("SLURM_ARRAY_TASK_ID", $"{task}"),
                ("SLURM_ARRAY_TASK_MIN", $"{first}"), ("SLURM_ARRAY_TASK_MAX", $"{last}"),
                ("SLURM_ARRAY_TASK_COUNT", $"{last - first + 1}"), .. environment]);

    private static Ended Merge(TemporaryFolder folder) => Bash(
        ["tests/cluster/merge.sbatch", folder.PathOf("run"), "--no-charts"], ("MAGNETSIM", Launcher));

    private static IReadOnlyDictionary<string, string> InOnePiece(TemporaryFolder folder)
    {
        var whole = folder.PathOf("whole");
        var ended = Run("dotnet", [Program, "run", Repository.ScenarioFile(Scenario), "-n", $"{Replications}",
            "-o", whole, "--no-charts"]);
        Assert.That(ended.Code, Is.Zero, ended.Said);
        return new RunFiles(whole).ReproducibleFiles();
    }

    private static JsonNode[] Manifest() => [.. Repository.Text("tests/cluster/job.yaml").Split("\n---\n")
        .Select(document => PlainYamlText.ToJson(document)!)];

    private static JsonNode Job(string name) => Manifest().Single(
        each => $"{each["kind"]}" == "Job" && $"{each["metadata"]!["name"]}" == name);

    private static string[] Arguments(string job) =>
    [
        .. Job(job)["spec"]!["template"]!["spec"]!["containers"]![0]!["args"]!.AsArray()
            .Select(argument => $"{argument}"),
    ];

    private static Ended Bash(string[] arguments, params (string Name, string Value)[] environment) =>
        Run("bash", arguments, environment);

    private static Ended Run(
        string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
        };
        // Where the launcher finds the framework.
        start.Environment["DOTNET_ROOT"] =
            Path.GetFullPath($"{RuntimeEnvironment.GetRuntimeDirectory()}/../../..");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(_longest)) return new Ended(process.ExitCode, output.Result + errors.Result);
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"{program} {string.Join(' ', arguments)}: still there after {_longest}");
    }

    [GeneratedRegex(@"^```sh\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"(?<=\s)(?<name>--?[a-z-]+)", RegexOptions.None, 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"(?:tests/cluster|scenarios)/[\w.-]*\w", RegexOptions.None, 1000)]
    private static partial Regex ProjectFile();

    /// <param name="Said">On both of its outputs.</param>
    private sealed record Ended(int Code, string Said);
}
