namespace MagnetSim.Scenarios;

/// <summary>Warns of reported masses that are too cheap to be what they are called.</summary>
internal static class ReportedChecks
{
    private const double LeastShareOfPrice = 0.2;

    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var lane in scenario.Lanes)
        {
            var path = $"lanes.{lane.Name}.reported";
            var material = scenario.Stockpiles.FirstOrDefault(each => each.Name == lane.To)?.Material;
            if (lane.Reported is not { } reported || material is null || !findings.IsSound(path))
                continue;
            var share = reported.RupeesPerKg / reported.UsualRupeesPerKg;
            if (share < LeastShareOfPrice)
                findings.Warn(
                    path,
                    $"₹{reported.RupeesPerKg:#,0}/kg is {100 * share:0} % of the usual "
                    + $"₹{reported.UsualRupeesPerKg:#,0}/kg: such a mass cannot be all {material}; "
                    + "statistics count cheaper goods under the same heading");
        }
    }
}
