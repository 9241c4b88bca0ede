using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A run in shards has the bytes of a run in one piece.</summary>
public sealed class ShardTests
{
    [TestCase(1, 20)]
    [TestCase(3, 20)]
    [TestCase(16, 20)]
    [TestCase(16, 7, Description = "More shards than replications.")]
    public void Shards_MergeToTheBytesOfOneRun(int shards, int replications)
    {
        using TemporaryFolder folder = new();
        foreach (var number in Enumerable.Range(1, shards).Reverse())
            Finish(Shard(folder, $"{number}/{shards}", replications));
        Finish(["merge", folder.PathOf("run.shards"), "--no-charts"]);
        Finish(Run(folder.PathOf("whole"), replications));
        AssertSame(folder, "run", "whole");
        Finish(["merge", folder.PathOf("run.shards"), "--no-charts"]);
        AssertSame(folder, "run", "whole");
    }

    /// <summary>Where series are histograms.</summary>
    [Test]
    public void ShardsOfALargeRun_MergeToTheBytesOfOneRun()
    {
        using TemporaryFolder folder = new();
        const int replications = 1100;
        foreach (var shard in new[] { "2/3", "3/3", "1/3" })
            Finish([.. Shard(folder, shard, replications), "--set", "horizon.end=2027-06-01"]);
        Finish(["merge", folder.PathOf("run.shards/3-of-3.shard"), folder.PathOf("run.shards/1-of-3.shard"),
            folder.PathOf("run.shards/2-of-3.shard"), "-o", folder.PathOf("run"), "--no-charts"]);
        Finish([.. Run(folder.PathOf("whole"), replications), "--set", "horizon.end=2027-06-01"]);
        AssertSame(folder, "run", "whole");
        Assert.That(RunFolder.ReadManifest(folder.PathOf("run")).SeriesQuantileError,
            Is.EqualTo(1 / 257.0));
    }

    [Test]
    public void Merging_NamesWhatIsMissingAndWhatDoesNotBelong()
    {
        using TemporaryFolder folder = new();
        Finish(Shard(folder, "1/4", 8));
        Finish(Shard(folder, "3/4", 8));
        Finish([.. Shard(folder, "2/4", 8), "--seed", "5"]);
        Finish(Shard(folder, "4/5", 8));
        string PathOf(string name) => folder.PathOf($"run.shards/{name}");
        File.WriteAllText(PathOf("5-of-5.shard"), "no shard");
        File.Copy(PathOf("3-of-4.shard"), PathOf("9-again.shard"));
        var merged = MagnetsimProcess.Run("merge", folder.PathOf("run.shards"));
        Assert.That(merged.ExitCode, Is.EqualTo(2));
        Assert.That(merged.Said.TrimEnd().Split('\n'), Is.EqualTo(new[]
        {
            $"magnetsim: {PathOf("2-of-4.shard")} does not belong to {PathOf("1-of-4.shard")}: it is of "
                + "seed 5",
            $"magnetsim: {PathOf("4-of-5.shard")} does not belong to {PathOf("1-of-4.shard")}: it is of "
                + "5 shards, not 4",
            $"magnetsim: {PathOf("5-of-5.shard")} is damaged, or no snapshot of MagnetSim",
            $"magnetsim: {PathOf("9-again.shard")} is shard 3/4, as {PathOf("3-of-4.shard")} is",
            "magnetsim: shard 4 of 4 is missing",
        }));
        Assert.That(Directory.Exists(folder.PathOf("run")), Is.False);
    }

    [Test]
    public void AShardThatIsThere_IsKept_UnlessForced()
    {
        using TemporaryFolder folder = new();
        var arguments = Shard(folder, "2/3", 8);
        Finish(arguments);
        var file = folder.PathOf("run.shards/2-of-3.shard");
        Assert.That(MagnetsimProcess.Run(arguments),
            Is.EqualTo((2, $"magnetsim: {file} is there already; --force replaces it\n")));
        Assert.That(MagnetsimProcess.Run(arguments.Append("--resume")),
            Is.EqualTo((0, $"{file} is there already\n")));
        Assert.That(MagnetsimProcess.Run([.. arguments, "--resume", "--seed", "7"]).ExitCode, Is.EqualTo(2));
        Finish([.. arguments, "--force"]);
    }

    private static void AssertSame(TemporaryFolder folder, string one, string other) =>
        Assert.That(new RunFiles(folder.PathOf(one)).ReproducibleFiles(),
            Is.EquivalentTo(new RunFiles(folder.PathOf(other)).ReproducibleFiles()));

    private static void Finish(IEnumerable<string> arguments)
    {
        var ended = MagnetsimProcess.Run(arguments);
        Assert.That(ended.ExitCode, Is.Zero, ended.Said);
    }

    private static string[] Shard(TemporaryFolder folder, string shard, int replications) =>
        [.. Run(folder.PathOf("run.shards"), replications), "--shard", shard];

    private static string[] Run(string output, int replications) =>
    [
        "run", Repository.ScenarioFile("export-ban-2027"), "-n", $"{replications}", "-o", output,
        "--no-charts",
    ];
}
