using System.Security.Cryptography;
using System.Text;

namespace MagnetSim.Results;

/// <summary>All that can change the results of a run; two runs of one identity have the same bytes.</summary>
public sealed record RunIdentity(
    string ScenarioName, string ScenarioHash, ulong Seed, int ReplicationsAsked,
    IReadOnlyList<string> Variants, IReadOnlyList<string> Overrides, string ToolVersion)
{
    private const int LongestSlug = 60;

    /// <summary>How precise the run was to become; it then does fewer replications than asked, of
    /// itself.</summary>
    public Precision? Precision { get; init; }

    public static RunIdentity Of(RunManifest manifest) => new(
        manifest.ScenarioName, manifest.ScenarioHash, manifest.Seed, manifest.ReplicationsAsked,
        manifest.Variants, manifest.Overrides, manifest.ToolVersion)
    {
        Precision = manifest.Precision,
    };

    /// <summary>Whether both name the same run.</summary>
    public bool IsSameAs(RunIdentity other) => Hash == other.Hash;

    /// <summary>SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Name of the run's folder unless the user gives one: the scenario's name and a short hash.
    /// </summary>
    public string FolderName => $"{Slug(ScenarioName)}-{Hash[..8]}";

    /// <summary>SHA-256 of all of it.</summary>
    public string Hash => HashOf(Text);

    // Lengths keep ["a", "b"] apart from ["a\nb"].
    private string Text => string.Join('\n',
        [
            ScenarioHash, $"{Seed}", $"{ReplicationsAsked}", ToolVersion,
            .. Lengths(Variants), .. Lengths(Overrides), .. PrecisionText,
        ]);

    private string[] PrecisionText => Precision is null ? [] : [Precision.Text];

    private static IEnumerable<string> Lengths(IReadOnlyList<string> texts) =>
        [$"{texts.Count}", .. texts.Select(text => $"{text.Length} {text}")];

    private static string Slug(string name)
    {
        StringBuilder slug = new();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == LongestSlug) break;
        }

        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? "run" : trimmed;
    }
}
