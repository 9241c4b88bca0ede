using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>A study of uncertain inputs as text for people, 80 columns wide.</summary>
internal static class UncertaintyTable
{
    private const int Width = Terminal.Width;
    private const int MostBars = 8;
    private const int ColumnGap = 2;

    public static void Write(TextWriter output, UncertaintyResult study, string folder)
    {
        var manifest = study.Manifest;
        foreach (var sentence in ResultSentences.OfStudy(study))
            Prose.Write(output, sentence);
        output.WriteLine();
        Prose.Write(
            output, manifest.ScenarioName + ScenarioArguments.TextOf(manifest.Variants, manifest.Overrides));
        output.WriteLine($"{Text(manifest.Pairs)} pairs of replications, {Text(manifest.BarReplications)} at "
            + $"each end of a bar, seed {manifest.Seed}");
        output.WriteLine($"Results: {folder}");
        output.WriteLine();
        UncertainInputList.Write(output, manifest.Inputs, Width);
        foreach (var key in manifest.Headlines)
            WriteKpi(output, study, study.Variances.First(row => row.Kpi == key));
        output.WriteLine();
        output.WriteLine("Rows: what the mean is more with one input at its 10 % or 90 % quantile, and all");
        output.WriteLine("others at their medians, in the same replications; ± half its 95 % interval.");
        output.WriteLine(
            $"All KPIs and inputs: {UncertaintyFolder.VarianceFile} and {UncertaintyFolder.TornadoFile}.");
    }

    private static void WriteKpi(TextWriter output, UncertaintyResult study, VarianceRow row)
    {
        output.WriteLine();
        var label = KpiLabel.Of(row.Kpi);
        var title = double.IsNaN(row.Mean) ? label
            : $"{label}: mean {FigureText.Of(row.Mean, row.Unit)}, standard deviation {SpreadOf(row)}";
        foreach (var line in Prose.Lines(title, Width)) Terminal.WriteTitle(output, line);
        output.WriteLine(SplitOf(row));
        var bars = study.BarsOf(row.Kpi);
        if (bars.Count > 0 && bars[0].Pairs > 0) WriteTornado(output, bars);
        else output.WriteLine("  No replication at the medians has this KPI, so there are no bars.");
        if (study.Manifest.Sobol)
            WriteIndices(output, [.. study.Indices.Where(index => index.Kpi == row.Kpi)]);
    }

    private static void WriteTornado(TextWriter output, IReadOnlyList<TornadoBar> bars)
    {
        var unit = bars[0].Unit;
        output.WriteLine($"  With all inputs at their medians: {FigureText.Of(bars[0].Median, unit)}");
        TornadoBar[] shown = [.. bars.Where(bar => bar.Swing > 0).Take(MostBars)];
        if (shown.Length > 0) WriteBars(output, shown);
        if (shown.Length < bars.Count) output.WriteLine(RestOf(bars, shown.Length));
    }

    private static string SpreadOf(VarianceRow row) => row.Unit == "1"
        ? $"{FigureText.Number(row.StandardDeviation, row.Unit)} pts"
        : FigureText.Of(row.StandardDeviation, row.Unit);

    private static string SplitOf(VarianceRow row)
    {
        if (double.IsNaN(row.Mean))
            return $"  Only {Text(row.Pairs)} of the pairs have it in both replications; 3 are needed.";
        if (double.IsNaN(row.Share)) return "  It does not vary.";
        if (row.Share < 0) return "  All of its variance is variation, as far as can be seen.";
        var interval = double.IsNaN(row.ShareLow)
            ? ""
            : $" (95 %: {Percent(row.ShareLow)} to {Percent(row.ShareHigh)})";
        return $"  Of its variance {Percent(row.Share)} % is uncertain{interval}, {Percent(1 - row.Share)} % "
            + "is variation.";
    }

    private static string RestOf(IReadOnlyList<TornadoBar> bars, int shown)
    {
        var rest = bars.Count - shown;
        var inputs = rest == 1 ? "other input moves" : "other inputs move";
        var most = bars[shown].Swing;
        return most > 0
            ? $"  {rest} {inputs} it by {FigureText.Signed(most, bars[0].Unit)[1..]} at most."
            : $"  {rest} {inputs} it not at all.";
    }

    private static void WriteBars(TextWriter output, TornadoBar[] bars)
    {
        var unit = bars[0].Unit == "1" ? "pts" : bars[0].Unit;
        List<string[]> rows = [[$"in {unit}", "10 % … 90 %", "at 10 %", "at 90 %"]];
        rows.AddRange(bars.Select(bar => (string[])[
            bar.Input, RangeOf(bar), End(bar.Low, bar.LowHalfWidth95, bar.Unit),
            End(bar.High, bar.HighHalfWidth95, bar.Unit)]));
        WriteRows(output, rows);
    }

    private static void WriteIndices(TextWriter output, SobolRow[] indices)
    {
        var known = indices.Where(row => !double.IsNaN(row.Total)).OrderByDescending(row => row.Total);
        List<string[]> rows = [["Sobol' index of", "first order, %", "total, %"]];
        rows.AddRange(known.Take(MostBars + 1).Select(row => (string[])[
            row.Factor, $"{Percent(row.First)} ± {Percent(row.FirstHalfWidth95)}",
            $"{Percent(row.Total)} ± {Percent(row.TotalHalfWidth95)}"]));
        if (rows.Count == 1) return;
        output.WriteLine();
        WriteRows(output, rows);
    }

    /// <summary>Columns to the right, but for the first: what is too long for it has a line of its own.
    /// </summary>
    private static void WriteRows(TextWriter output, List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(1, rows[0].Length - 1)
            .Select(column => rows.Max(row => row[column].Length) + ColumnGap)];
        var first = Width - widths.Sum() - ColumnGap;
        foreach (var row in rows)
        {
            var name = row[0];
            // It may take what the next cell leaves.
            if (name.Length + ColumnGap + row[1].Length > first + widths[0])
            {
                foreach (var line in Prose.Broken(name, Width - ColumnGap)) output.WriteLine($"  {line}");
                name = "";
            }

            var cells = row.Skip(2).Zip(widths.Skip(1), (cell, width) => cell.PadLeft(width));
            var next = row[1].PadLeft(first + widths[0] - name.Length);
            output.WriteLine($"  {name}{next}{string.Concat(cells)}");
        }
    }

    /// <summary>Both values, with the unit once.</summary>
    private static string RangeOf(TornadoBar bar)
    {
        var blank = bar.HighValue.IndexOf(' ', StringComparison.Ordinal);
        var unit = blank < 0 ? "" : bar.HighValue[blank..];
        var low = unit.Length > 0 && bar.LowValue.EndsWith(unit, StringComparison.Ordinal)
            ? bar.LowValue[..^unit.Length]
            : bar.LowValue;
        return $"{low} … {bar.HighValue}";
    }

    /// <summary>Without its unit, which stands above.</summary>
    private static string End(double difference, double halfWidth, string unit)
    {
        var size = FigureText.Number(Math.Abs(difference), unit);
        var sign = difference < 0 ? "−" : "+";
        var signed = size.All(letter => letter is '0' or '.') ? size : sign + size;
        return double.IsNaN(halfWidth) ? signed : $"{signed} ± {FigureText.HalfWidth(halfWidth, unit)}";
    }

    private static string Percent(double share)
    {
        var percent = Math.Round(100 * share);
        var size = Math.Abs(percent).ToString("0", CultureInfo.InvariantCulture);
        return percent < 0 ? $"−{size}" : size;
    }

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
