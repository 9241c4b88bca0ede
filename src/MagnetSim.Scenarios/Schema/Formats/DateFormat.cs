using System.Globalization;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A day, year first.</summary>
public sealed class DateFormat : Format<DateOnly>
{
    private static readonly DateOnly _first = new(1900, 1, 1);
    private static readonly DateOnly _last = new(2999, 12, 31);

    public override string Accepts => "a date such as 2027-03-01";

    internal override string Type(Func<string, string, string> link) => "a date";

    internal override JsonObject Schema(SchemaBook book) => book.DefineValue("date", new JsonObject
    {
        ["type"] = SchemaBook.Only("string"),
        ["pattern"] = "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        ["examples"] = new JsonArray("2027-03-01"),
        ["errorMessage"] = $"write {Accepts} (year, month, day)",
    });

    internal override DateOnly StandIn(string path) => default;

    private protected override DateOnly Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        if (!TryParse(scalar.Text, out var day))
            return Refuse(node, path, binder, NoDate(scalar, binder));
        return day >= _first && day <= _last ? day : Refuse(node, path, binder, OutOfRange(scalar));
    }

    private static bool TryParse(string text, out DateOnly day) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private string NoDate(ScalarNode scalar, Binder binder)
    {
        if (DateWords.FiscalYear(scalar.Text) is { } year)
            return $"{scalar.Shown} is a fiscal year, not a date; write {Accepts} (year, month, day). Fiscal "
                + $"year {year}-{(year + 1) % 100:00} starts on {year}-{binder.FiscalYearStartMonth:00}-01";
        var fault = LooksLikeDate(scalar.Text) ? "is not a day of the calendar" : "is not a date";
        return $"{scalar.Shown} {fault}; write {Accepts} (year, month, day)"
            + DateWords.DidYouMean(scalar.Text);
    }

    private static string OutOfRange(ScalarNode scalar) =>
        $"{scalar.Shown} is out of range; allowed are dates from {_first:yyyy-MM-dd} to {_last:yyyy-MM-dd}";

    private static bool LooksLikeDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Count(char.IsAsciiDigit) == 8;
}
