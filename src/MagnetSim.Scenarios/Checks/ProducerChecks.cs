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
            CheckCover(producer, scenario, $"{path}.other_buyers", findings);
        }
    }

    /// <summary>Twice no cover is no stock: others would take all, and nothing would say so.</summary>
    private static void CheckCover(
        ProducerSpec producer, Scenario scenario, string path, Findings findings)
    {
        var pile = scenario.Stockpiles.FirstOrDefault(pile => pile.Name == producer.To);
        if (producer.OtherBuyers is { AboveCovers: < double.PositiveInfinity } && pile is not null
            && pile.Replenish?.CoverDays is null && findings.IsSound(path)
            && findings.IsSound($"stockpiles.{pile.Name}.replenish"))
            findings.Warn(path, $"above counts covers of {pile.Name}, which orders by none, so others take "
                + $"everything; give {pile.Name} replenish with cover, or leave other_buyers out");
    }
}
