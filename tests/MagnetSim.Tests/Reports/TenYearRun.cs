using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>A made-up run of ten years with a ban in the first, to draw charts of.</summary>
internal static class TenYearRun
{
    private static readonly DateOnly _start = new(2026, 4, 1);
    private static readonly ShockWindow _ban =
        new("ban", "export_ban", "Export ban", new(2027, 3, 1), new(2027, 8, 30));
    private static readonly DateOnly[] _months = [.. Enumerable.Range(0, 120).Select(_start.AddMonths)];

    private static readonly string[] _sectors =
    [
        "e_two_wheelers", "passenger_evs", "wind", "consumer_electronics", "industrial_motors",
        "robotics_and_drones", "defence",
    ];

    private static readonly string[] _origins =
        ["China", "Japan", "India from India", "India from Australia", "India from China"];

    private static readonly string[] _stocks = ["oxide_pool", "magnet_pool", .. _sectors];

    public static RunResult Of(int replications, params ShockWindow[] shocks)
    {
        Column[] kpis = [new(Measures.OnTimeFill, ""), new(Measures.Shortfall52, "ban"),
            .. _sectors.Select(sector => new Column(Measures.Fill52, $"ban.{sector}"))];
        RunLayout layout = new(kpis, [new("month", _months, Columns())],
            [new("ndpr", "oxide_pool", "plant_1")]);
        RunManifest manifest = new("0.1.0", "", "Ten years", "", "0", 1, replications, replications, [], [],
            _start, _start.AddYears(10), 365.25, 1, 1, [], shocks, 6000, Observed: []);
        RunFold fold = new(layout) { Seconds = 1 };
        for (var index = 0; index < replications; index++)
            fold.Add(Replication(index, layout));
        return fold.Result(
            new RunHead(manifest, "name: Ten years\n", layout, Shard.Whole), stopped: null, threads: 1);
    }

    public static RunResult WithBan(int replications) => Of(replications, _ban);

    private static Column[] Columns() =>
    [
        new(Measures.Demand, ""), new(Measures.OnTime, ""), new(Measures.CapacityInstalled, ""),
        new(Measures.CapacityEffective, ""), new(Measures.CapacityUsed, ""),
        .. _sectors.SelectMany<string, Column>(
            sector => [new(Measures.Demand, sector), new(Measures.OnTime, sector)]),
        .. _origins.Select(origin => new Column(Measures.IntoUse, origin)),
        .. _stocks.Select(stock => new Column(Measures.OnHand, stock)),
    ];

    private static ReplicationResult Replication(int number, RunLayout layout)
    {
        var state = (uint)((number * 7919) + 12345);
        double Noise() => ((state = (state * 1664525) + 1013904223) / 4294967296.0) - 0.5;
        var luck = Noise();
        var block = layout.Series[0];
        double[] noises = [.. Enumerable.Range(0, 120).Select(_ => Noise())];
        double[] cells = [.. block.Columns.SelectMany(column =>
            Enumerable.Range(0, 120).Select(month => Value(column, month, luck, noises[month])))];
        double[] kpis = [0.93, 2110 + (400 * luck), .. _sectors.Select((_, index) => 0.35 + (0.09 * index))];
        return new(number, kpis, cells, [1_000_000_000], [new("plant.start", 1)]);
    }

    private static double Value(Column column, int month, double luck, double noise)
    {
        var ramp = Math.Clamp((month - 42 - (20 * luck)) / 40.0, 0, 1);
        var dip = month is >= 11 and < 20 ? Math.Clamp(1 - ((month - 11) / 3.0), 0.22, 1) : 1;
        dip = month is >= 17 and < 20 ? Math.Max(dip, (month - 16) / 4.0) : dip;
        var demand = 330 * Math.Pow(1.1, month / 12.0) * (1 + (0.1 * luck) + (0.06 * noise));
        return column.Measure.Key switch
        {
            "demand" => column.Part.Length == 0 ? demand : demand / 7,
            "on_time" => column.Part.Length == 0
                ? demand * dip
                : demand / 7 * Math.Min(1, dip + (0.1 * Array.IndexOf(_sectors, column.Part))),
            "capacity_installed" => Math.Round(Math.Clamp((month - 30 - (14 * luck)) / 6, 0, 5)) * 1200,
            "capacity_effective" => 6000 * ramp * (0.97 + (0.02 * noise)),
            "capacity_used" => 6000 * ramp * (0.90 + (0.1 * noise)),
            "into_use" => IntoUse(column.Part, demand, dip, ramp),
            _ => OnHand(column.Part, dip) * (1 + (0.4 * luck) + (0.1 * noise)),
        };
    }

    private static double OnHand(string stock, double dip) => stock switch
    {
        "oxide_pool" => 400 * dip,
        "wind" => 40 * ((dip - 0.22) / 0.78),
        _ => 40 * dip,
    };

    private static double IntoUse(string origin, double demand, double dip, double ramp)
    {
        var domestic = Math.Min(450 * ramp, demand);
        var imported = demand - domestic;
        return origin switch
        {
            "China" => imported * 0.84 * ((dip - 0.22) / 0.78),
            "Japan" => imported * 0.16,
            "India from India" => domestic * 0.25,
            "India from Australia" => domestic * 0.02,
            _ => domestic * 0.73,
        };
    }
}
