using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace MagnetSim.Results;

/// <summary>A sweep on disk: writes it so that it is there whole or not at all, and reads it back.</summary>
public static class SweepFolder
{
    public const string ManifestFile = "sweep.json";
    public const string ScenarioFile = "scenario.yaml";
    public const string TableFile = "sweep.csv";

    private static readonly string[] _numbers =
        ["mean", "half_width_95", "p05", "p50", "p95", "difference", "difference_half_width_95"];

    private static readonly CsvConfiguration _csvFormat =
        new(CultureInfo.InvariantCulture) { NewLine = "\n" };

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
            File.WriteAllText(Place(ManifestFile),
                JsonSerializer.Serialize(sweep.Manifest, RunJson.Readable.SweepManifest) + "\n");
            File.WriteAllText(Place(ScenarioFile), sweep.ScenarioText);
            WriteTable(sweep, Place(TableFile));
        });
    }

    /// <summary>Reads what tables and charts need.</summary>
    public static StoredSweep Read(string path)
    {
        if (!IsSweep(path)) throw new RunFolderException($"{path}: no sweep (it has no {ManifestFile})");
        var manifest = ReadManifest(Path.Combine(path, ManifestFile));
        return new StoredSweep(manifest, ReadTable(Path.Combine(path, TableFile), manifest.Paths.Count));
    }

    private static void WriteTable(SweepResult sweep, string path)
    {
        using CsvWriter csv = new(new StreamWriter(path), _csvFormat);
        WriteRow(csv, ["point", .. sweep.Manifest.Paths, "kpi", "unit", .. _numbers]);
        foreach (var kpi in sweep.Kpis)
        {
            var summary = kpi.Summary;
            double[] numbers =
            [
                summary.Mean, summary.HalfWidth95, summary.P05, summary.P50, summary.P95,
                kpi.Difference, kpi.DifferenceHalfWidth95,
            ];
            WriteRow(csv, [$"{kpi.Point}", .. sweep.Manifest.Points[kpi.Point - 1], kpi.Key, kpi.Unit,
                .. numbers.Select(NumberText.Format)]);
        }
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    private static SweepManifest ReadManifest(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), RunJson.Readable.SweepManifest)
                ?? throw new RunFolderException($"{path}: is null instead of a manifest");
        }
        catch (JsonException fault)
        {
            throw new RunFolderException($"{path}: {fault.Message}", fault);
        }
    }

    private static List<SweepKpi> ReadTable(string path, int paths)
    {
        if (!File.Exists(path)) throw new RunFolderException($"{path}: missing");
        using CsvParser csv = new(new StreamReader(path), _csvFormat);
        List<SweepKpi> rows = [];
        csv.Read();
        var due = paths + 3 + _numbers.Length;
        while (csv.Read())
        {
            var place = $"{path}({csv.RawRow})";
            if (csv.Record!.Length != due)
                throw new RunFolderException($"{place}: {csv.Record.Length} cells; {due} are due");
            rows.Add(ReadKpi(csv.Record, paths, place));
        }

        return rows;
    }

    private static SweepKpi ReadKpi(string[] cells, int paths, string place)
    {
        try
        {
            double[] numbers = [.. cells.Skip(paths + 3).Select(NumberText.Parse)];
            Summary summary = new(
                numbers[0], numbers[1], numbers[2], double.NaN, numbers[3], double.NaN, numbers[4]);
            var point = int.Parse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture);
            return new SweepKpi(point, cells[paths + 1], cells[paths + 2], summary, numbers[5], numbers[6]);
        }
        catch (FormatException fault)
        {
            throw new RunFolderException($"{place}: {fault.Message}", fault);
        }
    }
}
