namespace MagnetSim.Scenarios;

/// <summary>The checks that need more than one value: dates in
/// order, sums, materials that fit, reachability.</summary>
internal static class ScenarioChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        TimeChecks.Run(scenario, findings);
        MaterialChecks.Run(scenario, findings);
        ReplenishChecks.Run(scenario, findings);
        ReserveChecks.Run(scenario, findings);
        LaneChecks.Run(scenario, findings);
        PlantChecks.Run(scenario, findings);
        ProducerChecks.Run(scenario, findings);
        FlowChecks.Run(scenario, findings);
        SectorChecks.Run(scenario, findings);
        StartChecks.Run(scenario, findings);
        RestrictionChecks.Run(scenario, findings);
        SizeChecks.Run(scenario, findings);
        ReportedChecks.Run(scenario, findings);
        MoneyChecks.Run(scenario, findings);
        SchemeChecks.Run(scenario, findings);
    }
}
