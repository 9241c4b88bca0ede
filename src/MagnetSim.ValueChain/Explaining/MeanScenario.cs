using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A scenario as it stands on average: each distribution is its mean, nothing goes wrong, and
/// nothing looks at prices.</summary>
/// <remarks>A prospect counts by the product of its odds. Lives of products stay distributions, since scrap
/// comes back of all of them.</remarks>
internal static class MeanScenario
{
    public static Scenario Of(Scenario scenario) => scenario with
    {
        Producers = [.. scenario.Producers.Select(Of)],
        Stockpiles = [.. scenario.Stockpiles.Select(Of)],
        Reserves = [.. scenario.Reserves.Select(Of)],
        Lanes = [.. scenario.Lanes.Select(Of)],
        Plants = [.. scenario.Plants.Select(Of)],
        Sectors = [.. scenario.Sectors.Select(Of)],
        Shocks = [],
        Money = MoneySpec.None,
    };

    public static Quantity Of(Quantity quantity) =>
        quantity with { Law = new Constant(quantity.Law.Mean), Uncertain = false };

    private static ProducerSpec Of(ProducerSpec producer)
    {
        var odds = 1.0;
        foreach (var stage in producer.Opening?.Prospect ?? [])
            odds *= stage.Succeeds;
        return producer with
        {
            Output = Of(producer.Output),
            Outages = Of(producer.Outages),
            Opening = producer.Opening is { } opening ? Of(opening) : null,
            Share = producer.Share * odds,
            Exports = producer.Exports is { } exports ? Of(exports) : null,
        };
    }

    private static OpeningSpec Of(OpeningSpec opening) => new(
        Of(opening.Commissioning),
        [.. opening.Prospect.Select(stage => stage with { LastsDays = Of(stage.LastsDays), Succeeds = 1 })],
        Of(opening.Ramp));

    private static CommissioningSpec Of(CommissioningSpec commissioning) =>
        commissioning with { DelayDays = commissioning.DelayDays is { } delay ? Of(delay) : null };

    private static RampSpec Of(RampSpec ramp) => ramp with { OverDays = Of(ramp.OverDays) };

    private static OutageSpec? Of(OutageSpec? outages) =>
        outages is null ? null : new OutageSpec(Of(outages.EveryDays), Of(outages.LastingDays));

    private static IReadOnlyList<RateStep> Of(IReadOnlyList<RateStep> rates) => [.. rates.Select(Of)];

    private static RateStep Of(RateStep rate) => rate with { TonnesPerDay = Of(rate.TonnesPerDay) };

    private static StockpileSpec Of(StockpileSpec stockpile) => stockpile with
    {
        Replenish = stockpile.Replenish is { CoverDays: { } cover } replenish
            ? replenish with { CoverDays = Of(cover) }
            : stockpile.Replenish,
    };

    private static ReserveSpec Of(ReserveSpec reserve) => reserve with
    {
        Fill = reserve.Fill is { } fill ? Of(fill) : null,
        RupeesPerKg = null,
        CarryingPerYear = 0,
    };

    private static LaneSpec Of(LaneSpec lane) => lane with
    {
        LeadTimeDays = Of(lane.LeadTimeDays),
        Contract = lane.Contract is { } contract ? Of(contract) : null,
    };

    private static PlantSpec Of(PlantSpec plant) => plant with
    {
        Commissioning = Of(plant.Commissioning),
        Ramp = Of(plant.Ramp),
        Stages = [.. plant.Stages.Select(Of)],
        Outages = Of(plant.Outages),
        Money = PlantMoneySpec.None,
    };

    private static StageSpec Of(StageSpec stage) => stage with
    {
        CycleDays = Of(stage.CycleDays),
        Yield = stage.Yield with { From = Of(stage.Yield.From), To = Of(stage.Yield.To) },
    };

    private static SectorSpec Of(SectorSpec sector) => sector with
    {
        Demand = sector.Demand with
        {
            BaseTonnesPerDay = Of(sector.Demand.BaseTonnesPerDay),
            Path = Of(sector.Demand.Path),
            Response = null,
        },
        StockCoverDays = sector.StockCoverDays is { } cover ? Of(cover) : null,
        EndOfLife = sector.EndOfLife is { } end ? end with { PastSales = Of(end.PastSales) } : null,
        Buyers = [.. sector.Buyers.Select(Of)],
    };
}
