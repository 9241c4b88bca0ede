namespace MagnetSim.Scenarios;

/// <summary>Each lane is used by one stockpile or producer, or has a contract.</summary>
internal static class LaneChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        CheckCountries(scenario, findings);
        var uses = scenario.Stockpiles.SelectMany(UsesOf).ToLookup(use => use.Lane);
        var producersOver = scenario.Producers.ToLookup(producer => producer.Over);
        var areUsesKnown = scenario.Stockpiles.All(
            stockpile => findings.IsSound($"stockpiles.{stockpile.Name}.replenish.from"));
        foreach (var lane in scenario.Lanes)
        {
            var path = $"lanes.{lane.Name}";
            Use[] ofLane = [.. uses[lane.Name]];
            if (!findings.IsSound($"{path}.contract") || !findings.IsSound($"{path}.to"))
                continue;
            ProducerSpec[] producers = [.. producersOver[lane.Name]];
            if (producers.Length > 0)
                CheckProducers(lane, producers, ofLane, path, findings);
            else if (lane.Contract is not null)
                CheckContract(lane, ofLane, path, findings);
            else if (areUsesKnown)
                CheckOrders(lane, ofLane, path, findings);
        }
    }

    /// <summary>A country is whatever a lane names, so two spellings would be two countries.</summary>
    private static void CheckCountries(Scenario scenario, Findings findings)
    {
        Dictionary<string, string> spellings = new(StringComparer.OrdinalIgnoreCase);
        var named = scenario.Producers
            .Select(producer => (producer.Country, Path: $"producers.{producer.Name}.country"))
            .Concat(scenario.Lanes.Select(lane => (lane.Country, Path: $"lanes.{lane.Name}.country")));
        foreach (var (country, path) in named)
        {
            if (!spellings.TryAdd(country, country) && spellings[country] != country)
                findings.Warn(
                    path, $"{country} is another country than {spellings[country]}; write both alike");
        }
    }

    private static IEnumerable<Use> UsesOf(StockpileSpec stockpile)
    {
        var path = $"stockpiles.{stockpile.Name}.replenish.from";
        return (stockpile.Replenish?.From ?? []).Select(
            (source, index) => new Use(source.Lane, stockpile.Name, $"{path}[{index}].lane"));
    }

    private static void CheckProducers(
        LaneSpec lane, ProducerSpec[] producers, Use[] uses, string path, Findings findings)
    {
        var producer = producers[0];
        foreach (var other in producers.Skip(1))
            findings.Report(
                $"producers.{other.Name}.over", $"{producer.Name} uses {lane.Name} already; a lane has one");
        if (lane.Contract is not null)
            findings.Report(
                $"{path}.contract", $"has no place here; the lane carries what {producer.Name} makes");
        foreach (var use in uses)
            findings.Report(use.Path, $"{lane.Name} carries what {producer.Name} makes and takes no orders");
        if (lane.To != producer.To && findings.IsSound($"producers.{producer.Name}.to"))
            findings.Report($"{path}.to", $"{lane.To} is not where {producer.Name} delivers, {producer.To}");
        if (lane.Shipment != producer.Lot && findings.IsSound($"{path}.shipment")
            && findings.IsSound($"producers.{producer.Name}.lot"))
            findings.Report(
                $"{path}.shipment",
                $"{lane.Shipment} is not the lot of {producer.Name}, {producer.Lot}; each lot is a shipment");
    }

    private static void CheckContract(LaneSpec lane, Use[] uses, string path, Findings findings)
    {
        if (lane.To.Length == 0)
            findings.Report(
                $"{path}.to", "missing; a lane with a contract names the stockpile that it fills");
        foreach (var use in uses)
            findings.Report(use.Path, $"{lane.Name} has a contract and takes no orders");
    }

    private static void CheckOrders(LaneSpec lane, Use[] uses, string path, Findings findings)
    {
        if (uses.Length == 0)
            findings.Report(
                path, "nobody uses it; name it in a stockpile's replenish.from or a producer's over, "
                    + "or give it a contract");
        foreach (var use in uses.Skip(1))
            findings.Report(
                use.Path,
                $"{uses[0].Stockpile} orders from {lane.Name} already; a lane goes to one stockpile");
        if (uses.Length > 0 && uses[0].Stockpile != lane.To)
            findings.Report($"{path}.to", $"{lane.To} does not order from it, but {uses[0].Stockpile} does");
    }

    private sealed record Use(string Lane, string Stockpile, string Path);
}
