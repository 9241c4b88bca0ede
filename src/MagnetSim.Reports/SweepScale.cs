using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnetSim.Reports;

/// <summary>The varied values of a path along an axis: numbers of one unit by size, others side by side.
/// </summary>
/// <param name="Unit">Of all values; empty where there is none.</param>
/// <param name="Values">Each value once, in the order of the axis.</param>
/// <param name="Positions">Where each stands.</param>
internal sealed partial record SweepScale(
    string Unit, bool IsNumeric, IReadOnlyList<string> Values, IReadOnlyList<double> Positions)
{
    public static SweepScale Of(IEnumerable<string> values)
    {
        string[] all = [.. values.Distinct()];
        Match[] parts = [.. all.Select(value => NumberAndUnit().Match(value))];
        var unit = parts[0].Groups["unit"].Value;
        var isNumeric =
            Array.TrueForAll(parts, part => part.Success && part.Groups["unit"].Value == unit);
        if (!isNumeric)
            return new("", false, all, [.. Enumerable.Range(0, all.Length).Select(place => (double)place)]);
        double[] numbers = [.. parts.Select(part =>
            double.Parse(part.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture))];
        Array.Sort(numbers, all);
        return new(unit, true, all, numbers);
    }

    /// <summary>The axis with a caption that names path and unit.</summary>
    public NumberAxis AxisOf(string path)
    {
        var caption = Unit.Length == 0 ? path : $"{path}, {Unit}";
        if (!IsNumeric)
        {
            return new(caption, -0.5, Values.Count - 0.5, Positions,
                [.. Values.Zip(Positions, (value, at) => new NumberTick(at, value))]);
        }

        double low = Positions[0], high = Positions[^1];
        var scale = ValueAxis.Between(low, high, ValueFormat.Number);
        var isSingle = Positions.Count == 1;
        return new(caption, isSingle ? scale.Bottom : low, isSingle ? scale.Top : high, Positions,
            [.. scale.Ticks.Where(tick => isSingle || (tick >= low && tick <= high))
                .Select(tick => new NumberTick(tick, scale.Text(tick)))]);
    }

    [GeneratedRegex(
        @"^(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(?<unit>\D*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberAndUnit();
}
