using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A sweep that is interrupted and goes on has the bytes of one that was not.</summary>
public sealed class SweepResumeTests
{
    [Test]
    public void AKilledSweep_GoesOn_AndEndsInTheSameBytes()
    {
        using TemporaryFolder folder = new();
        var killed = folder.PathOf("killed");
        using (MagnetsimProcess process = new(Sweep(killed)))
        {
            process.WaitUntil(() => File.Exists(folder.PathOf(".killed.progress/newest")));
            process.Kill();
        }

        Assert.That(Directory.Exists(killed), Is.False);
        var refused = MagnetsimProcess.Run(Sweep(killed).Except(["--resume"]));
        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Said, Does.EndWith($"magnetsim: {killed}: an interrupted run left its progress; "
            + "--resume goes on from it, --force begins anew\n"));
        var other = MagnetsimProcess.Run([.. Sweep(killed), "--seed", "3"]);
        Assert.That(other.ExitCode, Is.EqualTo(2));
        Assert.That(other.Said, Does.EndWith($"magnetsim: {killed}: the progress that is kept is of another "
            + "sweep; --force begins anew\n"));
        var again = MagnetsimProcess.Run(Sweep(killed));
        Assert.That(again.ExitCode, Is.Zero, again.Said);
        Assert.That(again.Said, Does.Match(@"going on after \d+ of 4 points"));
        var whole = MagnetsimProcess.Run(Sweep(folder.PathOf("whole")));
        Assert.That(whole.ExitCode, Is.Zero, whole.Said);
        foreach (var file in new[] { SweepFolder.ManifestFile, SweepFolder.TableFile })
        {
            Assert.That(File.ReadAllBytes(Path.Combine(killed, file)),
                Is.EqualTo(File.ReadAllBytes(folder.PathOf($"whole/{file}"))), file);
        }
    }

    [Test]
    public void Force_BeginsAnew_WhereProgressIsLeft()
    {
        using TemporaryFolder folder = new();
        var place = folder.PathOf("sweep");
        using (MagnetsimProcess process = new(Sweep(place)))
        {
            process.WaitUntil(() => File.Exists(folder.PathOf(".sweep.progress/newest")));
            process.Kill();
        }

        var forced = MagnetsimProcess.Run([.. Sweep(place).Except(["--resume"]), "--seed", "3", "--force"]);
        Assert.That(forced.ExitCode, Is.Zero, forced.Said);
        Assert.That(SweepFolder.Read(place).Manifest.Seed, Is.EqualTo(3));
    }

    // A point has more replications than are done at a time, so that points are done one by one.
    private static string[] Sweep(string output) =>
    [
        "sweep", Repository.ScenarioFile("export-ban-2027"), "-n", "260", "-o", output, "--no-charts",
        "--set", "horizon.end=2027-10-01", "--vary", "lanes.oxide_from_china.flex=1,1.5,2,3",
        "--resume", "--checkpoint", "0.01",
    ];
}
