namespace MagnetSim.Scenarios;

/// <summary>A unit as files write it, and how much of the canonical unit it is.</summary>
/// <param name="IsOfYear">Whether the factor still has to be multiplied by the days of a year.</param>
internal sealed record Unit(string Name, double Over, double Under, bool IsOfYear = false)
{
    public Ratio In(double yearDays) => new(IsOfYear ? Over * yearDays : Over, Under);
}
