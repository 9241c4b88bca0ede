using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnetSim.Experiments;

/// <summary>Values from one number to another, such as <c>4..26 wk by 2 wk</c>.</summary>
/// <param name="Unit">As the scenario file writes it; empty for plain numbers.</param>
/// <param name="Step">From each value to the next; null where a number of values was asked for, or none.
/// </param>
/// <param name="Count">How many values at equal distances, both ends among them; null likewise.</param>
public sealed partial record SweepRange(decimal From, decimal To, string Unit, decimal? Step, int? Count)
{
    private const string Number = @"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?";
    private const string UnitWords = @"(?:(?!\b(?:by|in)\b)[^\d.])*?";
    private const int SignificantDigits = 9;

    /// <summary>Whether a text means to be a range.</summary>
    public static bool IsMeant(string text) => text.Contains("..", StringComparison.Ordinal);

    /// <exception cref="SweepException">The text is no range.</exception>
    public static SweepRange Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            throw new SweepException(
                $"'{text}' is no range; write FROM..TO UNIT by STEP, as 4..26 wk by 2 wk, or "
                + "FROM..TO UNIT in COUNT, as 0..40 % in 5; what is no number, such as a date, stands in a "
                + "list, as 2027-03-01,2031-03-01");
        }

        string Part(string name) => match.Groups[name].Value;
        var unit = Part("unit");
        foreach (var other in new[] { Part("fromUnit"), Part("stepUnit") })
            if (other.Length > 0 && other != unit)
                throw new SweepException($"'{text}' has the units '{other}' and '{unit}'; write all in one");
        SweepRange range = new(NumberOf(Part("from"), text), NumberOf(Part("to"), text), unit,
            Part("step").Length > 0 ? NumberOf(Part("step"), text) : null,
            Part("count").Length > 0 ? CountOf(Part("count"), text) : null);
        range.Check(text);
        return range;
    }

    /// <summary>Each value as the scenario file writes it, from the first up; none without a step or a
    /// count.</summary>
    /// <remarks>A step that does not meet the end stops before it.</remarks>
    public IReadOnlyList<string> Values
    {
        get
        {
            if (Step is { } step)
                return [.. Enumerable.Range(0, StepCount(step)).Select(index => Text(From + (index * step)))];
            return Count is { } count
                ? [.. Enumerable.Range(0, count).Select(index => At((decimal)index / (count - 1)))]
                : [];
        }
    }

    /// <summary>The value at a share of the way, rounded to a billionth of the way.</summary>
    public string At(decimal share)
    {
        var width = Math.Ceiling(Math.Log10((double)(To - From)));
        var decimals = (int)Math.Clamp(SignificantDigits - width, 0, 27);
        return Text(Math.Round(From + (share * (To - From)), decimals));
    }

    private void Check(string text)
    {
        if (From >= To)
            throw new SweepException($"'{text}' does not go up; write the smaller number first");
        if (Step is <= 0)
            throw new SweepException($"'{text}' has a step of {Step}; write one above 0");
        if (Count is < 2)
            throw new SweepException($"'{text}' asks for {Count} values; a range has 2 or more");
        if (Step is { } step && (To - From) / step >= SweepDesign.MostPoints)
            throw new SweepException($"'{text}' has more than {SweepDesign.MostPoints} values");
        if (Count > SweepDesign.MostPoints)
            throw new SweepException($"'{text}' has more than {SweepDesign.MostPoints} values");
    }

    private int StepCount(decimal step) => (int)((To - From) / step) + 1;

    private string Text(decimal value)
    {
        var number = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return Unit.Length == 0 ? number : $"{number} {Unit}";
    }

    private static decimal NumberOf(string number, string text) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= 1_000_000_000_000_000
            ? value
            : throw new SweepException($"'{text}': {number} is too large; allowed is up to 1e15");

    private static int CountOf(string number, string text) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new SweepException($"'{text}' has more than {SweepDesign.MostPoints} values");

    [GeneratedRegex(
        @"^\s*(?<from>" + Number + @")\s*(?<fromUnit>" + UnitWords + @")\s*\.\.\s*(?<to>" + Number
            + @")\s*(?<unit>" + UnitWords + @")(?:\s+by\s+(?<step>" + Number + @")\s*(?<stepUnit>"
            + UnitWords + @")|\s+in\s+(?<count>\d+))?\s*$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
