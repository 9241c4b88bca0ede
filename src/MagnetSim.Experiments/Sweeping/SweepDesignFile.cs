using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Reads the points of a sweep from a CSV file: paths in the head, one point a row.</summary>
public static class SweepDesignFile
{
    /// <exception cref="SweepException">The file is not there, or holds no such table.</exception>
    public static SweepDesign Read(string file)
    {
        try
        {
            using CsvParser csv =
                new(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture));
            return SweepDesign.Checked(Read(csv, file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SweepException($"--design {file}: {fault.Message}");
        }
        catch (BadDataException fault)
        {
            throw new SweepException(
                $"{file}({fault.Context?.Parser?.RawRow}): a quotation mark is out of place");
        }
    }

    private static SweepDesign Read(CsvParser csv, string file)
    {
        if (!csv.Read())
            throw new SweepException($"{file}: empty; write paths in the first line and values below");
        string[] paths = [.. csv.Record!.Select(path => path.Trim())];
        if (Array.Exists(paths, path => path.Length == 0))
            throw new SweepException($"{file}(1): a path is empty");
        List<IReadOnlyList<string>> points = [];
        while (csv.Read())
            points.Add(Point(csv.Record!, paths, $"{file}({csv.RawRow})"));
        return points.Count switch
        {
            0 => throw new SweepException($"{file}: no points; write a row of values for each"),
            > SweepDesign.MostPoints => throw new SweepException(
                $"{file}: {points.Count} points; allowed are up to {SweepDesign.MostPoints}"),
            _ => new SweepDesign(SweepKind.Design, paths, points),
        };
    }

    private static string[] Point(string[] cells, string[] paths, string place)
    {
        if (cells.Length != paths.Length)
            throw new SweepException($"{place}: {cells.Length} values; {paths.Length} are due");
        var empty = Array.FindIndex(cells, string.IsNullOrWhiteSpace);
        return empty < 0
            ? [.. cells.Select(cell => cell.Trim())]
            : throw new SweepException($"{place}: no value of {paths[empty]}; write ~ to remove it");
    }
}
