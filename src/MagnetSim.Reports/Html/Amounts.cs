using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Figures of pages: means with the interval of the mean, and cells of tables.</summary>
internal static class Amounts
{
    public const string Unknown = "–";

    /// <summary>Such as <c>2,186 ± 58 t</c>, or <c>78.7 ± 0.5 %</c> for a share.</summary>
    public static string Mean(Summary summary, string unit) =>
        $"{MeanCell(summary, unit)}{(unit.Length == 0 ? "" : " " + Unit(unit))}";

    /// <summary>The mean of a KPI with its interval as a cell; shares in per cent.</summary>
    public static string MeanCell(Summary? summary, string unit)
    {
        if (summary is not { } known || double.IsNaN(known.Mean)) return Unknown;
        if (unit != "1") return WithInterval(known, Numbers.Text);
        // A narrow interval deserves more digits.
        return known.HalfWidth95 is > 0 and < 0.0005 && known.HalfWidth95 >= 0.000005
            ? WithInterval(known, share => (share * 100).ToString("0.000", CultureInfo.InvariantCulture))
            : WithInterval(known, Share);
    }

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
        var mean = number(summary.Mean);
        var half = number(summary.HalfWidth95);
        var isNothing = double.IsNaN(summary.HalfWidth95) || half.All(letter => letter is '0' or '.');
        return isNothing ? mean : $"{mean} ± {half}";
    }
}
