using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the numbers of a comparison come from: enough to make its runs again.</summary>
internal static class ComparisonFooter
{
    // More scenarios leave less room for each.
    private const int FewRuns = 3;

    public static string Of(ComparisonManifest manifest)
    {
        var isShort = manifest.Runs.Count > FewRuns;
        var scenarios = manifest.Runs.Select(run =>
            $"{TextWidth.Shortened(run.Name, isShort ? 6 : 10)}: {Hash(run.Manifest, isShort ? 8 : 12)}");
        ulong[] seeds = [.. manifest.Runs.Select(run => run.Manifest.Seed).Distinct()];
        string[] versions = [.. manifest.Runs.Select(run => run.Manifest.ToolVersion).Distinct()];
        string[] parts =
        [
            $"scenarios {string.Join(", ", scenarios)}", Replications(manifest),
            $"{(seeds.Length == 1 ? "seed" : "seeds")} {string.Join(", ", seeds)}",
            $"MagnetSim {string.Join(", ", versions)}",
        ];
        return string.Join("  ·  ", parts);
    }

    /// <summary>Such as <c>200 pairs of runs</c>, or <c>200 and 100 runs</c> where they are independent.
    /// </summary>
    public static string Replications(ComparisonManifest manifest)
    {
        int[] counts = [.. manifest.Runs.Select(run => run.Manifest.ReplicationsDone)];
        if (!manifest.Paired) return $"{string.Join(" and ", counts)} runs";
        return counts.Min() == 1 ? "one pair of runs" : $"{Numbers.Runs(counts.Min())[..^5]} pairs of runs";
    }

    private static string Hash(RunManifest manifest, int digits) =>
        manifest.ScenarioHash[..Math.Min(digits, manifest.ScenarioHash.Length)];
}
