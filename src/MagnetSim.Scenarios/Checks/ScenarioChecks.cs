namespace MagnetSim.Scenarios;

/// <summary>The checks that need more than one value.</summary>
/// <remarks>
/// <para>Problems, which refuse the scenario; all are found at once, a mistake once:</para>
/// <list type="bullet">
/// <item>names that are not given, given twice or given by a component to itself (<c>like</c>,
/// <c>extends</c>, <c>start.with</c>); a near name is asked for;</item>
/// <item>dates that do not rise, shocks outside the horizon, and a warm-up as long as that;</item>
/// <item>shares of sources, buyers and importers that are not 100 % together, seasons whose mean is not 1,
/// materials of more than 100 %;</item>
/// <item>magnets below Nd2Fe14B, elements that no feed brings, stockpiles that hold another material;</item>
/// <item>stockpiles that nothing fills, followed through plants to whoever waits for them, and loops of
/// plants that nothing feeds from outside;</item>
/// <item>restrictions and price shocks that hit nothing, reserves that never open or hold nothing;</item>
/// <item>prices, duties, margins and payments without the price that they need.</item>
/// </list>
/// <para>Warnings, of what is allowed and yet hardly meant; told once no problem is left:</para>
/// <list type="bullet">
/// <item>elements, materials, stockpiles and demand that nothing uses, swarf that comes from nowhere;</item>
/// <item>rates, prices, duties, plants, producers, outlays and observed events outside the horizon;</item>
/// <item>feed that is not there when the first plant can start, or is less than a tenth of the need;</item>
/// <item>shocks with a factor of 1 or a probability of 0 %, and names in shocks that do not help;</item>
/// <item>shocks within the warm-up;</item>
/// <item>reported masses that are too cheap, reserves that are always open, payments that never come;</item>
/// <item>keys without a value, and removals of what is not there.</item>
/// </list>
/// </remarks>
internal static class ScenarioChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        ChainIndex chain = new(scenario);
        TimeChecks.Run(scenario, findings);
        WarmUpChecks.Run(scenario, findings);
        MaterialChecks.Run(scenario, findings);
        ReplenishChecks.Run(scenario, findings);
        ReserveChecks.Run(scenario, findings);
        LaneChecks.Run(scenario, findings);
        PlantChecks.Run(scenario, findings);
        ProducerChecks.Run(scenario, findings);
        FlowChecks.Run(chain, findings);
        ReachChecks.Run(chain, findings);
        SectorChecks.Run(scenario, findings);
        StartChecks.Run(scenario, findings);
        RestrictionChecks.Run(scenario, findings);
        SizeChecks.Run(scenario, findings);
        ReportedChecks.Run(scenario, findings);
        MoneyChecks.Run(scenario, findings);
        SchemeChecks.Run(scenario, findings);
        UnusedChecks.Run(chain, findings);
        HorizonChecks.Run(scenario, findings);
        FeedChecks.Run(chain, findings);
        IdleShockChecks.Run(chain, findings);
        WarmUpChecks.Warn(scenario, findings);
    }
}
