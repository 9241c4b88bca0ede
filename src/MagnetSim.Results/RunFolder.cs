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
    public const string AssumptionsFile = "assumptions.csv";
    public const string ChainFile = "chain.csv";
    public const string LogFile = "log.jsonl";
    public const string TimingFile = "timing.json";

    /// <summary>Complains if a run could not be written there; worth asking before a long run.</summary>
    public static void CheckFree(string path, bool force) =>
        WholeFolder.CheckFree(path, "run", ManifestFile, force);

    /// <summary>Whether a folder holds a run.</summary>
    public static bool IsRun(string path) => File.Exists(Path.Combine(path, ManifestFile));

    /// <summary>Whether a folder holds that run, with all its files.</summary>
    public static bool Holds(string path, RunManifest run)
    {
        string[] files =
        [
            ManifestFile, ScenarioFile, AssumptionsFile, ChainFile, SummaryFile, ReplicationsFile, SeriesFile,
            LedgerFile,
        ];
        bool IsWhole(string file) =>
            new FileInfo(Path.Combine(path, file)) is { Exists: true, Length: > 0 };
        if (!Array.TrueForAll(files, IsWhole)) return false;
        var there = ReadManifest(path);
        return RunIdentity.Of(there).IsSameAs(RunIdentity.Of(run)) && there.Trace == run.Trace;
    }

    /// <summary>Writes all files, so that the run is there whole or not at all.</summary>
    /// <param name="force">Replace a run that is there.</param>
    public static void Write(RunResult run, string path, bool force)
    {
        CheckFree(path, force);
        WholeFolder.Write(path, folder => RunFolderWriter.WriteFiles(run, folder));
    }

    /// <summary>Reads what reports need.</summary>
    public static StoredRun Read(string path) => RunFolderReader.Read(Trimmed(path));

    /// <summary>Reads how a run was made, which is enough to make it again.</summary>
    public static RunManifest ReadManifest(string path) => RunFolderReader.ReadManifest(Trimmed(path));

    /// <summary>Reads each KPI of each replication, which comparisons need.</summary>
    public static ReplicationTable ReadReplications(string path) =>
        RunFolderReader.ReadReplications(Trimmed(path));

    /// <summary>Reads what the scenario says about where its values come from.</summary>
    public static IReadOnlyList<Assumption> ReadAssumptions(string path) =>
        RunFolderReader.ReadAssumptions(Trimmed(path));

    /// <summary>Reads what the chain is made of, in the order of the scenario.</summary>
    public static IReadOnlyList<ChainPart> ReadChain(string path) =>
        RunFolderReader.ReadChain(Trimmed(path));

    /// <summary>Reads how much of each element came in, left and is held, and whether it adds up.</summary>
    public static IReadOnlyList<ElementBalance> ReadBalance(string path) =>
        RunFolderReader.ReadBalance(Trimmed(path));

    /// <summary>Reads what went from where to where, element by element.</summary>
    public static IReadOnlyList<LedgerFlow> ReadLedger(string path) =>
        RunFolderReader.ReadLedger(Trimmed(path));

    /// <summary>Messages name a folder as its user does, so it stays relative.</summary>
    private static string Trimmed(string path) => Path.TrimEndingDirectorySeparator(path);
}
