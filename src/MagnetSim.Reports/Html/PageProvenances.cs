using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How a run was made, how to make it again, and how to cite it.</summary>
internal static class PageProvenances
{
    public static PageProvenance Of(RunManifest manifest) => new(
        [.. Facts(manifest)], [.. Commands(manifest)], Citation(manifest));

    private static IEnumerable<(string Name, string Value)> Facts(RunManifest manifest)
    {
        yield return ("Program", $"MagnetSim {manifest.ToolVersion}");
        yield return ("Commit", manifest.Commit.Length == 0 ? "not known" : manifest.Commit);
        yield return ("Scenario", manifest.ScenarioName);
        yield return ("Scenario, SHA-256", manifest.ScenarioHash);
        yield return ("Variants", Listed(manifest.Variants));
        yield return ("Overrides", Listed(manifest.Overrides));
        yield return ("Seed", manifest.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("Replications",
            manifest.ReplicationsDone.ToString("#,0", CultureInfo.InvariantCulture));
        if (manifest.Precision is { } precision) yield return ("Precision asked for", precision.Text);
        yield return ("Horizon", $"{Dates.Day(manifest.Start)} to {Dates.Day(manifest.End.AddDays(-1))}");
        yield return ("Events", manifest.Events.ToString("#,0", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<PageCommand> Commands(RunManifest manifest)
    {
        var runs = manifest.ReplicationsDone.ToString(CultureInfo.InvariantCulture);
        var seed = manifest.Seed.ToString(CultureInfo.InvariantCulture);
        yield return new("Makes the run again from its folder, RUN, and says whether the bytes agree:",
            "magnetsim rerun RUN");
        yield return new("The same figures from the resolved scenario in the folder:",
            $"magnetsim run RUN/scenario.yaml -n {runs} --seed {seed}");
        var changes = string.Concat(manifest.Variants.Select(variant => $" --variant {Quoted(variant)}")
            .Concat(manifest.Overrides.Select(change => $" --set {Quoted(change)}")));
        yield return new("The same from the scenario's own file, SCENARIO:",
            $"magnetsim run SCENARIO{changes} -n {runs} --seed {seed}");
        yield return new("This page and its charts again:", "magnetsim report RUN");
    }

    private static string Citation(RunManifest manifest)
    {
        var commit = manifest.Commit.Length == 0 ? "" : $" (commit "
            + $"{manifest.Commit[..Math.Min(12, manifest.Commit.Length)]})";
        var changes = manifest.Variants.Concat(manifest.Overrides).ToList();
        var changed = changes.Count == 0 ? "" : $" with {string.Join(", ", changes)}";
        return $"“{manifest.ScenarioName}”{changed}, {Numbers.Runs(manifest.ReplicationsDone)} with seed "
            + $"{manifest.Seed}. Simulated with MagnetSim {manifest.ToolVersion}{commit}. SHA-256 of the "
            + $"scenario: {manifest.ScenarioHash}.";
    }

    private static string Listed(IReadOnlyList<string> texts) => texts.Count == 0 ? "none"
        : string.Join(", ", texts);

    /// <summary>As a shell reads it back.</summary>
    private static string Quoted(string text) =>
        text.Length > 0
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "_./%+-=:,".Contains(letter))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
