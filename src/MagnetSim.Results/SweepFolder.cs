using System.Globalization;

namespace MagnetSim.Results;

/// <summary>A sweep on disk: writes it so that it is there whole or not at all, and reads it back.</summary>
public static class SweepFolder
{
    public const string ManifestFile = "sweep.json";
    public const string ScenarioFile = "scenario.yaml";
    public const string TableFile = "sweep.csv";

    private static readonly string[] _numbers =
        ["mean", "half_width_95", "p05", "p50", "p95", "difference", "difference_half_width_95"];

    /// <summary>Whether a folder holds a sweep.</summary>
    public static bool IsSweep(string path) => File.Exists(Path.Combine(path, ManifestFile));

    /// <summary>Complains if a sweep could not be written there; worth asking before a long one.</summary>
    public static void CheckFree(string path, bool force) =>
        WholeFolder.CheckFree(path, "sweep", ManifestFile, force);

    /// <summary>Writes the files beside their final place and renames the folder when it is whole.</summary>
    /// <param name="force">Replace a sweep that is there.</param>
    public static void Write(SweepResult sweep, string path, bool force)
    {
        CheckFree(path, force);
        WholeFolder.Write(path, folder =>
        {
            string Place(string file) => Path.Combine(folder, file);
            JsonFile.Write(Place(ManifestFile), sweep.Manifest);
            CsvFile.WriteText(Place(ScenarioFile), sweep.ScenarioText);
            CsvFile.Write(Place(TableFile), ["point", .. sweep.Manifest.Paths, "kpi", "unit", .. _numbers],
                sweep.Kpis.Select(kpi => (string[])[.. CellsOf(kpi, sweep.Manifest)]));
        });
    }

    /// <summary>Reads what tables and charts need.</summary>
    public static StoredSweep Read(string path)
    {
        if (!IsSweep(path)) throw new RunFolderException($"{path}: no sweep (it has no {ManifestFile})");
        var manifest = JsonFile.Read(Path.Combine(path, ManifestFile), RunJson.Readable.SweepManifest);
        var paths = manifest.Paths.Count;
        return new StoredSweep(manifest, CsvFile.ReadRows(Path.Combine(path, TableFile),
            paths + 3 + _numbers.Length, cells => KpiOf(cells, paths)));
    }

    private static IEnumerable<string> CellsOf(SweepKpi kpi, SweepManifest manifest)
    {
        var summary = kpi.Summary;
        double[] numbers =
        [
            summary.Mean, summary.HalfWidth95, summary.P05, summary.P50, summary.P95,
            kpi.Difference, kpi.DifferenceHalfWidth95,
        ];
        return [$"{kpi.Point}", .. manifest.Points[kpi.Point - 1], kpi.Key, kpi.Unit,
            .. numbers.Select(NumberText.Format)];
    }

    private static SweepKpi KpiOf(string[] cells, int paths)
    {
        double[] numbers = [.. cells.Skip(paths + 3).Select(NumberText.Parse)];
        Summary summary = new(
            numbers[0], numbers[1], numbers[2], double.NaN, numbers[3], double.NaN, numbers[4]);
        var point = int.Parse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return new SweepKpi(point, cells[paths + 1], cells[paths + 2], summary, numbers[5], numbers[6]);
    }
}
