using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnetSim.Scenarios;

/// <summary>What a measure in other words seems to mean, such as <c>26 weeks</c> for <c>26 wk</c>.</summary>
internal static partial class UnitWords
{
    private static readonly Dictionary<string, string> _units = new()
    {
        ["tonne"] = "t",
        ["tonnes"] = "t",
        ["ton"] = "t",
        ["tons"] = "t",
        ["mt"] = "t",
        ["kilogram"] = "kg",
        ["kilograms"] = "kg",
        ["kgs"] = "kg",
        ["gram"] = "g",
        ["grams"] = "g",
        ["kilotonnes"] = "kt",
        ["second"] = "s",
        ["seconds"] = "s",
        ["minute"] = "min",
        ["minutes"] = "min",
        ["hour"] = "h",
        ["hours"] = "h",
        ["hr"] = "h",
        ["hrs"] = "h",
        ["day"] = "d",
        ["days"] = "d",
        ["week"] = "wk",
        ["weeks"] = "wk",
        ["w"] = "wk",
        ["wks"] = "wk",
        ["month"] = "mo",
        ["months"] = "mo",
        ["year"] = "yr",
        ["years"] = "yr",
        ["yrs"] = "yr",
        ["y"] = "yr",
        ["a"] = "yr",
        ["annum"] = "yr",
        ["percent"] = "%",
        ["per cent"] = "%",
        ["pct"] = "%",
        ["rs"] = "INR",
        ["₹"] = "INR",
        ["inr"] = "INR",
        ["rupee"] = "INR",
        ["rupees"] = "INR",
        ["$"] = "USD",
        ["us$"] = "USD",
        ["usd"] = "USD",
        ["dollars"] = "USD",
        ["crore"] = "crore INR",
        ["crores"] = "crore INR",
        ["cr"] = "crore INR",
        ["crore rs"] = "crore INR",
        ["crore rupees"] = "crore INR",
        ["crore ₹"] = "crore INR",
        ["crores inr"] = "crore INR",
        ["crore inr"] = "crore INR",
        ["tpa"] = "t/yr",
        ["tpy"] = "t/yr",
        ["tpd"] = "t/d",
        ["tpm"] = "t/mo",
        ["ktpa"] = "kt/yr",
    };

    /// <summary>The measure that seems to be meant, as a file writes it; null when none does.</summary>
    public static string? Meant(string text, Dimension dimension)
    {
        var plain = Number().Replace(text.Replace('−', '-'), match => Grouping().Replace(match.Value, ""));
        var currency = Currency().Match(plain);
        plain = $"{plain[currency.Length..]}{(currency.Length > 0 ? $" {currency.Value.Trim()}" : "")}";
        plain = BeforeSlash().Replace(plain, "${currency} ${by}");
        if (!NumberText.TrySplit(plain, out var number, out var written))
            return null;
        return Meant(plain[..^written.Length].Trim(), number, written, dimension);
    }

    private static string? Meant(string digits, double number, string written, Dimension dimension)
    {
        if (written.Length == 0 && dimension == Dimension.Share && number is > 0 and <= 100)
            return number <= 1 ? Wording.Percent(number) : Wording.Percent(number / 100);
        if (written is "%" or "" && dimension == Dimension.Growth)
            return $"{digits} %/yr";
        var unit = UnitOf(written.ToLower(CultureInfo.InvariantCulture));
        return dimension.Factor(unit, 1) is null ? null : $"{digits} {unit}";
    }

    private static string UnitOf(string written)
    {
        if (_units.TryGetValue(written, out var whole))
            return whole;
        var parts = Per().Replace(PerAnnum().Replace(written, "/yr"), "/")
            .Split('/', StringSplitOptions.TrimEntries);
        return string.Join('/', parts.Select(part => _units.GetValueOrDefault(part.TrimEnd('.'), part)));
    }

    /// <summary>Digits in groups, such as 1,200 or 1,00,000.</summary>
    [GeneratedRegex(@"(?<=^\D*)\d{1,3}(?:[, \u00A0\u202F]\d{2,3})+(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\D", RegexOptions.None, 1000)]
    private static partial Regex Grouping();

    /// <summary>A currency before the number.</summary>
    [GeneratedRegex(@"^(?:₹|rs(?=\W)|inr|us\$|usd|\$)\.? ?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Currency();

    /// <summary>A currency that was moved behind what it is counted by.</summary>
    [GeneratedRegex(@"(?<by>/ ?\w+) (?<currency>\S+)$", RegexOptions.None, 1000)]
    private static partial Regex BeforeSlash();

    [GeneratedRegex(@"(?:^| )(?:per|an?) (?=\w)", RegexOptions.None, 1000)]
    private static partial Regex Per();

    [GeneratedRegex(@" ?p\.?a\.?$", RegexOptions.None, 1000)]
    private static partial Regex PerAnnum();
}
