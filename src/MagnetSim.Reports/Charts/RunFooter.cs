using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the numbers of a chart come from: enough to make the run again.</summary>
internal static class RunFooter
{
    private const int HashDigits = 12;
    private const double LongestNameEm = 18;
    private const double LongestChangeEm = 13;

    public static string Of(RunManifest manifest)
    {
        var hash = manifest.ScenarioHash[..Math.Min(HashDigits, manifest.ScenarioHash.Length)];
        string[] parts =
        [
            TextWidth.Shortened(manifest.ScenarioName, LongestNameEm), .. Changes(manifest),
                Replications(manifest),
            $"seed {manifest.Seed}", $"scenario {hash}", $"MagnetSim {manifest.ToolVersion}",
        ];
        return string.Join("  ·  ", parts);
    }

    private static IEnumerable<string> Changes(RunManifest manifest)
    {
        if (manifest.Variants.Count > 0)
            yield return Short("variant " + string.Join(", ", manifest.Variants));
        if (manifest.Overrides.Count > 0)
            yield return Short("with " + string.Join(", ", manifest.Overrides));
    }

    private static string Short(string text) => TextWidth.Shortened(text, LongestChangeEm);

    private static string Replications(RunManifest manifest) =>
        manifest.ReplicationsDone == 1 ? "1 replication" : $"{manifest.ReplicationsDone} replications";
}
