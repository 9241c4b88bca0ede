namespace MagnetSim.Results;

/// <summary>A comparison of runs on disk: writes it so that it is there whole or not at all, and reads it
/// back.</summary>
public static class ComparisonFolder
{
    public const string ManifestFile = "comparison.json";
    public const string TableFile = "comparison.csv";
    public const string SeriesFile = "overlay.csv";
    public const string DifferencesFile = "differences.csv";

    /// <summary>Whether a folder holds a comparison.</summary>
    public static bool IsComparison(string path) => File.Exists(Path.Combine(path, ManifestFile));

    /// <summary>Complains if a comparison could not be written there; worth asking before a long one.
    /// </summary>
    public static void CheckFree(string path, bool force) =>
        WholeFolder.CheckFree(path, "comparison", ManifestFile, force);

    /// <summary>Writes the files beside their final place and renames the folder when it is whole.</summary>
    /// <param name="force">Replace a comparison that is there.</param>
    public static void Write(StoredComparison comparison, string path, bool force)
    {
        CheckFree(path, force);
        WholeFolder.Write(path, folder =>
        {
            string Place(string file) => Path.Combine(folder, file);
            JsonFile.Write(Place(ManifestFile), comparison.Manifest);
            ComparisonTables.WriteRows(Place(TableFile), comparison.Rows);
            ComparisonTables.WriteSeries(Place(SeriesFile), comparison);
            if (comparison.OverTime.Count > 0)
                ComparisonTables.WriteOverTime(Place(DifferencesFile), comparison.OverTime);
        });
    }

    /// <summary>Reads what charts need.</summary>
    public static StoredComparison Read(string path)
    {
        if (!IsComparison(path))
            throw new RunFolderException($"{path}: no comparison (it has no {ManifestFile})");
        string Place(string file) => Path.Combine(path, file);
        var manifest = JsonFile.Read(Place(ManifestFile), RunJson.Readable.ComparisonManifest);
        return new StoredComparison(manifest, ComparisonTables.ReadRows(Place(TableFile)),
            ComparisonTables.ReadSeries(Place(SeriesFile), manifest.Runs),
            File.Exists(Place(DifferencesFile)) ? ComparisonTables.ReadOverTime(Place(DifferencesFile)) : []);
    }
}
