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
    // So many values can each have their own mark.
    private const int FewValues = 9;

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

    /// <summary>What stands at each value: without the unit, which the caption has.</summary>
    public IReadOnlyList<string> Labels => Unit.Length == 0
        ? Values
        : [.. Values.Select(value => value[..^Unit.Length].TrimEnd())];

    /// <summary>Where a value stands among them, counted from 0.</summary>
    public int PlaceOf(string value) =>
        Enumerable.Range(0, Values.Count).First(place => Values[place] == value);

    /// <summary>Whether numbers are evenly spaced.</summary>
    public bool IsEven => IsNumeric && (Positions.Count < 3 || Positions.Zip(Positions.Skip(1))
        .All(pair => Math.Abs(pair.Second - pair.First - (Positions[1] - Positions[0]))
            < 1e-9 * (Positions[^1] - Positions[0])));

    /// <summary>From one value to another with the unit once, such as <c>12 to 28 wk</c>.</summary>
    /// <param name="isInWords">Whether the unit is a word.</param>
    public string Range(int from, int to, bool isInWords = false)
    {
        string Label(int place) => SweepExtremes.Rounded(Labels[place]);
        var unit = Unit.Length == 0 ? "" : $" {(isInWords ? UnitInWords : Unit)}";
        return from == to ? Label(from) + unit
            : IsNumeric ? $"{Label(from)} to {Label(to)}{unit}"
            : string.Join(" or ", Enumerable.Range(from, to - from + 1).Select(Label));
    }

    private string UnitInWords => Unit switch
    {
        "d" => "days",
        "wk" => "weeks",
        "mo" => "months",
        "yr" => "years",
        _ => Unit,
    };

    public string CaptionOf(string path) => Unit.Length == 0 ? path : $"{path}, {Unit}";

    /// <summary>The values side by side, whatever lies between them.</summary>
    public NumberAxis NamedAxisOf(string path)
    {
        double[] places = [.. Enumerable.Range(0, Values.Count).Select(place => (double)place)];
        return new(CaptionOf(path), -0.5, Values.Count - 0.5, places,
            [.. Labels.Zip(places, (label, place) => new NumberTick(place, label))]);
    }

    /// <summary>Numbers by size, other values side by side.</summary>
    public NumberAxis AxisOf(string path)
    {
        if (!IsNumeric) return NamedAxisOf(path);
        double low = Positions[0], high = Positions[^1];
        var scale = ValueAxis.Between(low, high, ValueFormat.Number);
        var isSingle = Positions.Count == 1;
        return new(CaptionOf(path), isSingle ? scale.Bottom : low, isSingle ? scale.Top : high, Positions,
            AreApart() ? [.. Positions.Select(tick => new NumberTick(tick, scale.Text(tick)))]
                : NumberAxis.TicksBetween(low, high));
    }

    /// <summary>The same numbers up, with some room at both ends.</summary>
    public ValueAxis UpAxis(double margin)
    {
        var axis = AxisOf("").WithMargin(margin);
        double[] marks = [.. axis.Ticks.Select(tick => tick.Value)];
        var nearest = marks.Zip(marks.Skip(1), (one, next) => next - one).DefaultIfEmpty(1).Min();
        return new(axis.High, nearest, ValueFormat.Number) { Bottom = axis.Low, Marks = marks };
    }

    private bool AreApart() => Positions.Count <= FewValues && Positions.Zip(Positions.Skip(1))
        .All(pair => pair.Second - pair.First >= (Positions[^1] - Positions[0]) / (2 * FewValues));

    [GeneratedRegex(
        @"^(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(?<unit>\D*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberAndUnit();
}
