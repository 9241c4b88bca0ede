using System.Globalization;

namespace MagnetSim.Cli;

/// <summary>Figures as people read them, with as many digits as say something.</summary>
internal static class FigureText
{
    public static string Of(double value, string unit)
    {
        if (double.IsNaN(value)) return "–";
        if (double.IsPositiveInfinity(value)) return "never";
        return unit == "crore INR"
            ? $"₹{Number(value, unit)} cr"
            : $"{Number(value, unit)} {(unit == "1" ? "%" : unit)}";
    }

    /// <summary>Two values, with the unit once.</summary>
    public static string Range(double low, double high, string unit) =>
        double.IsInfinity(low) || double.IsInfinity(high)
            ? $"{Of(low, unit)} … {Of(high, unit)}"
            : unit == "crore INR"
                ? $"₹{Number(low, unit)} … {Number(high, unit)} cr"
                : $"{Number(low, unit)} … {Of(high, unit)}";

    /// <summary>A difference with its sign; those of shares are in points of per cent.</summary>
    public static string Signed(double value, string unit)
    {
        var number = Number(Math.Abs(value), unit);
        var size = unit == "1" ? $"{number} pts" : Of(Math.Abs(value), unit);
        return IsNothing(number) ? size : value < 0 ? $"−{size}" : $"+{size}";
    }

    /// <summary>Half the width of an interval; one that is small is not nothing.</summary>
    public static string HalfWidth(double value, string unit)
    {
        var number = Number(value, unit);
        return value > 0 && IsNothing(number) ? $"<{number[..^1]}1" : number;
    }

    // Shares as percents; decimals only where the number is small enough to need them.
    public static string Number(double value, string unit)
    {
        var shown = unit == "1" ? value * 100 : value;
        var format = unit == "1" || Math.Abs(shown) < 10 ? "0.0" : "#,0";
        if (unit == "wk" && shown == Math.Floor(shown)) format = "0";
        return shown.ToString(format, CultureInfo.InvariantCulture);
    }

    private static bool IsNothing(string number) => number.All(letter => letter is '0' or '.');
}
