using System.Diagnostics;

namespace MagnetSim.Results;

/// <summary>A run on disk: writes it so that it is there whole or not at all, and reads it back.</summary>
public static class RunFolder
{
    public const string ManifestFile = "run.json";
    public const string ScenarioFile = "scenario.yaml";
    public const string SummaryFile = "summary.csv";
    public const string ReplicationsFile = "replications.csv";
    public const string SeriesFile = "series.csv";
    public const string LedgerFile = "ledger.csv";
    public const string LogFile = "log.jsonl";
    public const string TimingFile = "timing.json";

    private const string PartialMark = ".partial-";

    /// <summary>Complains if a run could not be written there; worth asking before a long run.</summary>
    public static void CheckFree(string path, bool force)
    {
        path = Trimmed(path);
        if (File.Exists(path)) throw new RunFolderException($"{path} is a file; a run needs a folder");
        if (!Directory.Exists(path) || IsEmpty(path)) return;
        if (!File.Exists(Path.Combine(path, ManifestFile)))
        {
            throw new RunFolderException(
                $"{path} exists and is no run folder (it has no {ManifestFile}); choose another name");
        }

        if (!force) throw new RunFolderException($"{path} holds a run already; --force replaces it");
    }

    /// <summary>Writes the files beside their final place and renames the folder when it is whole.</summary>
    /// <param name="force">Replace a run that is there.</param>
    /// <remarks>
    /// A process killed on the way leaves the old folder or the new one, and perhaps a hidden folder
    /// <c>.NAME.partial-PROCESS</c>, which the next write to the same place removes. (Where the system cannot
    /// exchange two folders at once, the old run may be found under that name with <c>.aside</c> added.)
    /// </remarks>
    public static void Write(RunResult run, string path, bool force)
    {
        path = Normalized(path);
        CheckFree(path, force);
        var parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        DeleteLeftovers(path);
        var partial = PartialPrefix(path) + Environment.ProcessId;
        Directory.CreateDirectory(partial);
        RunFolderWriter.WriteFiles(run, partial);
        if (Directory.Exists(path)) Replace(path, partial);
        else Directory.Move(partial, path);
    }

    /// <summary>Reads what reports need.</summary>
    public static StoredRun Read(string path) => RunFolderReader.Read(Trimmed(path));

    /// <summary>Reads how a run was made, which is enough to make it again.</summary>
    public static RunManifest ReadManifest(string path) => RunFolderReader.ReadManifest(Normalized(path));

    /// <summary>Reads each KPI of each replication, which comparisons need.</summary>
    public static ReplicationTable ReadReplications(string path) =>
        RunFolderReader.ReadReplications(Trimmed(path));

    private static string Normalized(string path) => Trimmed(Path.GetFullPath(path));

    /// <summary>Messages name a folder as its user does, so it stays relative.</summary>
    private static string Trimmed(string path) => Path.TrimEndingDirectorySeparator(path);

    private static bool IsEmpty(string path) => !Directory.EnumerateFileSystemEntries(path).Any();

    private static string PartialPrefix(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{PartialMark}");

    private static void Replace(string path, string partial)
    {
        DirectoryExchange.Exchange(partial, path);
        Directory.Delete(partial, recursive: true);
    }

    private static void DeleteLeftovers(string path)
    {
        var parent = Path.GetDirectoryName(path)!;
        var prefix = Path.GetFileName(PartialPrefix(path));
        foreach (var leftover in Directory.GetDirectories(parent, prefix + "*"))
        {
            var process = Path.GetFileName(leftover)[prefix.Length..];
            if (int.TryParse(process, out var id) && (id == Environment.ProcessId || !IsAlive(id)))
                Directory.Delete(leftover, recursive: true);
        }
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
