namespace MagnetSim.Scenarios;

/// <summary>Finds the parts of a scenario by name, and what fills and draws from its stockpiles.</summary>
internal sealed class ChainIndex
{
    private readonly Dictionary<string, StockpileSpec> _stockpiles;
    private readonly Dictionary<string, PlantSpec> _plants;
    private readonly Dictionary<string, MaterialSpec> _materials;
    private readonly Dictionary<string, ProducerSpec> _producers;
    private readonly Dictionary<string, LaneSpec> _lanes;

    public ChainIndex(Scenario scenario)
    {
        Scenario = scenario;
        _stockpiles = ByName(scenario.Stockpiles, stockpile => stockpile.Name);
        _plants = ByName(scenario.Plants, plant => plant.Name);
        _producers = ByName(scenario.Producers, producer => producer.Name);
        _lanes = ByName(scenario.Lanes, lane => lane.Name);
        _materials = ByName(scenario.Materials, material => material.Name);
        Makers = scenario.Plants.ToLookup(plant => plant.To);
        Producers = scenario.Producers.ToLookup(producer => producer.To);
        Contracts = scenario.Lanes.Where(lane => lane.Contract is not null).ToLookup(lane => lane.To);
        Collected = scenario.Sectors.Where(sector => sector.EndOfLife is not null)
            .Select(sector => sector.EndOfLife!.To).ToHashSet();
    }

    public Scenario Scenario { get; }

    /// <summary>The plants that deliver to a stockpile.</summary>
    public ILookup<string, PlantSpec> Makers { get; }

    /// <summary>The producers that deliver to a stockpile.</summary>
    public ILookup<string, ProducerSpec> Producers { get; }

    /// <summary>The lanes with a contract that go to a stockpile.</summary>
    public ILookup<string, LaneSpec> Contracts { get; }

    /// <summary>The stockpiles of scrap.</summary>
    public IReadOnlySet<string> Collected { get; }

    public StockpileSpec? Stockpile(string name) => _stockpiles.GetValueOrDefault(name);

    public PlantSpec? Plant(string name) => _plants.GetValueOrDefault(name);

    public ProducerSpec? Producer(string name) => _producers.GetValueOrDefault(name);

    public LaneSpec? Lane(string name) => _lanes.GetValueOrDefault(name);

    public MaterialSpec MaterialNamed(string name) => _materials[name];

    /// <summary>What a lane carries; null where that is not known.</summary>
    public string? MaterialOf(LaneSpec lane) => Stockpile(lane.To)?.Material;

    /// <summary>The day on which a plant or producer starts when nothing delays it.</summary>
    public static DateOnly EarliestStart(CommissioningSpec commissioning) =>
        commissioning.Award.AddDays((int)Math.Floor(commissioning.AtLeastDays));

    /// <summary>The first day on which a producer can make something.</summary>
    public static DateOnly EarliestStart(ProducerSpec producer)
    {
        var opens = producer.Opening is { } opening
            ? EarliestStart(opening.Commissioning)
            : DateOnly.MinValue;
        return producer.Output.Count > 0 && producer.Output[0].From > opens
            ? producer.Output[0].From
            : opens;
    }

    /// <summary>The first of a name, for names that are refused may be given twice.</summary>
    private static Dictionary<string, T> ByName<T>(IEnumerable<T> parts, Func<T, string> nameOf)
    {
        Dictionary<string, T> byName = [];
        foreach (var part in parts)
            byName.TryAdd(nameOf(part), part);
        return byName;
    }
}
