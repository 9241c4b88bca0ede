namespace MagnetSim.Scenarios;

/// <summary>A producer that starts later or sends its lots over a lane.</summary>
internal static class ProducerChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var producer in scenario.Producers)
        {
            var path = $"producers.{producer.Name}";
            if (producer.Opening is { } opening && findings.IsSound($"{path}.ramp"))
                PlantChecks.CheckRamp(opening.Ramp.Table, $"{path}.ramp.table", findings);
            if (producer is { Over: not null, OtherBuyers: not null })
                findings.Report(
                    $"{path}.other_buyers", "has no place beside over; write share for what others take");
            if (producer is { Over: not null, Exports: not null })
                findings.Report(
                    $"{path}.exports", "has no place beside over; write share for what goes elsewhere");
        }
    }
}
