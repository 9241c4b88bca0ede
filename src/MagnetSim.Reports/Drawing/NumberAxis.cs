namespace MagnetSim.Reports;

/// <summary>A horizontal axis of numbers.</summary>
/// <param name="Caption">What stands below it.</param>
/// <param name="Positions">Where the values of all panels stand, in order.</param>
/// <param name="Ticks">The marks with their texts.</param>
public sealed record NumberAxis(
    string Caption, double Low, double High, IReadOnlyList<double> Positions,
    IReadOnlyList<NumberTick> Ticks)
{
    /// <summary>An axis for bars, from 0 to a round number or somewhat further.</summary>
    public static NumberAxis Bars(string caption, ValueAxis scale, double high) => new(
        caption, 0, high, [], [.. scale.Ticks.Where(tick => tick <= high)
            .Select(tick => new NumberTick(tick, scale.Text(tick)))]);
}

/// <summary>A mark of an axis of numbers.</summary>
public sealed record NumberTick(double Value, string Text);
