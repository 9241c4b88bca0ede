using System.Diagnostics;

namespace MagnetSim.Validation;

/// <summary>A disk that is full, or may not be written to, costs nothing but time.</summary>
[NonParallelizable]
public sealed class FullDiskTests
{
    private DirectoryInfo _disk = null!;

    private string Output => Path.Combine(_disk.FullName, "run");

    [SetUp]
    public void MountADisk()
    {
        _disk = Directory.CreateTempSubdirectory("magnetsim-");
        if (Shell("mount", "-t", "tmpfs", "-o", "size=3m", "magnetsim", _disk.FullName) == 0) return;
        _disk.Delete();
        Assert.Ignore("only root can mount a small disk");
    }

    [TearDown]
    public void UnmountIt()
    {
        Shell("umount", _disk.FullName);
        _disk.Delete();
    }

    [Test]
    public void AFullDisk_LosesNothing_AndResumingWorksWhenThereIsRoom()
    {
        // Progress of 10 replications fits on the disk, that of 100 does not, and neither does the result.
        var ended = MagnetsimProcess.Run(Run);
        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Said);
        Assert.That(ended.Said, Does.Contain("magnetsim: progress cannot be saved: No space left on device")
            .And.Contain($"magnetsim: {Output} cannot be written: No space left on device")
            .And.Contain("; the replications done are kept, and the same command with --resume goes on"));
        Assert.That(Directory.GetFileSystemEntries(_disk.FullName).Select(Path.GetFileName),
            Is.EqualTo(new[] { ".run.progress" }));

        Assert.That(Shell("mount", "-o", "remount,size=200m", _disk.FullName), Is.Zero);
        var again = MagnetsimProcess.Run(Run.Append("--resume"));
        Assert.That(again.ExitCode, Is.Zero, again.Said);
        Assert.That(again.Said, Does.Contain("going on after"));
        using TemporaryFolder folder = new();
        var other = Trial.Of("export-ban-2027").With("calendar.report_by=[week, month]") with
        {
            Replications = 100,
        };
        Assert.That(new RunFiles(Output).ReproducibleFiles(),
            Is.EquivalentTo(folder.Write(other, "other").ReproducibleFiles()));
    }

    [Test]
    public void ADiskThatMayNotBeWrittenTo_IsSaidAtOnce()
    {
        Assert.That(Shell("mount", "-o", "remount,ro", _disk.FullName), Is.Zero);
        var ended = MagnetsimProcess.Run(Run);
        Assert.That(ended.ExitCode, Is.EqualTo(1));
        Assert.That(ended.Said, Is.EqualTo(
            $"magnetsim: Read-only file system : '{Path.Combine(_disk.FullName, ".run.progress")}'\n"));
    }

    private IEnumerable<string> Run =>
    [
        "run", Repository.ScenarioFile("export-ban-2027"), "-n", "100", "-o", Output, "--no-charts",
        "--set", "calendar.report_by=[week, month]", "--checkpoint", "0.05",
    ];

    private static int Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
