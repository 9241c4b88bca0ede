using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Materials become dearer or cheaper for a while.</summary>
/// <remarks>Prices know its dates from the start; its events only mark them.</remarks>
internal sealed class PriceShock(
    Simulation simulation, PriceShockSpec spec, SimTime start, SimTime end, double factor)
    : Shock(simulation, spec, start, end)
{
    private readonly string[] _countries = [.. spec.Countries];

    public PriceShockSpec Prices => spec;

    /// <summary>By what it multiplies a price; a price that is no country's feels only what all
    /// feel.</summary>
    public double FactorAt(SimTime time, string? country) =>
        At(time) is not null
        && (_countries.Length == 0 || Array.IndexOf(_countries, country) >= 0)
            ? factor
            : 1;

    private protected override void Begin()
    {
        // See the remarks.
    }

    private protected override void End()
    {
        // See the remarks.
    }
}
