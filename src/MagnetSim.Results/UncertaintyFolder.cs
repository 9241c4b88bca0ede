using System.Globalization;

namespace MagnetSim.Results;

/// <summary>A study of uncertain inputs on disk: writes it so that it is there whole or not at all, and reads
/// it back.</summary>
public static class UncertaintyFolder
{
    public const string ManifestFile = "uncertainty.json";
    public const string ScenarioFile = "scenario.yaml";
    public const string VarianceFile = "variance.csv";
    public const string TornadoFile = "tornado.csv";
    public const string SobolFile = "sobol.csv";

    private static readonly IReadOnlyList<string> _varianceHead =
    [
        "kpi", "unit", "pairs", "mean", "standard_deviation", "uncertain_variance", "variation_variance",
        "uncertain_share", "uncertain_share_low_95", "uncertain_share_high_95",
    ];

    private static readonly IReadOnlyList<string> _tornadoHead =
    [
        "kpi", "unit", "input", "low_value", "high_value", "pairs", "median_mean", "low_difference",
        "low_half_width_95", "high_difference", "high_half_width_95", "swing",
    ];

    private static readonly IReadOnlyList<string> _sobolHead =
        ["kpi", "factor", "first", "first_half_width_95", "total", "total_half_width_95"];

    /// <summary>Whether a folder holds such a study.</summary>
    public static bool IsUncertainty(string path) => File.Exists(Path.Combine(path, ManifestFile));

    /// <summary>Complains if a study could not be written there; worth asking before a long one.</summary>
    public static void CheckFree(string path, bool force) =>
        WholeFolder.CheckFree(path, "study of uncertainty", ManifestFile, force);

    /// <summary>Writes the files beside their final place and renames the folder when it is whole.</summary>
    /// <param name="force">Replace a study that is there.</param>
    public static void Write(UncertaintyResult result, string path, bool force)
    {
        CheckFree(path, force);
        WholeFolder.Write(path, folder =>
        {
            string Place(string file) => Path.Combine(folder, file);
            JsonFile.Write(Place(ManifestFile), result.Manifest);
            CsvFile.WriteText(Place(ScenarioFile), result.ScenarioText);
            CsvFile.Write(Place(VarianceFile), _varianceHead, result.Variances.Select(CellsOf));
            CsvFile.Write(Place(TornadoFile), _tornadoHead, result.Bars.Select(CellsOf));
            if (result.Manifest.Sobol)
                CsvFile.Write(Place(SobolFile), _sobolHead, result.Indices.Select(CellsOf));
        });
    }

    /// <summary>Reads what tables and charts need.</summary>
    public static UncertaintyResult Read(string path)
    {
        if (!IsUncertainty(path))
            throw new RunFolderException($"{path}: no study of uncertainty (it has no {ManifestFile})");
        string Place(string file) => Path.Combine(path, file);
        var manifest = JsonFile.Read(Place(ManifestFile), RunJson.Readable.UncertaintyManifest);
        return new UncertaintyResult(manifest, ScenarioText: "",
            CsvFile.ReadRows(Place(VarianceFile), _varianceHead.Count, VarianceOf),
            CsvFile.ReadRows(Place(TornadoFile), _tornadoHead.Count, BarOf),
            manifest.Sobol ? CsvFile.ReadRows(Place(SobolFile), _sobolHead.Count, SobolOf) : []);
    }

    private static string[] CellsOf(VarianceRow row) =>
    [
        row.Kpi, row.Unit, $"{row.Pairs}", .. Texts(row.Mean, row.StandardDeviation, row.Uncertain,
            row.Variation, row.Share, row.ShareLow, row.ShareHigh),
    ];

    private static string[] CellsOf(TornadoBar bar) =>
    [
        bar.Kpi, bar.Unit, bar.Input, bar.LowValue, bar.HighValue, $"{bar.Pairs}",
        .. Texts(bar.Median, bar.Low, bar.LowHalfWidth95, bar.High, bar.HighHalfWidth95, bar.Swing),
    ];

    private static string[] CellsOf(SobolRow row) =>
    [
        row.Kpi, row.Factor,
        .. Texts(row.First, row.FirstHalfWidth95, row.Total, row.TotalHalfWidth95),
    ];

    private static IEnumerable<string> Texts(params double[] numbers) => numbers.Select(NumberText.Format);

    private static VarianceRow VarianceOf(string[] cells)
    {
        var numbers = NumbersFrom(cells, 3);
        return new VarianceRow(cells[0], cells[1], CountOf(cells[2]), numbers[0], numbers[1], numbers[2],
            numbers[3], numbers[4], numbers[5], numbers[6]);
    }

    private static TornadoBar BarOf(string[] cells)
    {
        var numbers = NumbersFrom(cells, 6);
        return new TornadoBar(cells[0], cells[1], cells[2], cells[3], cells[4], CountOf(cells[5]),
            numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static SobolRow SobolOf(string[] cells)
    {
        var numbers = NumbersFrom(cells, 2);
        return new SobolRow(cells[0], cells[1], numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static double[] NumbersFrom(string[] cells, int first) =>
        [.. cells.Skip(first).Select(NumberText.Parse)];

    private static int CountOf(string text) =>
        int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
