using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnetSim.Experiments;

/// <summary>A value of the scenario that a sweep varies.</summary>
/// <param name="Path">Such as <c>lanes.oxide_from_china.flex</c>.</param>
/// <param name="Values">As the scenario file writes them; none for a range that only has ends.</param>
/// <param name="Range">Null where the values were listed.</param>
public sealed partial record SweepAxis(string Path, IReadOnlyList<string> Values, SweepRange? Range)
{
    /// <summary>Reads <c>path=value,value</c> or <c>path=from..to</c>.</summary>
    /// <exception cref="SweepException">The text is neither.</exception>
    public static SweepAxis Parse(string text)
    {
        var sides = text.Split('=', 2, StringSplitOptions.TrimEntries);
        if (sides.Length < 2 || sides[0].Length == 0)
            throw new SweepException($"--vary {text}: write PATH=VALUES, as lanes.oxide.flex=1,1.5,2");
        try
        {
            if (SweepRange.IsMeant(sides[1]))
            {
                var range = SweepRange.Parse(sides[1]);
                return new SweepAxis(sides[0], range.Values, range);
            }

            return new SweepAxis(sides[0], WithUnit(Items(sides[1])), Range: null);
        }
        catch (SweepException fault)
        {
            throw new SweepException($"--vary {sides[0]}: {fault.Message}");
        }
    }

    /// <summary>Splits at the commas that stand outside of brackets and quotation marks.</summary>
    private static List<string> Items(string text)
    {
        List<string> items = [];
        int depth = 0, start = 0;
        var quote = '\0';
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'')
                quote = letter;
            else if (letter is '[' or '{')
                depth++;
            else if (letter is ']' or '}')
                depth--;
            else if (letter == ',' && depth == 0)
                start = Add(items, text[start..index], index + 1);
        }

        Add(items, text[start..], text.Length);
        return items;
    }

    /// <summary>The unit of the last value holds for all before it that are plain numbers, as in a range.
    /// </summary>
    private static string[] WithUnit(List<string> items)
    {
        var unit = LastUnit().Match(items[^1]).Groups["unit"].Value;
        var isCommon = unit.Length > 0 && items.Take(items.Count - 1).All(item => decimal.TryParse(
            item, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        string[] values = isCommon
            ? [.. items.SkipLast(1).Select(item => $"{item} {unit}"), items[^1]]
            : [.. items];
        var twice = values.FirstOrDefault(value => values.Count(other => other == value) > 1);
        return twice is null
            ? values
            : throw new SweepException($"the value {twice} stands there twice");
    }

    private static int Add(List<string> items, string item, int next)
    {
        var value = item.Trim();
        if (value.Length == 0)
            throw new SweepException("a value is empty; write values with commas between them, as 1,1.5,2");
        items.Add(value);
        return next;
    }

    [GeneratedRegex(@"^[+-]?[\d.]+(?:[eE][+-]?\d+)?\s*(?<unit>[^\d.\s\[\]{}""'][^\d\[\]{}""']*)$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastUnit();
}
