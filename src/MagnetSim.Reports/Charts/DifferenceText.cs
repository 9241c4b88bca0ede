using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Differences with their sign, their interval and their unit.</summary>
internal static class DifferenceText
{
    private const string Crore = "crore INR";

    /// <summary>Such as <c>−185 ± 45 t</c>, with as many digits as the interval gives a meaning to.</summary>
    /// <param name="halfWidth">Of the 95 % interval; not-a-number for none.</param>
    public static string Of(double difference, double halfWidth, string unit)
    {
        var figure = WithoutUnit(difference, halfWidth, unit);
        if (!IsMoney(unit)) return $"{figure} {UnitOf(unit)}";
        var isSigned = figure[0] is '+' or '−';
        return isSigned ? $"{figure[0]}₹{figure[1..]} crore" : $"₹{figure} crore";
    }

    /// <summary>The same where the unit stands elsewhere.</summary>
    public static string WithoutUnit(double difference, double halfWidth, string unit)
    {
        var scale = ScaleOf(unit);
        double shown = scale * difference, half = scale * halfWidth;
        var format = Format(half > 0 ? half : Math.Abs(shown));
        var size = Math.Abs(shown).ToString(format, CultureInfo.InvariantCulture);
        var isNothing = size.All(letter => letter is '0' or '.');
        var sign = isNothing ? "" : shown < 0 ? "−" : "+";
        return $"{sign}{(shown == 0 ? "0" : size)}{Interval(half, format)}";
    }

    /// <summary>A mean with its unit, such as <c>2,186 t</c> or <c>78.7 %</c>.</summary>
    public static string Mean(double mean, string unit) => unit == "1"
        ? $"{(mean * 100).ToString("0.0", CultureInfo.InvariantCulture)} %"
        : IsMoney(unit) ? $"₹{Numbers.Text(mean)} crore" : $"{Numbers.Text(mean)} {UnitOf(unit)}";

    /// <summary>A mean with its interval and unit, such as <c>91.0 ± 0.4 %</c>.</summary>
    public static string MeanAndInterval(double mean, double halfWidth, string unit)
    {
        if (!(halfWidth > 0)) return Mean(mean, unit);
        var figure = WithoutUnit(mean, halfWidth, unit).TrimStart('+');
        return unit == "1" ? $"{figure} %" : IsMoney(unit) ? $"₹{figure} crore" : $"{figure} {UnitOf(unit)}";
    }

    /// <summary>The unit of a difference: that of a share is a point of per cent.</summary>
    public static string UnitOf(string unit) => unit switch
    {
        "1" => "pts",
        Crore => "₹ crore",
        _ => unit,
    };

    private static bool IsMoney(string unit) => unit == Crore;

    /// <summary>By how much a number is multiplied to stand in its unit.</summary>
    public static double ScaleOf(string unit) => unit == "1" ? 100 : 1;

    /// <summary>Whether all pairs agree.</summary>
    public static bool IsNothing(ComparisonRow row) => row.Difference == 0 && !(row.HalfWidth95 > 0);

    private static string Interval(double half, string format)
    {
        if (!(half > 0)) return "";
        var text = half.ToString(format, CultureInfo.InvariantCulture);
        return text.All(letter => letter is '0' or '.') ? " ± <0.001" : $" ± {text}";
    }

    private static string Format(double size) => size switch
    {
        >= 9.95 => "#,0",
        >= 0.095 or 0 => "#,0.0",
        >= 0.0095 => "#,0.00",
        _ => "#,0.000",
    };
}
