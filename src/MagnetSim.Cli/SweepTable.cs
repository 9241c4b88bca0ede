using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>A sweep as a table for people: one row a point.</summary>
internal static class SweepTable
{
    private const int MostPaths = 3;
    private const int MostRows = 60;
    private const int LongestValue = 18;
    private const int LongestHead = 16;

    public static void Write(TextWriter output, StoredSweep sweep, string folder)
    {
        var manifest = sweep.Manifest;
        foreach (var sentence in ResultSentences.OfSweep(sweep))
            Prose.Write(output, sentence);
        output.WriteLine();
        Prose.Write(
            output, manifest.ScenarioName + ScenarioArguments.TextOf(manifest.Variants, manifest.Overrides));
        output.WriteLine($"{Count(manifest.Points.Count, "point")} of "
            + $"{Count(manifest.Replications, "replication")} each, seed {manifest.Seed}");
        output.WriteLine($"Results: {folder}");
        output.WriteLine();
        TableOf(sweep).Write(output);
        if (manifest.Points.Count > MostRows)
            output.WriteLine($"… and {manifest.Points.Count - MostRows} more in {SweepFolder.TableFile}");
        output.WriteLine();
        if (manifest.Paths.Count > MostPaths)
            output.WriteLine($"All {manifest.Paths.Count} varied values are in {SweepFolder.TableFile}.");
        output.WriteLine(
            $"Mean ± half its 95 % interval. Paired differences to point 1: {SweepFolder.TableFile}.");
    }

    private static string Count(int count, string one) =>
        count == 1 ? $"1 {one}" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {one}s";

    private static TextTable TableOf(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        var paths = Math.Min(MostPaths, manifest.Paths.Count);
        TextTable table = new([.. HeadsOf(manifest.Paths).Take(paths), .. manifest.Headlines.Select(HeadOf)]);
        IReadOnlyList<SweepKpi?>[] kpis = [.. manifest.Headlines.Select(sweep.Of)];
        for (var point = 0; point < Math.Min(MostRows, manifest.Points.Count); point++)
        {
            table.Add($"{point + 1}", [.. manifest.Points[point].Take(paths).Select(Short),
                .. kpis.Select(kpi => Cell(kpi[point]))]);
        }

        return table;
    }

    private static string HeadOf(string key) =>
        string.Join('\n', Prose.Lines(KpiLabel.Of(key), LongestHead));

    /// <summary>The last keys of each path, as many as tell it apart, each in a line of its own.</summary>
    private static IEnumerable<string> HeadsOf(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            var keys = path.Split('.');
            var count = Math.Min(2, keys.Length);
            string Tail(string of) => string.Join('.', of.Split('.').TakeLast(count));
            while (count < keys.Length && paths.Count(other => Tail(other) == Tail(path)) > 1)
                count++;
            yield return string.Join(".\n", keys[^count..]);
        }
    }

    private static string Short(string value)
    {
        var line = VisibleText.InOneLine(value);
        return line.Length <= LongestValue ? line : line[..(LongestValue - 1)] + "…";
    }

    /// <summary>The mean with its interval, or the median of what may never happen.</summary>
    private static string Cell(SweepKpi? kpi)
    {
        if (kpi is null) return "–";
        var summary = kpi.Summary;
        if (double.IsNaN(summary.Mean)) return FigureText.Of(summary.P50, kpi.Unit);
        var mean = FigureText.Of(summary.Mean, kpi.Unit);
        return double.IsNaN(summary.HalfWidth95)
            ? mean
            : $"{mean} ± {FigureText.Number(summary.HalfWidth95, kpi.Unit)}";
    }
}
