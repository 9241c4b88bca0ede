using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the numbers of a chart come from: enough to make the run again.</summary>
internal static class RunFooter
{
    private const int HashDigits = 12;
    private const double LongestNameEm = 18;
    private const string Separator = "  ·  ";

    // Of the foot of a page of the usual size.
    private const double RowEm = 94;

    public static string Of(RunManifest manifest) => Joined(
        manifest.ScenarioName, Changes(manifest.Variants, manifest.Overrides), Replications(manifest),
        manifest.Seed, manifest.ScenarioHash, manifest.ToolVersion);

    /// <summary>The same of a study of uncertain inputs.</summary>
    public static string OfStudy(UncertaintyManifest manifest) => Joined(
        manifest.ScenarioName, Changes(manifest.Variants, manifest.Overrides), $"{manifest.Pairs} pairs",
        manifest.Seed, manifest.ScenarioHash, manifest.ToolVersion);

    /// <summary>Names and changes are shortened only where the row would not hold them all.</summary>
    private static string Joined(string scenario, IEnumerable<string> changes, string done, ulong seed,
        string hash, string version)
    {
        string[] all = [.. changes];
        string[] rest =
        [
            done, $"seed {seed}", $"scenario {hash[..Math.Min(HashDigits, hash.Length)]}",
            $"MagnetSim {version}",
        ];
        string Row(string name, IEnumerable<string> said) => string.Join(Separator, [name, .. said, .. rest]);
        if (TextWidth.Of(Row(scenario, all)) <= RowEm) return Row(scenario, all);
        var name = TextWidth.Shortened(scenario, LongestNameEm);
        // What is short leaves its room to what is longer.
        var room = RowEm - TextWidth.Of(Row(name, all.Select(_ => "")));
        for (var index = 0; index < all.Length; index++)
        {
            var share = room / (all.Length - index);
            var others = all[(index + 1)..].Sum(change => TextWidth.Of(change));
            all[index] = TextWidth.Shortened(all[index], Math.Max(share, room - others));
            room -= TextWidth.Of(all[index]);
        }

        return Row(name, all);
    }

    private static IEnumerable<string> Changes(
        IReadOnlyList<string> variants, IReadOnlyList<string> overrides)
    {
        if (variants.Count > 0) yield return "variant " + string.Join(", ", variants);
        if (overrides.Count > 0) yield return "with " + string.Join(", ", overrides);
    }

    private static string Replications(RunManifest manifest) =>
        manifest.ReplicationsDone == 1 ? "1 replication" : $"{manifest.ReplicationsDone} replications";
}
