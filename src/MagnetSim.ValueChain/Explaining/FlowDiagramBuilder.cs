using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Makes the diagram of a scenario with the flows of a steady state.</summary>
public sealed class FlowDiagramBuilder(Scenario scenario, SteadyState state)
{
    private readonly double _yearDays = scenario.Calendar.YearDays;
    private readonly List<FlowArrow> _arrows = [];

    public FlowDiagram Build()
    {
        foreach (var balance in state.Stockpiles)
            AddFlows(balance);
        foreach (var reserve in scenario.Reserves)
            AddReserve(reserve);
        foreach (var plant in state.Plants)
            AddSwarf(plant);
        AddScrap();
        return new FlowDiagram(scenario.Name,
            $"Steady flows in t/yr at the rates of {Amounts.Date(state.Date)}, without shocks; arrows are "
            + "as wide as their flow, but for returns", [.. Nodes()], _arrows);
    }

    private IEnumerable<FlowNode> Nodes() =>
    [
        .. scenario.Producers.Select(one => new FlowNode(FlowKind.Producer, Key(one), one.Name,
            $"{one.Country}, {one.Material}", one.Country)),
        .. scenario.Lanes.Select(one => new FlowNode(FlowKind.Lane, Key(one), one.Name,
            $"{one.Country}, {Amounts.Mean(one.LeadTimeDays, Days)}", one.Country)),
        .. scenario.Stockpiles.Select(one => new FlowNode(FlowKind.Stockpile, Key(one), one.Name,
            DetailOf(one), "")),
        .. scenario.Reserves.Select(one => new FlowNode(FlowKind.Reserve, $"reserves.{one.Name}", one.Name,
            $"holds {Amounts.Number(one.Size.Tonnes)} t", "")),
        .. scenario.Plants.Select(one => new FlowNode(FlowKind.Plant, $"plants.{one.Name}", one.Name,
            DetailOf(one), "")),
        .. scenario.Users.Select(one => new FlowNode(FlowKind.Sector, $"sectors.{one.Name}", one.Name,
            DetailOf(one), "")),
    ];

    private string DetailOf(StockpileSpec stockpile)
    {
        var onHand = state.Stockpiles.Single(one => one.Name == stockpile.Name).OnHand;
        return onHand is { } tonnes
            ? $"{stockpile.Material}, {Amounts.Number(tonnes)}\u00a0t\u00a0on\u00a0hand"
            : stockpile.Material;
    }

    private string DetailOf(PlantSpec plant)
    {
        var balance = state.Plants.Single(one => one.Name == plant.Name);
        return $"makes {Amounts.Number(balance.Output)} of {Amounts.Number(balance.Nameplate)} t/yr";
    }

    private string DetailOf(SectorSpec sector)
    {
        var balance = state.Sectors.Single(one => one.Name == sector.Name);
        return balance.Served < balance.Demand
            ? $"gets {Amounts.Number(balance.Served)} of {Amounts.Number(balance.Demand)} t/yr"
            : $"uses {Amounts.Number(balance.Demand)} t/yr";
    }

    private void AddFlows(StockpileBalance balance)
    {
        var pool = $"stockpiles.{balance.Name}";
        foreach (var source in balance.Sources)
        {
            if (source.Kind == SourceKind.Scrap)
                continue;
            var lane = scenario.Producers.FirstOrDefault(one =>
                source.Kind == SourceKind.Producer && one.Name == source.Name)?.Over;
            var from = $"{FolderOf(source.Kind)}.{source.Name}";
            if (lane is not null)
                Add(from, from = $"lanes.{lane}", source.Brings);
            Add(from, pool, source.Brings);
        }

        foreach (var taker in balance.Takers.Where(taker => taker.Kind != TakerKind.Reserve))
        {
            var folder = taker.Kind == TakerKind.Plant ? "plants" : "sectors";
            Add(pool, $"{folder}.{taker.Name}", taker.Gets);
        }
    }

    private void AddReserve(ReserveSpec reserve)
    {
        var filling = state.Stockpiles.Single(one => one.Name == reserve.Backs).Takers
            .Single(taker => taker.Kind == TakerKind.Reserve && taker.Name == reserve.Name);
        var label = filling.Gets > 0 ? $"fills {Amounts.Number(filling.Gets)}" : "stands by";
        _arrows.Add(new FlowArrow($"stockpiles.{reserve.Backs}", $"reserves.{reserve.Name}", label,
            filling.Gets, IsReturn: false));
    }

    private void AddSwarf(PlantBalance plant)
    {
        if (scenario.Plants.Single(one => one.Name == plant.Name).SwarfLoop is not null)
            Return($"plants.{plant.Name}", $"plants.{plant.Name}", "swarf", plant.SwarfReturned);
    }

    private void AddScrap()
    {
        foreach (var sector in state.Sectors.Where(one => one.Scrap is not null))
            Return($"sectors.{sector.Name}", $"stockpiles.{sector.Scrap!.To}", "scrap", sector.Scrap.Brings);
    }

    private void Add(string from, string to, double rate) =>
        _arrows.Add(new FlowArrow(from, to, Amounts.Number(rate), rate, IsReturn: false));

    private void Return(string from, string to, string what, double rate) =>
        _arrows.Add(new FlowArrow(from, to, $"{what} {Amounts.Number(rate)}", rate, IsReturn: true));

    private static string FolderOf(SourceKind kind) => kind switch
    {
        SourceKind.Producer => "producers",
        SourceKind.Plant => "plants",
        _ => "lanes",
    };

    private static string Key(ProducerSpec producer) => $"producers.{producer.Name}";

    private static string Key(LaneSpec lane) => $"lanes.{lane.Name}";

    private static string Key(StockpileSpec stockpile) => $"stockpiles.{stockpile.Name}";

    private string Days(double days) => Amounts.Length(days, _yearDays);
}
