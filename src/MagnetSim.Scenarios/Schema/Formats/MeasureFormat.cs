using System.Globalization;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A number with a unit, read in its dimension's canonical unit.</summary>
public sealed class MeasureFormat : Format<double>
{
    private readonly Dimension _dimension;
    private readonly Limit _limit;

    internal MeasureFormat(Dimension dimension, Limit limit)
    {
        _dimension = dimension;
        _limit = limit;
    }

    public override string Accepts => _dimension.Accepts;

    public override string Range => _limit.Text;

    internal override string Type(Func<string, string, string> link) =>
        link(_dimension.Noun, _dimension.Name);

    internal override JsonObject Schema(SchemaBook book)
    {
        var isSigned = _limit.AtLeast < 0;
        return book.DefineValue(isSigned ? $"signed {_dimension.Noun}" : _dimension.Noun, new JsonObject
        {
            ["type"] = SchemaBook.Only("string"),
            ["pattern"] = $@"^{NumberText.Pattern(isSigned)}\s*{_dimension.Pattern}\s*$",
            ["examples"] = new JsonArray(_dimension.Example),
            ["errorMessage"] = $"write {Accepts}",
        });
    }

    internal override double StandIn(string path) => double.NaN;

    private protected override double Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        if (!NumberText.TrySplit(scalar.Text, out var number, out var unit))
            return Refuse(node, path, binder, Advice(NoNumber(scalar), scalar, binder));
        if (_dimension.Factor(unit, binder.YearDays) is not { } ratio)
            return Refuse(node, path, binder, Advice(WrongUnit(scalar.Shown, unit), scalar, binder));
        var value = ratio.Of(number);
        if (!_limit.Allows(value))
            return Refuse(node, path, binder, $"{scalar.Shown} is out of range; allowed is {_limit.Text}");
        return value;
    }

    /// <summary>Adds what is allowed, and what seems to be meant when that is allowed.</summary>
    private string Advice(string fault, ScalarNode scalar, Binder binder)
    {
        var meant = UnitWords.Meant(scalar.Text, _dimension);
        var isAllowed = meant is not null && NumberText.TrySplit(meant, out var number, out var unit)
            && _dimension.Factor(unit, binder.YearDays) is { } ratio && _limit.Allows(ratio.Of(number));
        return $"{fault}; write {Accepts}{(isAllowed ? $". Did you mean {meant}?" : "")}";
    }

    private string NoNumber(ScalarNode scalar) => scalar.Text.StartsWith('−')
        ? $"{scalar.Shown} begins with a sign that is not the minus of the keyboard"
        : $"{scalar.Shown} is not {_dimension.Name}";

    private static string WrongUnit(string text, string unit)
    {
        if (unit.Length == 0)
            return $"{text} has no unit";
        if (unit[0] == ',')
            return $"{text} holds a comma, which numbers never do";
        if (unit[0] is '-' or '–' || unit.StartsWith("to ", StringComparison.Ordinal))
            return $"{text} holds more than one number";
        if (char.IsAsciiDigit(unit[0]))
            return $"{text} holds a space within the number";
        var other = Dimension.All.FirstOrDefault(dimension => dimension.Factor(unit, 1) is not null);
        return other is null ? $"{text} has the unknown unit {unit}" : $"{text} is {other.Name}";
    }
}

/// <summary>Numbers as files write them: digits, a decimal point,
/// perhaps an exponent; never NaN or infinity.</summary>
internal static class NumberText
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The same as a regular expression.</summary>
    public static string Pattern(bool isSigned) =>
        (isSigned ? "[+-]?" : @"\+?") + @"([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    /// <summary>Splits <c>400 t/yr</c> or <c>400t/yr</c> into number and unit.</summary>
    public static bool TrySplit(string text, out double number, out string unit)
    {
        var length = NumberLength(text);
        unit = text[length..].Trim();
        return double.TryParse(text.AsSpan(0, length), Style, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    private static int NumberLength(string text)
    {
        var end = 0;
        if (end < text.Length && text[end] is '+' or '-')
            end++;
        end = AfterDigits(text, end);
        return end + ExponentLength(text.AsSpan(end));
    }

    private static int AfterDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        return end;
    }

    /// <summary>An e without digits after it belongs to the unit.</summary>
    private static int ExponentLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] is not ('e' or 'E'))
            return 0;
        var digits = rest[1] is '+' or '-' ? 2 : 1;
        var end = digits;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
            end++;
        return end > digits ? end : 0;
    }
}
