using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>A vertical axis from zero, or below, to a round number.</summary>
public sealed record ValueAxis(double Top, double Step, ValueFormat Format)
{
    private const int MostSteps = 6;

    /// <summary>The lowest value; 0 unless values lie below.</summary>
    public double Bottom { get; init; }

    /// <summary>What stands at 0, 1, 2 and so on, where the marks are no numbers; null where they are.
    /// </summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Names side by side, each in the middle of a stretch as long as 1.</summary>
    public static ValueAxis Named(IReadOnlyList<string> names) =>
        new(names.Count - 0.5, 1, ValueFormat.Number) { Bottom = -0.5, Names = names };

    /// <summary>A round axis that holds two values, with zero only where it is near.</summary>
    public static ValueAxis Between(double low, double high, ValueFormat format)
    {
        if (!(high > low)) high = low + Math.Max(Math.Abs(low) * 0.1, 1e-3);
        if (low > 0 && low < high / 2) low = 0;
        var step = Steps(high - low).First(candidate => high - low <= candidate * (MostSteps - 1));
        return new(step * Math.Ceiling((high / step) - 1e-9), step, format)
        {
            Bottom = step * Math.Floor((low / step) + 1e-9),
        };
    }

    /// <summary>The lowest round axis that holds a value.</summary>
    public static ValueAxis Holding(double largest, ValueFormat format)
    {
        if (!(largest > 0)) largest = 1;
        var step = Steps(largest).First(candidate => largest <= candidate * MostSteps);
        return new(step * Math.Ceiling(largest / step * (1 - 1e-9)), step, format);
    }

    /// <summary>From nothing to all.</summary>
    public static ValueAxis Share { get; } = new(1, 0.25, ValueFormat.Percent);

    /// <summary>Where marks stand; null for one at each step.</summary>
    public IReadOnlyList<double>? Marks { get; init; }

    /// <summary>The marks, from the lowest up.</summary>
    public IReadOnlyList<double> Ticks => Marks ??
        [.. Enumerable.Range(0, Names?.Count ?? (int)Math.Round((Top - Bottom) / Step) + 1)
            .Select(index => Names is null ? Bottom + (index * Step) : index)];

    /// <summary>A mark's text, with separators for thousands.</summary>
    public string Text(double value) => Names is not null ? Names[(int)value] : Format == ValueFormat.Percent
        ? $"{Math.Round(value * 100, 6)} %"
        : value.ToString("#,0.######;−#,0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<double> Steps(double largest)
    {
        for (var power = Math.Pow(10, Math.Floor(Math.Log10(largest)) - 1); ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }
}

/// <summary>How values are written at an axis.</summary>
public enum ValueFormat
{
    Number,
    Percent,
}
