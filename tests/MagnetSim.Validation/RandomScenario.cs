using System.Text;
using MagnetSim.Engine;

namespace MagnetSim.Validation;

/// <summary>Scenario files made up at random: small, valid, and of every kind of part.</summary>
/// <remarks>Two elements, oxides and scrap, up to three plants and three sectors over two years, with coarse
/// lots, so that a thousand of them run in seconds.</remarks>
internal sealed partial class RandomScenario
{
    private readonly RandomStream _stream;
    private readonly StringBuilder _text = new();
    private readonly List<string> _lanes = [];
    private readonly SortedDictionary<string, int> _census = new(StringComparer.Ordinal);
    private readonly bool _hasHeavy;
    private readonly bool _hasScrap;
    private readonly bool _hasMine;
    private readonly bool _hasPrices;
    private bool _hasQueue;

    private RandomScenario(ulong seed)
    {
        _stream = new RandomStream(seed, 0, "random scenario");
        _hasHeavy = Chance(0.5);
        _hasScrap = Chance(0.4);
        _hasMine = Chance(0.3);
        _hasPrices = Chance(0.5);
        WriteHead();
        WriteProducers();
        WriteStockpiles();
        WriteLanes();
        WritePlants();
        WriteSectors();
        WriteShocks();
        if (_hasPrices) WriteMoney();
    }

    /// <summary>The file's text.</summary>
    public string Text => _text.ToString();

    /// <summary>How many parts of each kind it has.</summary>
    public IReadOnlyDictionary<string, int> Census => _census;

    public static RandomScenario Of(ulong seed) => new(seed);

    private void WriteHead()
    {
        Write("magnetsim: 1");
        Write("name: Random");
        Write("horizon: {start: 2027-01-01, end: 2029-01-01}");
        Write("elements: [ndpr, dytb]");
        Write("materials:");
        Write("  oxide: {contains: {ndpr: 85 %}}");
        Write("  heavy_oxide: {contains: {dytb: 87 %}}");
        Write("  magnet: {contains: {ndpr: 29 %, dytb: 1 %}}");
        Write("  plain_magnet: {contains: {ndpr: 30 %}}");
        Write("  scrap: {contains: {ndpr: 28 %}}");
    }

    private void WriteProducers()
    {
        Write("producers:");
        for (var i = 0; i <= Below(2); i++)
        {
            Count("producer");
            Write($"  producer_{i}:");
            Write($"    country: {One("India", "Malawi")}");
            Write("    material: oxide");
            var net = One("true", "false");
            Write($"    output: [{{from: 2027-01-01, rate: {Number(50, 400)} t/yr, net: {net}}}, "
                + $"{{from: 2028-{1 + Below(12):00}-15, rate: {Number(0, 400)} t/yr}}]");
            Write($"    lot: {Number(1, 8)} t");
            Write("    to: oxide_pool");
            if (Chance(0.4)) WriteOutages(longest: 60);
            if (Chance(0.3)) Write($"    other_buyers: {{until: {Number(0, 90)} d, above: {Number(1, 3)}}}");
            if (Chance(0.3)) WriteExports();
        }

        if (_hasMine) WriteMine();
    }

    private void WriteExports()
    {
        Count("exports");
        Write($"    exports: [{{from: 2027-01-01, rate: {Number(0, 200)} t/yr}}]");
    }

    /// <summary>Opens during the horizon, perhaps, and sends its lots over a lane.</summary>
    private void WriteMine()
    {
        Count("mine over a lane");
        Write("  mine:");
        Write("    country: Malawi");
        Write("    material: oxide");
        Write($"    output: {Number(50, 400)} t/yr");
        Write($"    share: {10 + Below(91)} %");
        Write("    lot: 4 t");
        Write("    to: oxide_pool");
        Write("    over: mine_lane");
        Write("    award: 2026-06-01");
        Write($"    commissioning: {{at_least: {Number(0, 300)} d, delay: {Days(10, 200)}}}");
        Write($"    ramp: {{curve: {One("linear", "s_curve")}, over: {Days(30, 300)}}}");
        if (Chance(0.5)) WriteProspect();
    }

