using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnetSim.Scenarios;

/// <summary>What a date in other words seems to mean: a fiscal year, a month, or a day written
/// otherwise.</summary>
internal static partial class DateWords
{
    private static readonly string[] _otherWays =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy-M", "yyyy", "d.M.yyyy", "d MMMM yyyy",
        "d MMM yyyy", "MMMM yyyy", "MMM yyyy",
    ];

    /// <summary>The year in which a fiscal year begins, such as 2026 of FY27 or 2026-27.</summary>
    public static int? FiscalYear(string text)
    {
        if (OneYear().Match(text) is { Success: true } one)
            return YearOf(one.Groups["end"].Value) - 1;
        var two = TwoYears().Match(text);
        if (!two.Success || (!two.Groups["fy"].Success && IsMonth(two.Groups["second"].Value)))
            return null;
        var first = YearOf(two.Groups["first"].Value);
        return YearOf(two.Groups["second"].Value) == first + 1 ? first : null;
    }

    /// <summary>A closing question with the day that seems to be meant; empty when none does.</summary>
    public static string DidYouMean(string text) => DateOnly.TryParseExact(
        text, _otherWays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? $". Did you mean {day:yyyy-MM-dd}?"
        : "";

    private static int YearOf(string digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);

    private static bool IsMonth(string digits) => digits.Length == 2 && YearOf(digits) <= 2012;

    [GeneratedRegex(@"^FY ?'?(?<end>\d{4}|\d{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OneYear();

    [GeneratedRegex(
        @"^(?<fy>FY ?'?)?(?<first>\d{4}|\d{2})[-/–](?<second>\d{4}|\d{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TwoYears();
}
