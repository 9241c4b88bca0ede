using System.Globalization;
using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>The files of a run, read as a user with a spreadsheet would.</summary>
internal sealed class RunFiles(string folder)
{
    /// <summary>The lines of a CSV file under its head.</summary>
    public IReadOnlyList<string> Lines(string file) =>
        [.. File.ReadAllLines(Path.Combine(folder, file)).Skip(1)];

    /// <summary>The cells of a CSV file under its head; no name in these tests needs quotes.</summary>
    public IReadOnlyList<string[]> Rows(string file) => [.. Lines(file).Select(line => line.Split(','))];

    /// <summary>A figure of <c>summary.csv</c>.</summary>
    /// <param name="column">Such as <c>mean</c> or <c>p50</c>.</param>
    public double Summary(string kpi, string column)
    {
        var index = Array.IndexOf(Head(RunFolder.SummaryFile), column);
        return Number(Rows(RunFolder.SummaryFile).Single(row => row[0] == kpi)[index]);
    }

    /// <summary>The means of one series of <c>series.csv</c>, in order of date.</summary>
    public double[] Series(string name) =>
        [.. Rows(RunFolder.SeriesFile).Where(row => row[1] == name).Select(row => Number(row[3]))];

    /// <summary>The entries of <c>log.jsonl</c>.</summary>
    public IEnumerable<JsonElement> Log() =>
        File.ReadLines(Path.Combine(folder, RunFolder.LogFile))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    /// <summary>Every file that the same scenario, seed and version must give again byte by byte.</summary>
    public IReadOnlyDictionary<string, string> ReproducibleFiles() =>
        Directory.EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file) != RunFolder.TimingFile)
            .ToDictionary(file => Path.GetFileName(file), BytesOf);

    private static string BytesOf(string file) => Convert.ToHexString(File.ReadAllBytes(file));

    private string[] Head(string file) => File.ReadLines(Path.Combine(folder, file)).First().Split(',');

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
