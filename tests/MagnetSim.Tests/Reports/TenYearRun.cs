using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>A made-up run of ten years with a ban in the first, to draw every chart of.</summary>
internal static class TenYearRun
{
    public static readonly DateOnly Start = new(2026, 4, 1);

    public static readonly ShockWindow Ban =
        new("ban", "export_ban", "Export ban", new(2027, 3, 1), new(2027, 8, 30));

    public static readonly string[] Sectors =
    [
        "e_two_wheelers", "passenger_evs", "wind", "consumer_electronics", "industrial_motors",
        "robotics_and_drones", "defence",
    ];

    public static readonly string[] Origins =
        ["China", "Japan", "India from India", "India from Australia", "India from China",
            "India from recycled"];

    private static readonly string[] _stocks = ["oxide_pool", "magnet_pool", .. Sectors];
    private static readonly string[] _plants = ["plant_1", "plant_2"];
    private static readonly string[] _lanes =
        ["oxide_from_china", "oxide_from_australia", "magnets_from_china", "magnets_from_japan"];

    private static readonly DateOnly[] _months = [.. Enumerable.Range(0, 120).Select(Start.AddMonths)];
    private static readonly DateOnly[] _years = [.. Enumerable.Range(0, 10).Select(Start.AddYears)];

    // Tonnes of NdPr in each replication; oxide holds 85 %, and what comes to the oxide goes on or stays.
    private static readonly (string From, string To, long Tonnes)[] _ledger =
    [
        ("abroad.China", "lanes.oxide_from_china", 850),
            ("lanes.oxide_from_china", "stockpiles.oxide_pool", 850),
        ("abroad.Australia", "lanes.oxide_from_australia", 170),
        ("lanes.oxide_from_australia", "stockpiles.oxide_pool", 170),
        ("producers.irel", "stockpiles.oxide_pool", 255), ("producers.irel", "other buyers.irel", 85),
        ("plants.recycler.leach", "stockpiles.oxide_pool", 85),
            ("initial stock", "stockpiles.oxide_pool", 17),
        ("stockpiles.oxide_pool", "plants.plant_1.feed", 700),
            ("stockpiles.oxide_pool", "plants.plant_2.feed", 600),
        ("plants.plant_1.recovery", "plants.plant_1.feed", 85),
            ("stockpiles.oxide_pool", "held at the end", 77),
        ("stockpiles.scrap_pool", "plants.recycler.feed", 90),
        ("abroad.China", "lanes.magnets_from_china", 3000),
            ("lanes.magnets_from_china", "stockpiles.magnet_pool", 3000),
        ("abroad.Japan", "lanes.magnets_from_japan", 600),
            ("lanes.magnets_from_japan", "stockpiles.magnet_pool", 600),
        ("plants.plant_1.coat", "stockpiles.magnet_pool", 600),
            ("plants.plant_2.coat", "stockpiles.magnet_pool", 500),
        ("stockpiles.magnet_pool", "sectors.wind", 4600),
    ];

    public static RunResult WithBan(int replications) => Of(replications, Ban);

    public static RunResult Of(int replications, params ShockWindow[] shocks)
    {
        Column[] kpis = [.. KpiColumns()];
        RunLayout layout = new(kpis,
            [
                new("month", _months, [.. MonthlyColumns()]),
                new("fiscal_year", _years, [new(Measures.CapacityUsed, ""), new(Measures.IncentivePaid, "")]),
            ],
            [.. _ledger.Select(line => new LedgerLine("ndpr", line.From, line.To))]);
        RunManifest manifest = new("0.1.0", "", "Ten years", "", "0123456789abcdef", 1, replications,
            replications,
            [], [], Start, Start.AddYears(10), 365.25, 1, 1, [], shocks, 6000, Observed: []);
        RunFold fold = new(layout) { Seconds = 1 };
        for (var index = 0; index < replications; index++)
            fold.Add(Replication(index, layout));
        return fold.Result(
            new RunHead(manifest, "name: Ten years\n", layout, Shard.Whole), stopped: null, threads: 1);
    }

    private static IEnumerable<Column> KpiColumns()
    {
        foreach (var measure in new[] { Measures.OnTimeFill, Measures.Shortfall, Measures.RecycledShare,
            Measures.IncentivePaid, Measures.IncentiveUnspent })
            yield return new(measure, "");
        foreach (var measure in new[] { Measures.Shortfall52, Measures.ShortageOccurs, Measures.FirstShortage,
            Measures.DirectExposure, Measures.FullChainExposure })
            yield return new(measure, "ban");
        foreach (var sector in Sectors)
        {
            yield return new(Measures.OnTimeFill, sector);
            yield return new(Measures.Fill52, $"ban.{sector}");
            yield return new(Measures.FirstShortage, $"ban.{sector}");
        }

        foreach (var lane in _lanes) yield return new(Measures.Imports, lane);
        yield return new(Measures.ProducerOutput, "irel");
        yield return new(Measures.OtherBuyers, "irel");
        yield return new(Measures.ProductOutput, "recycler");
        foreach (var plant in _plants)
        {
            foreach (var measure in new[] { Measures.MagnetOutput, Measures.Utilisation, Measures.IdleRamp,
                Measures.IdleOutage, Measures.IdleNoFeed })
                yield return new(measure, plant);
        }
    }

    private static IEnumerable<Column> MonthlyColumns() =>
    [
        new(Measures.Demand, ""), new(Measures.OnTime, ""), new(Measures.CapacityInstalled, ""),
        new(Measures.CapacityEffective, ""), new(Measures.CapacityUsed, ""),
            new(Measures.IncentiveUnspent, ""),
        new(Measures.Scrap, ""), new(Measures.ProducerOutput, "irel"), new(Measures.OtherBuyers, "irel"),
        new(Measures.ProductOutput, "recycler"),
        .. Sectors.SelectMany<string, Column>(
            sector => [new(Measures.Demand, sector), new(Measures.OnTime, sector)]),
        .. Origins.Select(origin => new Column(Measures.IntoUse, origin)),
        .. _stocks.Select(stock => new Column(Measures.OnHand, stock)),
        .. _lanes.Select(lane => new Column(Measures.Imports, lane)),
        .. _plants.Select(plant => new Column(Measures.MagnetOutput, plant)),
    ];

    private static ReplicationResult Replication(int number, RunLayout layout)
    {
        var state = (uint)((number * 7919) + 12345);
        double Noise() => ((state = (state * 1664525) + 1013904223) / 4294967296.0) - 0.5;
        var luck = Noise();
        double[] noises = [.. Enumerable.Range(0, 120).Select(_ => Noise())];
        double[] cells =
        [
            .. layout.Series[0].Columns.SelectMany(column => Enumerable.Range(0, 120)
                .Select(month => TenYearValues.OfMonth(column, month, luck, noises[month]))),
            .. layout.Series[1].Columns.SelectMany(column => Enumerable.Range(0, 10)
                .Select(year => TenYearValues.OfYear(column, year, luck))),
        ];
        return new(number, [.. layout.Kpis.Select(column => TenYearValues.OfRun(column, number, luck))],
            cells,
            [.. _ledger.Select(line => line.Tonnes * 1_000_000_000)], [new("plant.start", 1)]);
    }
}
