using System.Globalization;
using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Numbers in words for people, with about three digits.</summary>
internal static class Amounts
{
    /// <summary>With separators for thousands.</summary>
    public static string Number(double number)
    {
        var format = Math.Abs(number) switch
        {
            < 0.0005 => "0",
            < 1 => "0.###",
            < 10 => "0.##",
            < 100 => "0.#",
            _ => "#,0",
        };
        return number.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Percent(double share) =>
        (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The mean, marked when it is one of a distribution.</summary>
    public static string Mean(Quantity quantity, Func<double, string> text) =>
        quantity.Law is Constant ? text(quantity.Law.Mean) : $"≈ {text(quantity.Law.Mean)}";

    /// <summary>Such as <c>8 wk</c>, <c>28 d</c> or <c>18 mo</c>.</summary>
    public static string Length(double days, double yearDays)
    {
        if (days >= 14 && days % 7 == 0)
            return $"{Number(days / 7)} wk";
        var (months, years) = (days / yearDays * 12, days / yearDays);
        if (years >= 3)
            return $"{Number(years)} yr";
        return days < 100 ? $"{Number(days)} d" : $"{Number(months)} mo";
    }

    /// <summary>Names in a row, such as <c>a, b and c</c>; many are counted.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody",
        1 => names[0],
        <= 3 => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        _ => $"{names[0]} and {names.Count - 1} others",
    };
}
