using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the numbers of a chart come from: enough to make the run again.</summary>
internal static class RunFooter
{
    private const int HashDigits = 12;
    private const double LongestNameEm = 18;
    private const double LongestChangeEm = 13;

    public static string Of(RunManifest manifest) => Joined(
        manifest.ScenarioName, Changes(manifest.Variants, manifest.Overrides), Replications(manifest),
        manifest.Seed, manifest.ScenarioHash, manifest.ToolVersion);

    /// <summary>The same of a study of uncertain inputs.</summary>
    public static string OfStudy(UncertaintyManifest manifest) => Joined(
        manifest.ScenarioName, Changes(manifest.Variants, manifest.Overrides), $"{manifest.Pairs} pairs",
        manifest.Seed, manifest.ScenarioHash, manifest.ToolVersion);

    private static string Joined(string scenario, IEnumerable<string> changes, string done, ulong seed,
        string hash, string version) => string.Join("  ·  ",
    [
        TextWidth.Shortened(scenario, LongestNameEm), .. changes, done, $"seed {seed}",
        $"scenario {hash[..Math.Min(HashDigits, hash.Length)]}", $"MagnetSim {version}",
    ]);

    private static IEnumerable<string> Changes(
        IReadOnlyList<string> variants, IReadOnlyList<string> overrides)
    {
        if (variants.Count > 0) yield return Short("variant " + string.Join(", ", variants));
        if (overrides.Count > 0) yield return Short("with " + string.Join(", ", overrides));
    }

    private static string Short(string text) => TextWidth.Shortened(text, LongestChangeEm);

    private static string Replications(RunManifest manifest) =>
        manifest.ReplicationsDone == 1 ? "1 replication" : $"{manifest.ReplicationsDone} replications";
}
