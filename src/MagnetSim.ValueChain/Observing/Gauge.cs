using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.ValueChain;

/// <summary>A column of the series: a total that only ever grows, read at the end of each period.</summary>
/// <param name="Total">Milligrams, milligram-days or a count until a moment; or paise, which make a crore of
/// rupees as milligrams make a tonne.</param>
internal sealed record Gauge(Column Column, GaugeKind Kind, Func<SimTime, double> Total);

internal enum GaugeKind
{
    /// <summary>What the total grew by, in tonnes.</summary>
    Flow,

    /// <summary>What the total grew by, in its own unit.</summary>
    Count,

    /// <summary>What it grew by, a year, in tonnes.</summary>
    YearlyRate,

    /// <summary>Mean over time of what the total is the integral of, in tonnes.</summary>
    Mean,

    /// <summary>The value itself at the end of the period, in tonnes.</summary>
    Level,
}
