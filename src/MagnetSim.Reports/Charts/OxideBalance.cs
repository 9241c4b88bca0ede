using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>
/// What comes to the oxide stocks of magnet plants and what becomes of it, from the ledger.
/// </summary>
/// <param name="Supply">Together as much as <paramref name="Use"/>.</param>
internal sealed record OxideBalance(
    SupplyStage Stage, IReadOnlyList<BalanceItem> Supply, IReadOnlyList<BalanceItem> Use, StoredRun Run)
{
    private const string Element = "ndpr";
    private const int MostPlants = 10;

    /// <summary>Null when no magnet plant is fed with the element from a stockpile.</summary>
    public static OxideBalance? Of(RunData data)
    {
        if (SupplyStage.FeedsOf(data, Element) is not { } stage) return null;
        IReadOnlyList<LedgerFlow> flows =
            [.. data.Ledger.Where(flow => flow.Line.Element == Element && flow.Tonnes > 0)];
        var content = ContentOf(stage, flows, data);
        if (!(content > 0)) return null;
        OxideBalance empty = new(stage, [], [], data.Run);
        return empty with
        {
            Supply = [.. empty.SupplyItems(flows, content), .. Swarf(data, flows, content)],
            Use = [.. Plants(data, stage, flows, content), .. Rest(stage, flows, content)],
        };
    }

    /// <summary>The colour of a source: that of the oxide of its country.</summary>
    public Color ColorOf(SupplySource source) => source switch
    {
        { Kind: SupplyKind.Plant } => Theme.Recycled,
        _ => Origins.ColorOf(Run, Origins.MadeFrom(source.Origin)),
    };

    // The share of the element in what the sources bring: masses of the ledger against tonnes of the KPIs.
    private static double ContentOf(SupplyStage stage, IReadOnlyList<LedgerFlow> flows, RunData data)
    {
        string[] accounts = [.. stage.Pools.Select(SupplyStage.AccountOf)];
        var element = flows.Where(flow => accounts.Contains(flow.Line.To) && IsSource(flow.Line.From))
            .Sum(flow => flow.Tonnes);
        return element / stage.Sources.Sum(source => source.PerRun(data).Average());
    }

    private static bool IsSource(string account) => account.StartsWith("lanes.", StringComparison.Ordinal)
        || account.StartsWith("producers.", StringComparison.Ordinal)
        || account.StartsWith("plants.", StringComparison.Ordinal);

    private IEnumerable<BalanceItem> SupplyItems(IReadOnlyList<LedgerFlow> flows, double content)
    {
        string[] accounts = [.. Stage.Pools.Select(SupplyStage.AccountOf)];
        foreach (var source in Stage.Sources)
            yield return new($"From {source.Label}", ColorOf(source), source.ElementTonnes / content);
        var initial = flows.Where(flow =>
            flow.Line.From == "initial stock" && accounts.Contains(flow.Line.To))
            .Sum(flow => flow.Tonnes);
        if (initial > 0) yield return new("Stock at the start", Theme.Stock, initial / content);
        var released = Between(flows, IsReserve, accounts.Contains)
            - Between(flows, accounts.Contains, IsReserve);
        if (released > 0) yield return new("From reserves, net", Theme.Stock, released / content);
    }

    private static IEnumerable<BalanceItem> Swarf(
        RunData data, IReadOnlyList<LedgerFlow> flows, double content)
    {
        var returned = Between(flows, account => !account.StartsWith("stockpiles.", StringComparison.Ordinal),
            account => SupplyStage.PlantFedBy(account) is { } plant && SupplyStage.MakesMagnets(data, plant));
        if (returned > 0) yield return new("Own swarf", Theme.Swarf, returned / content) { IsSwarf = true };
    }

    private static BalanceItem[] Plants(
        RunData data, SupplyStage stage, IReadOnlyList<LedgerFlow> flows, double content)
    {
        string[] accounts = [.. stage.Pools.Select(SupplyStage.AccountOf)];
        BalanceItem[] plants =
        [
            .. flows.Where(flow => SupplyStage.PlantFedBy(flow.Line.To) is not null
                    && (accounts.Contains(flow.Line.From)
                        || !flow.Line.From.StartsWith("stockpiles.", StringComparison.Ordinal)))
                .GroupBy(flow => SupplyStage.PlantFedBy(flow.Line.To)!)
                .Where(plant => SupplyStage.MakesMagnets(data, plant.Key))
                .Select(plant => new BalanceItem($"To {Findings.Label(plant.Key)}", Theme.CapacityUsed,
                    plant.Sum(flow => flow.Tonnes) / content) { IsPlant = true }),
        ];
        return plants.Length <= MostPlants ? plants :
        [
            new BalanceItem($"To {plants.Length} magnet plants", Theme.CapacityUsed,
                plants.Sum(plant => plant.Tonnes)) { IsPlant = true },
        ];
    }

    /// <summary>What is left in the stocks, and what they hand to other than magnet plants.</summary>
    private static IEnumerable<BalanceItem> Rest(
        SupplyStage stage, IReadOnlyList<LedgerFlow> flows, double content)
    {
        string[] accounts = [.. stage.Pools.Select(SupplyStage.AccountOf)];
        var left = Between(flows, accounts.Contains, account => account == "held at the end");
        if (left > 0) yield return new("Stock at the end", Theme.Stock, left / content);
        var stored = Between(flows, accounts.Contains, IsReserve)
            - Between(flows, IsReserve, accounts.Contains);
        if (stored > 0) yield return new("Into reserves, net", Theme.Stock, stored / content);
        var other = Between(flows, accounts.Contains, account => !IsReserve(account)
            && account != "held at the end" && SupplyStage.PlantFedBy(account) is null);
        if (other > 0) yield return new("To others", Theme.Background, other / content);
    }

    private static bool IsReserve(string account) =>
        account.StartsWith("reserves.", StringComparison.Ordinal);

    private static double Between(
        IReadOnlyList<LedgerFlow> flows, Func<string, bool> isFrom, Func<string, bool> isTo) =>
        flows.Where(flow => isFrom(flow.Line.From) && isTo(flow.Line.To)).Sum(flow => flow.Tonnes);
}

/// <summary>One bar of a balance, in tonnes of oxide over the whole horizon.</summary>
internal sealed record BalanceItem(string Label, Color Color, double Tonnes)
{
    public bool IsPlant { get; init; }

    /// <summary>Whether it never left its plant.</summary>
    public bool IsSwarf { get; init; }
}
