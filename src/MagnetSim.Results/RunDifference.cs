using System.Globalization;

namespace MagnetSim.Results;

/// <summary>In what two runs differ beside their scenarios: how they were made, and their files.</summary>
/// <param name="Made">What was asked of the tool, and of which tool, where that differs.</param>
/// <param name="Files">The result files that both have, and whether their bytes agree.</param>
public sealed record RunDifference(
    IReadOnlyList<MadeOtherwise> Made, IReadOnlyList<FileAgreement> Files)
{
    private static readonly IReadOnlyList<string> _files =
    [
        RunFolder.SummaryFile, RunFolder.ReplicationsFile, RunFolder.SeriesFile, RunFolder.LedgerFile,
    ];

    /// <summary>Compares two folders; null where one of them is no folder.</summary>
    /// <exception cref="RunFolderException">A folder holds no run.</exception>
    public static RunDifference? Between(string first, string second)
    {
        if (!Directory.Exists(first) || !Directory.Exists(second))
            return null;
        var left = Facts(RunFolder.Read(first).Manifest);
        var right = Facts(RunFolder.Read(second).Manifest);
        return new RunDifference(
            [.. left.Zip(right, (one, other) => new MadeOtherwise(one.Name, one.Text, other.Text))
                .Where(fact => fact.First != fact.Second)],
            [.. _files.Select(file => new FileAgreement(file, AreSame(first, second, file)))]);
    }

    private static (string Name, string Text)[] Facts(RunManifest manifest) =>
    [
        ("seed", manifest.Seed.ToString(CultureInfo.InvariantCulture)),
        ("replications", manifest.ReplicationsDone.ToString(CultureInfo.InvariantCulture)),
        ("tool version", manifest.ToolVersion),
        ("commit", manifest.Commit),
    ];

    private static bool AreSame(string first, string second, string file) =>
        File.ReadAllBytes(Path.Combine(first, file)).AsSpan()
            .SequenceEqual(File.ReadAllBytes(Path.Combine(second, file)));
}

/// <summary>A fact of how a run was made, such as its seed, that differs.</summary>
public sealed record MadeOtherwise(string Name, string First, string Second);

/// <summary>Whether a result file of two runs holds the same bytes.</summary>
public sealed record FileAgreement(string File, bool IsSame);
