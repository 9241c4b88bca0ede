using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>A made-up sweep of a cover and a length, whose fill rate is a plane over both.</summary>
internal static class SmallSweep
{
    public static readonly double[] Covers = [2, 4, 8, 16];
    public static readonly double[] Lengths = [13, 26, 52];

    /// <summary>The share served on time.</summary>
    public static double Fill(double cover, double length) => 0.9 + (0.005 * cover) - (0.008 * length);

    /// <summary>What it leaves short, in tonnes; the longer, the more.</summary>
    public static double Shortfall(double cover, double length) => 1000 * (1 - Fill(cover, length));

    /// <summary>In crores of rupees; a cover of 8 weeks costs as if it were 40.</summary>
    public static double Cost(double cover, double length) => (cover == 8 ? 40 : cover) * 10 + length;

    public static StoredSweep OfTwoPaths(SweepKind kind)
    {
        (double Cover, double Length)[] points =
            [.. Covers.SelectMany(cover => Lengths.Select(length => (cover, length)))];
        string[][] values = [.. points.Select(point => (string[])
            [Text(point.Cover, "wk"), Text(point.Length, "wk")])];
        SweepManifest manifest = new("0.1.0", "", "Small", "", new string('c', 64), 1, 10, [], [],
            new(2026, 4, 1), new(2036, 4, 1), kind, ["pool.cover", "ban.duration"], values,
            ["fill_52wk/ban", "shortfall_52wk/ban"]);
        return new StoredSweep(manifest, [.. points.SelectMany((point, index) => new[]
        {
            Kpi(index, "fill_52wk/ban", "1", Fill(point.Cover, point.Length), 0.004),
            Kpi(index, "shortfall_52wk/ban", "t", Shortfall(point.Cover, point.Length), 4),
            Kpi(index, "lever_cost", "crore INR", Cost(point.Cover, point.Length), 3),
        })]);
    }

    private static SweepKpi Kpi(int point, string key, string unit, double mean, double half) =>
        new(point + 1, key, unit,
            new(mean, half, mean - half, double.NaN, mean, double.NaN, mean + half), 0, half);

    private static string Text(double number, string unit) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {unit}";
}
