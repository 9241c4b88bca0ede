using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Figures of pages: means with the interval of the mean, and cells of tables.</summary>
internal static class Amounts
{
    public const string Unknown = "–";

    /// <summary>Such as <c>2,186 ± 58 t</c>, or <c>78.7 ± 0.5 %</c> for a share.</summary>
    public static string Mean(Summary summary, string unit) => unit == "1"
        ? $"{WithInterval(summary, Share)} %"
        : $"{WithInterval(summary, Numbers.Text)}{(unit.Length == 0 ? "" : " " + unit)}";

    /// <summary>The mean of a KPI as a cell; shares in per cent.</summary>
    public static string MeanCell(Summary? summary, string unit) => summary is not { } known ? Unknown
        : WithInterval(known, unit == "1" ? Share : Numbers.Text);

    /// <summary>A number as a cell: never, unknown, or about three digits; shares in per cent.</summary>
    public static string Cell(double number, string unit)
    {
        if (double.IsNaN(number)) return Unknown;
        if (double.IsPositiveInfinity(number)) return "never";
        return unit switch
        {
            "1" => Share(number),
            "wk" or "yr" => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture),
            _ => Numbers.Text(number),
        };
    }

    /// <summary>A share in per cent with one decimal; more where that would be all or nothing.</summary>
    public static string Share(double share)
    {
        var percent = share * 100;
        var isAlmost = (share < 1 && percent >= 99.95) || (share > 0 && percent < 0.05);
        var format = isAlmost ? "0.0##" : share is 0 or 1 ? "0" : "0.0";
        return percent.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>What the head of a column calls a unit.</summary>
    public static string Unit(string unit) => unit == "1" ? "%" : unit;

    private static string WithInterval(Summary summary, Func<double, string> number)
    {
        if (double.IsNaN(summary.Mean)) return Unknown;
        var mean = number(summary.Mean);
        var half = number(summary.HalfWidth95);
        if (double.IsNaN(summary.HalfWidth95) || summary.HalfWidth95 == 0) return mean;
        return $"{mean} ± {half}";
    }
}
