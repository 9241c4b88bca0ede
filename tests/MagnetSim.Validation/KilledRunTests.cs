using System.Diagnostics;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A run that is killed leaves no folder that looks like a run, and can be run again.</summary>
public sealed class KilledRunTests
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    [Test]
    public void KilledWhileItSimulates_LeavesNothing()
    {
        using TemporaryFolder folder = new();
        using var process = Start(folder.PathOf("killed"), replications: 1_000_000);
        WaitUntil(() => process.TotalProcessorTime > TimeSpan.FromSeconds(0.5), process);
        Kill(process);
        Assert.That(Directory.Exists(folder.PathOf("killed")), Is.False);
    }

    [Test]
    public void KilledWhileItWrites_LeavesNoHalfRunAndCanBeRunAgain()
    {
        using TemporaryFolder folder = new();
        var killed = folder.PathOf("killed");
        using (var process = Start(killed, replications: 4))
        {
            WaitUntil(() => Directory.EnumerateDirectories(folder.PathOf("."), ".killed.partial-*").Any()
                || Directory.Exists(killed), process);
            Kill(process);
        }

        AssertWholeOrAbsent(killed);
        Finish(killed);
        Finish(folder.PathOf("other"));
        Assert.That(new RunFiles(killed).ReproducibleFiles(),
            Is.EquivalentTo(new RunFiles(folder.PathOf("other")).ReproducibleFiles()));
        Assert.That(Directory.EnumerateDirectories(folder.PathOf("."), ".killed*"), Is.Empty);
    }

    // Where the writer was faster than the signal, the run must be whole.
    private static void AssertWholeOrAbsent(string path)
    {
        if (!Directory.Exists(path)) return;
        Assert.That(() => RunFolder.Read(path), Throws.Nothing);
        Directory.Delete(path, recursive: true);
    }

    private static void Finish(string output)
    {
        using var process = Start(output, replications: 4);
        Assert.That(process.WaitForExit(_longest), Is.True, $"still running after {_longest}");
        Assert.That(process.ExitCode, Is.Zero);
    }

    private static Process Start(string output, int replications)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "magnetsim.dll");
        return Process.Start(new ProcessStartInfo("dotnet",
        [
            program, "run", Repository.ScenarioFile("export-ban-2027"), "-n", $"{replications}", "-o", output,
            "--no-charts", "--set", "calendar.report_by=[week, month]",
        ])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    private static void WaitUntil(Func<bool> condition, Process process)
    {
        while (!condition())
        {
            Assert.That(process.HasExited, Is.False, "the run ended before it could be killed");
            Thread.Sleep(1);
        }
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    private static void Kill(Process process)
    {
        process.Kill();
        process.WaitForExit();
    }
}