    private void WriteProspect()
    {
        Count("prospect");
        Write($"    prospect: [{{stage: G4, lasts: {Days(5, 60)}, succeeds: {50 + Below(50)} %}}, "
            + $"{{stage: mine, lasts: {Days(5, 90)}}}]");
    }

    private void WriteOutages(double longest)
    {
        Count("outages");
        Write($"    outages: {{every: {{exponential: {Number(30, 200)} d}}, lasting: {Days(1, longest)}}}");
    }

    private void WriteStockpiles()
    {
        Write("stockpiles:");
        WriteStockpile("oxide_pool", "oxide", "oxide_lane");
        if (_hasHeavy) WriteStockpile("heavy_pool", "heavy_oxide", "heavy_lane");
        WriteStockpile("magnet_pool", _hasHeavy ? "magnet" : "plain_magnet", "magnet_lane");
        if (_hasScrap) Write("  scrap_pool: {material: scrap, initial: 0 t}");
        if (Chance(0.4)) WriteReserve();
    }

    private void WriteReserve()
    {
        Count("reserve");
        Write("reserves:");
        Write($"  spare: {{backs: {One("oxide_pool", "magnet_pool")}, size: {Number(50, 200)} t, "
            + $"initial: {Number(0, 50)} t, fill: {{from: {Day()}, rate: {Number(10, 300)} t/yr}}, "
            + $"release: {{below: {Number(3, 30)} d, at_most: {Number(1, 30)} t/wk}}}}");
    }

    private void WriteStockpile(string name, string material, string lane)
    {
        Count("stockpile");
        Write($"  {name}:");
        Write($"    material: {material}");
        Write($"    allocation: {One("fifo", "priority", "pro_rata")}");
        if (Chance(0.3)) Write($"    initial: {Number(0, 100)} t");
        WritePolicy(lane);
    }

    private void WritePolicy(string lane)
    {
        var lanes = new List<string> { $"{lane}_a" };
        Write("    replenish:");
        switch (Below(4))
        {
            case 0:
                Write($"      policy: reorder_quantity");
                Write($"      reorder_point: {Number(10, 60)} t");
                Write($"      order_quantity: {Number(5, 40)} t");
                break;
            case 1:
                Write($"      policy: reorder_up_to");
                Write($"      reorder_point: {Number(10, 60)} t");
                Write($"      level: {Number(70, 120)} t");
                break;
            default:
                lanes.Add($"{lane}_b");
                Write($"      policy: base_stock");
                Write($"      cover: {Days(7, 60)}");
                break;
        }

        Write($"      review: {One("1 wk", "1 d", "4 wk")}");
        var share = lanes.Count == 1 ? 100 : 10 + Below(81);
        Write("      from:");
        Write($"        - {{lane: {lanes[0]}, share: {share} %}}");
        if (lanes.Count > 1)
        {
            Write($"        - {{lane: {lanes[1]}, share: {100 - share} %, at_most: {Number(5, 900)} t/yr}}");
            if (Chance(0.4)) lanes.Add(WriteStepIn($"{lane}_c"));
        }

        _lanes.AddRange(lanes);
    }

    private string WriteStepIn(string lane)
    {
        Count("source that steps in");
        Write($"        - {{lane: {lane}, share: 0 %, after: {Number(0, 60)} d, "
            + $"at_most: {Number(5, 300)} t/yr}}");
        return lane;
    }

    private void WriteLanes()
    {
        Write("lanes:");
        foreach (var lane in _lanes) WriteLane(lane, contract: null);
        if (Chance(0.4))
            WriteLane("contract_lane", $"    contract: {Number(50, 400)} t/yr\n    to: magnet_pool");
        if (_hasMine) Write($"  mine_lane: {{country: Malawi, lead_time: {Days(5, 60)}, shipment: 4 t}}");
    }

    private void WriteLane(string name, string? contract)
    {
        Count(contract is null ? "lane with orders" : "lane with a contract");
        Write($"  {name}:");
        Write($"    country: {One("China", "China", "Japan")}");
        Write($"    lead_time: {Days(5, 60)}");
        Write($"    shipment: {Number(1, 10)} t");
        if (Chance(0.5)) Write($"    flex: {Number(1, 3)}");
        if (Chance(0.1)) Write("    inside: motors");
        if (contract is not null) Write(contract);
        if (_hasPrices) WriteDuty();
    }
}
