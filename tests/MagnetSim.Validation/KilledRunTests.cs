using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A run that is killed leaves no folder that looks like a run, and can go on.</summary>
public sealed class KilledRunTests
{
    [Test]
    public void KilledWhileItSimulates_LeavesNoRun()
    {
        using TemporaryFolder folder = new();
        using MagnetsimProcess process = new(Run(folder.PathOf("killed"), replications: 1_000_000));
        process.WaitUntil(() => process.ProcessorTime > TimeSpan.FromSeconds(0.5));
        process.Kill();
        Assert.That(Directory.Exists(folder.PathOf("killed")), Is.False);
    }

    [Test]
    public void KilledWhileItWrites_LeavesNoHalfRunAndCanBeRunAgain()
    {
        using TemporaryFolder folder = new();
        var killed = folder.PathOf("killed");
        using (MagnetsimProcess process = new(Run(killed, replications: 4)))
        {
            process.WaitUntil(() => Directory.Exists(killed)
                || Directory.EnumerateDirectories(folder.PathOf("."), ".killed.partial-*").Any());
            process.Kill();
        }

        AssertWholeOrAbsent(killed);
        Finish(Run(killed, replications: 4));
        Finish(Run(folder.PathOf("other"), replications: 4));
        AssertSame(killed, folder.PathOf("other"));
        Assert.That(Directory.EnumerateDirectories(folder.PathOf("."), ".killed*"), Is.Empty);
    }

    /// <summary>Half of the times at any moment from the start of the process, half soon after it saved what
    /// it had done.</summary>
    [Test]
    public void KilledTwentyTimes_AndResumed_EndsInTheBytesOfARunThatWasNot()
    {
        const int kills = 20;
        const int replications = 250;
        using TemporaryFolder folder = new();
        var killed = folder.PathOf("killed");
        Random random = new(2026);
        var resumed = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            using MagnetsimProcess process = new(Saved(killed, replications));
            var isSoonAfter = kill % 2 == 0;
            if (isSoonAfter) WaitForASnapshot(process, folder.PathOf(".killed.progress/newest"));
            var moment = process.ProcessorTime
                + TimeSpan.FromMilliseconds(random.Next(isSoonAfter ? 100 : 1500));
            process.WaitUntil(() => process.ProcessorTime > moment);
            process.Kill();
            resumed += process.Errors.Contains("going on after", StringComparison.Ordinal) ? 1 : 0;
            Assert.That(Directory.Exists(killed), Is.False);
        }

        Finish(Saved(killed, replications));
        Finish(Run(folder.PathOf("other"), replications));
        AssertSame(killed, folder.PathOf("other"));
        Assert.That(resumed, Is.GreaterThanOrEqualTo((kills / 2) - 1), "kills after which a run went on");
        Assert.That(Directory.EnumerateDirectories(folder.PathOf("."), ".killed*"), Is.Empty);
    }

    [Test]
    public void ADamagedSnapshot_IsNoticed_AndTheOneBeforeItIsUsed()
    {
        using TemporaryFolder folder = new();
        var killed = folder.PathOf("killed");
        var snapshots = folder.PathOf(".killed.progress");
        using (MagnetsimProcess process = new(Saved(killed, replications: 100_000)))
        {
            process.WaitUntil(() => File.Exists(Path.Combine(snapshots, "previous")));
            process.Kill();
        }

        var newest = Path.Combine(snapshots, "newest");
        var bytes = File.ReadAllBytes(newest);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(newest, bytes);
        var again = MagnetsimProcess.Run(Saved(killed, replications: 150));
        Assert.That(again.Said, Does.Contain($"{newest} is damaged: its checksum does not agree")
            .And.Contain("going on after").And.Contain("of 150 replications"));
        Finish(Run(folder.PathOf("other"), replications: 150));
        AssertSame(killed, folder.PathOf("other"));
    }

    [Test]
    public void ASecondProcess_IsRefused_AndSoIsBeginningAnewUnasked()
    {
        using TemporaryFolder folder = new();
        var place = folder.PathOf("killed");
        using MagnetsimProcess process = new(Saved(place, replications: 100_000));
        process.WaitUntil(() => File.Exists(folder.PathOf(".killed.progress/newest")));
        Assert.That(MagnetsimProcess.Run(Run(place, replications: 5)),
            Is.EqualTo((2, $"magnetsim: {place} is being made by another process\n")));
        process.Kill();
        Assert.That(MagnetsimProcess.Run(Run(place, replications: 5)), Is.EqualTo((2,
            $"magnetsim: {place}: an interrupted run left its progress; --resume goes on from it, --force "
            + "begins anew\n")));
        Assert.That(MagnetsimProcess.Run([.. Saved(place, replications: 50), "--seed", "9"]), Is.EqualTo((2,
            $"magnetsim: {place}: the progress that is kept is of seed 2026; --force begins anew\n")));
        Finish([.. Run(place, replications: 5), "--force"]);
        Assert.That(RunFolder.ReadManifest(place).ReplicationsDone, Is.EqualTo(5));
    }

    /// <summary>So that a job that is queued again need not know how far it came.</summary>
    [Test]
    public void Resuming_WhatIsWhole_DoesNothing()
    {
        using TemporaryFolder folder = new();
        var place = folder.PathOf("whole");
        Finish(Saved(place, replications: 3));
        var written = File.GetLastWriteTimeUtc(Path.Combine(place, RunFolder.ManifestFile));
        var again = MagnetsimProcess.Run(Saved(place, replications: 3));
        Assert.That(again.ExitCode, Is.Zero);
        Assert.That(again.Said, Does.Contain("is there already"));
        Assert.That(
            File.GetLastWriteTimeUtc(Path.Combine(place, RunFolder.ManifestFile)), Is.EqualTo(written));
        Assert.That(MagnetsimProcess.Run(Saved(place, replications: 4)).ExitCode, Is.EqualTo(2));
    }

    private static void WaitForASnapshot(MagnetsimProcess process, string file)
    {
        var before = File.GetLastWriteTimeUtc(file);
        process.WaitUntil(() => File.GetLastWriteTimeUtc(file) != before);
    }

    // Where the writer was faster than the signal, the run must be whole.
    private static void AssertWholeOrAbsent(string path)
    {
        if (!Directory.Exists(path)) return;
        Assert.That(() => RunFolder.Read(path), Throws.Nothing);
    }

    private static void AssertSame(string one, string other) =>
        Assert.That(new RunFiles(one).ReproducibleFiles(),
            Is.EquivalentTo(new RunFiles(other).ReproducibleFiles()));

    private static void Finish(IEnumerable<string> arguments)
    {
        var ended = MagnetsimProcess.Run(arguments);
        Assert.That(ended.ExitCode, Is.Zero, ended.Said);
    }

    private static string[] Run(string output, int replications) =>
    [
        "run", Repository.ScenarioFile("export-ban-2027"), "-n", $"{replications}", "-o", output,
        "--no-charts", "--set", "calendar.report_by=[week, month]",
    ];

    private static string[] Saved(string output, int replications) =>
        [.. Run(output, replications), "--resume", "--checkpoint", "0.05"];
}
