using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Figures of titles: the median over the runs, with what 90 % of them lie between.</summary>
internal static class Findings
{
    private const double LongestLabelEm = 24;

    // Of a page of the usual size, less what an unlucky break leaves empty.
    private const double TitleRowEm = 50;
    private const int MostTitleRows = 3;

    /// <summary>Such as <c>2,113 t (1,661–2,791)</c>; no brackets where all runs agree.</summary>
    public static string Interval(Summary summary, Func<double, string> number, string unit)
    {
        string low = number(summary.P05), middle = number(summary.P50), high = number(summary.P95);
        var figure = middle + unit;
        return low == high || double.IsNaN(summary.P05) ? figure : $"{figure} ({low}–{high})";
    }

    /// <summary>Whether it is nothing in the median run, although not in all.</summary>
    public static bool IsSeldom(Summary summary, Func<double, string> number) =>
        number(summary.P50) == number(0) && summary.Mean > 0;

    public static string Tonnes(Summary summary) => Interval(summary, Numbers.Text, " t");

    /// <summary>The same, or what it is at most in 95 % of runs where its median is nothing.</summary>
    public static string TonnesOrMost(Summary summary) => IsSeldom(summary, Numbers.Text)
        ? $"at most {Numbers.Text(summary.P95)} t in 95 % of them"
        : Tonnes(summary);

    public static string Shares(Summary summary) => Interval(summary, PerCent, " %");

    /// <summary>A share as <see cref="Shares"/> writes it, without its unit.</summary>
    public static string PerCent(double share) => Numbers.Percent(share)[..^2];

    /// <summary>Such as <c>9 weeks (7–12)</c>; what never comes in the median run is "never".</summary>
    public static string Weeks(Summary summary) => Interval(summary, NumberOrNever,
        summary.P50 == 1 ? " week" : double.IsInfinity(summary.P50) ? "" : " weeks");

    /// <summary>Such as <c>Export ban, March 2031</c>.</summary>
    public static string Shock(ShockWindow shock) =>
        $"{Text(shock.Label)}, {Dates.Month(shock.Start!.Value)}";

    /// <summary>A title with as much more as three rows of it hold.</summary>
    public static string Title(string title, params string[] more)
    {
        foreach (var part in more)
        {
            if (TextWidth.Wrap(title + part, TitleRowEm, bold: true).Count <= MostTitleRows) title += part;
        }

        return title;
    }

    /// <summary>Such as <c>A, B and C</c>.</summary>
    public static string Joined(IReadOnlyList<string> names) => names.Count == 1 ? names[0]
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>A name in words, not too long for a sentence.</summary>
    public static string Label(string name) => Text(Numbers.Words(name));

    /// <summary>Names in words, those that are cut so that they still differ.</summary>
    public static IReadOnlyList<string> Labels(IEnumerable<string> names) =>
        DistinctTexts.Shortened([.. names.Select(Numbers.Words)], LongestLabelEm);

    /// <summary>Words as they stand, not too long for a sentence.</summary>
    public static string Text(string words) => TextWidth.Shortened(words, LongestLabelEm);

    /// <summary>Such as <c>in any of 200 runs</c>.</summary>
    public static string InNone(int runs) => runs == 1 ? "in this one run"
        : $"in any of {Numbers.Runs(runs)}";

    /// <summary>Such as <c>in all 200 runs</c>.</summary>
    public static string InAll(int runs) => runs == 1 ? "in this one run" : $"in all {Numbers.Runs(runs)}";

    /// <summary>Such as <c>in 31 of 200 runs</c>.</summary>
    public static string InSome(int count, int runs) => count == runs
        ? InAll(runs)
        : $"in {count.ToString("#,0", CultureInfo.InvariantCulture)} of {Numbers.Runs(runs)}";

    /// <summary>The whole horizon, such as <c>Apr 2026 – Mar 2036</c>.</summary>
    public static string Horizon(RunManifest manifest) => Dates.Range(manifest.Start, manifest.End);

    /// <summary>A quotient of two numbers, run by run.</summary>
    public static Summary? Quotient(
        IReadOnlyList<double>? parts, IReadOnlyList<double>? wholes)
    {
        if (parts is null || wholes is null) return null;
        double[] quotients = [.. parts.Zip(wholes, (part, whole) => whole > 0 ? part / whole : double.NaN)];
        var summary = Summary.Of(quotients, MeasureKind.Number);
        return double.IsNaN(summary.P50) ? null : summary;
    }

    /// <summary>Sums of several columns, run by run; null where there are none.</summary>
    public static double[]? Sum(IEnumerable<IReadOnlyList<double>?> columns)
    {
        double[]? sum = null;
        foreach (var column in columns)
        {
            if (column is null) continue;
            sum = sum is null ? [.. column] : [.. sum.Zip(column, (one, other) => one + other)];
        }

        return sum;
    }

    private static string NumberOrNever(double weeks) => double.IsPositiveInfinity(weeks)
        ? "never"
        : Math.Round(weeks, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
