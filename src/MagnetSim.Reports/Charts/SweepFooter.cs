using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the numbers of a sweep come from: enough to make it again.</summary>
internal static class SweepFooter
{
    private const int HashDigits = 12;
    private const double LongestNameEm = 18;

    public static string Of(SweepManifest manifest)
    {
        var hash = manifest.ScenarioHash[..Math.Min(HashDigits, manifest.ScenarioHash.Length)];
        string[] parts =
        [
            TextWidth.Shortened(manifest.ScenarioName, LongestNameEm), .. Changes(manifest),
            $"{Count(manifest.Points.Count, "point")} of {Count(manifest.Replications, "replication")}",
            $"seed {manifest.Seed}", $"scenario {hash}", $"MagnetSim {manifest.ToolVersion}",
            $"varied {string.Join(", ", manifest.Paths)}",
        ];
        return string.Join("  ·  ", parts);
    }

    private static IEnumerable<string> Changes(SweepManifest manifest)
    {
        if (manifest.Variants.Count > 0) yield return Short("variant", manifest.Variants);
        if (manifest.Overrides.Count > 0) yield return Short("with", manifest.Overrides);
    }

    private static string Short(string what, IReadOnlyList<string> changes) =>
        TextWidth.Shortened($"{what} {string.Join(", ", changes)}", LongestNameEm);

    private static string Count(int count, string one) =>
        count == 1 ? $"1 {one}" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {one}s";
}
