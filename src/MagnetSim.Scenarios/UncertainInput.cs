using System.Globalization;

namespace MagnetSim.Scenarios;

/// <summary>A value of the scenario that is fixed but not known, and so drawn once per replication.</summary>
/// <param name="Law">As the file writes it, such as <c>triangular: [18 mo, 24 mo, 36 mo]</c>.</param>
/// <param name="Unit">In which the file writes it; empty for a plain number.</param>
/// <param name="UnitSize">Of one unit, in that of the quantity.</param>
/// <param name="Source">Where it comes from; empty where the scenario does not say.</param>
/// <param name="Confidence">A to C or M; empty where the scenario does not say.</param>
public sealed record UncertainInput(
    Quantity Quantity, string Law, string Unit, double UnitSize, string Source, string Confidence)
{
    /// <summary>The value at a probability with three digits, in the unit of the file.</summary>
    public string TextAt(double probability)
    {
        var value = Quantity.Law.Quantile(probability) / UnitSize;
        var rounded = Math.Abs(value) >= 1000
            ? Math.Round(value)
            : double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var number = rounded.ToString("#,0.########", CultureInfo.InvariantCulture);
        return Unit.Length == 0 ? number : $"{number} {Unit}";
    }
}
