namespace MagnetSim.Reports;

/// <summary>A horizontal axis of numbers.</summary>
/// <param name="Caption">What stands below it.</param>
/// <param name="Positions">Where the values of all panels stand, in order.</param>
/// <param name="Ticks">The marks with their texts.</param>
public sealed record NumberAxis(
    string Caption, double Low, double High, IReadOnlyList<double> Positions,
    IReadOnlyList<NumberTick> Ticks)
{
    private const int FewestTicks = 4;

    /// <summary>Round numbers between two ends, four at least.</summary>
    public static IReadOnlyList<NumberTick> TicksBetween(double low, double high)
    {
        if (!(high > low)) return [];
        for (var power = Math.Pow(10, Math.Ceiling(Math.Log10(high - low))); ; power /= 10)
        {
            foreach (var step in new[] { power, power / 2, power / 5 })
            {
                double first = Math.Ceiling((low / step) - 1e-9), last = Math.Floor((high / step) + 1e-9);
                if (last - first + 1 < FewestTicks) continue;
                ValueAxis scale = new(high, step, ValueFormat.Number);
                return [.. Enumerable.Range(0, (int)(last - first) + 1)
                    .Select(count => (first + count) * step)
                    .Select(tick => new NumberTick(tick, scale.Text(tick)))];
            }
        }
    }

    /// <summary>The same axis with some room at both ends, so that what stands there is seen whole.</summary>
    public NumberAxis WithMargin(double share) =>
        this with { Low = Low - (share * (High - Low)), High = High + (share * (High - Low)) };

    /// <summary>An axis for bars, from 0 to a round number or somewhat further.</summary>
    public static NumberAxis Bars(string caption, ValueAxis scale, double high) => new(
        caption, 0, high, [], [.. scale.Ticks.Where(tick => tick <= high)
            .Select(tick => new NumberTick(tick, scale.Text(tick)))]);
}

/// <summary>A mark of an axis of numbers.</summary>
public sealed record NumberTick(double Value, string Text);
