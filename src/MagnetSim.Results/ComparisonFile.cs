namespace MagnetSim.Results;

/// <summary>Comparisons of runs as a tidy table: one row a KPI and pair of runs.</summary>
public static class ComparisonFile
{
    public const string Name = "comparison.csv";

    /// <summary>Writes the table into a folder, whole or not at all.</summary>
    /// <param name="force">Replace a table that is there.</param>
    /// <returns>The path of the file.</returns>
    public static string Write(string folder, IEnumerable<ComparisonRow> rows, bool force)
    {
        CheckFree(folder, force);
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, Name), partial = $"{path}.partial-{Environment.ProcessId}";
        RunFolderWriter.WriteCsv(partial, csv =>
        {
            RunFolderWriter.WriteRow(csv, "first", "second", "kpi", "unit", "first_mean", "second_mean",
                "difference", "half_width_95", "pairs", "variance_ratio");
            foreach (var row in rows) RunFolderWriter.WriteRow(csv, CellsOf(row));
        });
        File.Move(partial, path, overwrite: true);
        return path;
    }

    /// <summary>Complains if the table could not be written there.</summary>
    public static void CheckFree(string folder, bool force)
    {
        if (File.Exists(folder))
            throw new RunFolderException($"{folder} is a file; a comparison needs a folder");
        var path = Path.Combine(folder, Name);
        if (!force && File.Exists(path))
            throw new RunFolderException($"{path} is there already; --force replaces it");
    }

    private static string[] CellsOf(ComparisonRow row) =>
    [
        row.First, row.Second, row.Kpi, row.Unit, NumberText.Format(row.FirstMean),
        NumberText.Format(row.SecondMean), NumberText.Format(row.Difference),
        NumberText.Format(row.HalfWidth95), $"{row.Pairs}", NumberText.Format(row.VarianceRatio),
    ];
}

/// <summary>A KPI of two runs.</summary>
/// <param name="First">The folder of the run that is subtracted.</param>
/// <param name="Second">The folder of the run that it is subtracted from.</param>
/// <param name="Pairs">Replications of both; null where they are independent.</param>
/// <param name="VarianceRatio">What pairing leaves of the variance; not-a-number where there is none.</param>
public sealed record ComparisonRow(
    string First, string Second, string Kpi, string Unit, double FirstMean, double SecondMean,
    double Difference, double HalfWidth95, int? Pairs, double VarianceRatio);
