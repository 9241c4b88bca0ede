using System.Text.Json;

namespace MagnetSim.Results;

/// <summary>Whether a run that was made again has the same bytes, file by file.</summary>
/// <param name="Files">All files but the timing, which may differ.</param>
public sealed record RunAgreement(IReadOnlyList<RepeatedFile> Files)
{
    private static readonly IReadOnlyList<string> _results =
    [
        RunFolder.SummaryFile, RunFolder.ReplicationsFile, RunFolder.SeriesFile, RunFolder.LedgerFile,
        RunFolder.AssumptionsFile, RunFolder.ChainFile,
    ];

    public bool IsComplete => Files.All(file => file.Outcome is RepeatedOutcome.SameBytes
        or RepeatedOutcome.SameButForTheTool);

    /// <summary>Compares the folder of a run with that of its repetition.</summary>
    public static RunAgreement Between(string first, string again)
    {
        string[] files = File.Exists(Path.Combine(first, RunFolder.LogFile))
            || File.Exists(Path.Combine(again, RunFolder.LogFile))
                ? [.. _results, RunFolder.LogFile]
                : [.. _results];
        return new RunAgreement(
            [.. files.Select(file => Compare(file, first, again)), CompareManifests(first, again)]);
    }

    private static RepeatedFile Compare(string file, string first, string again)
    {
        string left = Path.Combine(first, file), right = Path.Combine(again, file);
        if (!File.Exists(left)) return new(file, RepeatedOutcome.MissingInFirst);
        if (!File.Exists(right)) return new(file, RepeatedOutcome.MissingInSecond);
        byte[] one = File.ReadAllBytes(left), other = File.ReadAllBytes(right);
        var same = one.AsSpan().CommonPrefixLength(other);
        return same == one.Length && same == other.Length
            ? new(file, RepeatedOutcome.SameBytes)
            : new(file, RepeatedOutcome.Differs, LineAt(one, same));
    }

    /// <summary>Another version of the tool leaves its name in the manifest; the rest must agree.</summary>
    private static RepeatedFile CompareManifests(string first, string again)
    {
        var compared = Compare(RunFolder.ManifestFile, first, again);
        if (compared.Outcome != RepeatedOutcome.Differs) return compared;
        RunManifest one = RunFolder.ReadManifest(first), other = RunFolder.ReadManifest(again);
        var isOtherTool = (one.ToolVersion, one.Commit) != (other.ToolVersion, other.Commit);
        var asByFirst = other with { ToolVersion = one.ToolVersion, Commit = one.Commit };
        return isOtherTool && TextOf(one) == TextOf(asByFirst)
            ? new(RunFolder.ManifestFile, RepeatedOutcome.SameButForTheTool)
            : compared;
    }

    private static string TextOf(RunManifest manifest) =>
        JsonSerializer.Serialize(manifest, RunJson.Readable.RunManifest);

    private static int LineAt(ReadOnlySpan<byte> text, int place) => 1 + text[..place].Count((byte)'\n');
}

/// <summary>What became of a file when its run was made again.</summary>
/// <param name="FirstDifferentLine">Where it differs, counted from 1.</param>
public sealed record RepeatedFile(string File, RepeatedOutcome Outcome, int? FirstDifferentLine = null);

public enum RepeatedOutcome
{
    SameBytes,

    /// <summary>It names another version of the tool, and agrees in all else.</summary>
    SameButForTheTool,

    Differs,
    MissingInFirst,
    MissingInSecond,
}
