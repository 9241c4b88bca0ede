using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>Simulates compared runs again, since their folders do not tell how single replications
/// differ over time.</summary>
internal static class CompareOverTime
{
    /// <summary>The differences of each series; null when a scenario cannot be read, of which it then
    /// complains.</summary>
    /// <param name="folders">Of the runs; the first is subtracted from each of the others.</param>
    /// <param name="names">Of the runs in the result.</param>
    public static async Task<IReadOnlyList<SeriesDifference>?> RunAsync(IReadOnlyList<string> folders,
        IReadOnlyList<string> names, IReadOnlyList<SeriesName> series, int threads, TextWriter errors,
        CancellationToken cancellation)
    {
        List<RepeatedRun> runs = [];
        foreach (var folder in folders)
        {
            if (await ReadAsync(folder, errors) is not { } run) return null;
            runs.Add(run);
        }

        var all = DifferenceOverTime.PairsOf(runs) * runs.Count;
        var found = ProgressBar.Around(errors, all, onDone => DifferenceOverTime.Between(
            runs, series, threads, onDone, cancellation));
        return [.. found.Select((difference, index) => difference with
        {
            First = names[0], Second = names[1 + (index / series.Count)],
        })];
    }

    private static async Task<RepeatedRun?> ReadAsync(string folder, TextWriter errors)
    {
        var file = Path.Combine(folder, RunFolder.ScenarioFile);
        if (!File.Exists(file))
            throw new RunFolderException($"{file}: missing, so the run cannot be made again");
        var reading = ScenarioReader.Read(file, [], []);
        await ProblemPrinter.WriteAsync(errors, reading.Problems, []);
        if (reading.Scenario is null) return null;
        return new RepeatedRun(folder, RunFolder.ReadManifest(folder), reading.Scenario,
            RunFolder.ReadReplications(folder));
    }
}
