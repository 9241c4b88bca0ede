using System.Globalization;
using System.Text;
using MagnetSim.Engine;

namespace MagnetSim.Validation;

/// <summary>Scenario files made up at random: small, valid, and of every kind of part.</summary>
/// <remarks>Two rare-earth elements, oxides and scrap, up to three plants and three sectors over two years, with
/// coarse lots, so that a thousand of them run in seconds.</remarks>
internal sealed class RandomScenario
{
    private readonly RandomStream _stream;
    private readonly StringBuilder _text = new();
    private readonly List<string> _lanes = [];
    private readonly SortedDictionary<string, int> _census = new(StringComparer.Ordinal);
    private readonly bool _hasHeavy;
    private readonly bool _hasScrap;

    private RandomScenario(ulong seed)
    {
        _stream = new RandomStream(seed, 0, "random scenario");
        _hasHeavy = Chance(0.5);
        _hasScrap = Chance(0.4);
        WriteHead();
        WriteProducers();
        WriteStockpiles();
        WriteLanes();
        WritePlants();
        WriteSectors();
        WriteShocks();
    }

    /// <summary>The file's text.</summary>
    public string Text => _text.ToString();

    /// <summary>How many parts of each kind it has.</summary>
    public IReadOnlyDictionary<string, int> Census => _census;

    public static RandomScenario Of(ulong seed) => new(seed);

    private bool Chance(double probability) => _stream.NextUniform() < probability;

    private int Below(int bound) => (int)(_stream.NextUniform() * bound);

    private double From(double least, double most) => least + ((most - least) * _stream.NextUniform());

    private string One(params string[] choices) => choices[Below(choices.Length)];

    private string Number(double least, double most) =>
        From(least, most).ToString("0.#", CultureInfo.InvariantCulture);

    private string Day() => $"2027-{1 + Below(12):00}-{1 + Below(28):00}";

    /// <summary>A length of time, fixed, drawn each time, or drawn once.</summary>
    private string Days(double least, double most)
    {
        var law = $"{{uniform: [{Number(0.3 * least, 0.8 * least)} d, {Number(least, most)} d]}}";
        return Below(4) switch
        {
            0 => law,
            1 => $"{{uncertain: {law}}}",
            2 => $"{{gamma: {{mean: {Number(least, most)} d, cv: 40 %}}}}",
            _ => $"{Number(least, most)} d",
        };
    }

    private void Count(string kind) => _census[kind] = _census.GetValueOrDefault(kind) + 1;

    private void Write(string line) => _text.Append(line).Append('\n');

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
            Write($"    output: [{{from: 2027-01-01, rate: {Number(50, 400)} t/yr, net: {One("true", "false")}}}, "
                + $"{{from: 2028-{1 + Below(12):00}-15, rate: {Number(0, 400)} t/yr}}]");
            Write($"    lot: {Number(1, 8)} t");
            Write("    to: oxide_pool");
            if (Chance(0.4)) WriteOutages(longest: 60);
            if (Chance(0.3)) Write($"    other_buyers: {{until: {Number(0, 90)} d, above: {Number(1, 3)}}}");
        }
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
        Write($"      from: [{{lane: {lanes[0]}, share: {share} %}}"
            + (lanes.Count == 1 ? "]" : $", {{lane: {lanes[1]}, share: {100 - share} %, at_most: {Number(5, 900)} t/yr}}]"));
        _lanes.AddRange(lanes);
    }

    private void WriteLanes()
    {
        Write("lanes:");
        foreach (var lane in _lanes) WriteLane(lane, contract: null);
        if (Chance(0.4)) WriteLane("contract_lane", $"    contract: {Number(50, 400)} t/yr\n    to: magnet_pool");
    }

    private void WriteLane(string name, string? contract)
    {
        Count(contract is null ? "lane with orders" : "lane with a contract");
        Write($"  {name}:");
        Write($"    country: {One("China", "China", "Japan")}");
        Write($"    lead_time: {Days(5, 60)}");
        Write($"    shipment: {Number(1, 10)} t");
        if (Chance(0.5)) Write($"    flex: {Number(1, 3)}");
        if (contract is not null) Write(contract);
    }

    private void WritePlants()
    {
        Write("plants:");
        var plants = Below(3);
        for (var i = 0; i < plants; i++) WritePlant($"plant_{i}");
        if (_hasScrap) WriteRecycler();
        if (plants == 0 && !_hasScrap) Write("  {}");
    }

    private void WritePlant(string name)
    {
        Count("plant");
        Write($"  {name}:");
        Write($"    nameplate: {Number(50, 600)} t/yr");
        if (Chance(0.5)) Write($"    start: {Day()}");
        else WriteAward();
        if (Chance(0.6)) Write($"    ramp: {{curve: {One("linear", "s_curve")}, over: {Days(30, 300)}}}");
        Write(_hasHeavy ? "    feeds: {oxide: oxide_pool, heavy_oxide: heavy_pool}" : "    feeds: {oxide: oxide_pool}");
        Write($"    makes: {(_hasHeavy ? "magnet" : "plain_magnet")}");
        Write("    to: magnet_pool");
        Write($"    lot: {Number(2, 8)} t");
        Write($"    allow_partial: {One("true", "false")}");
        WriteStages();
        if (Chance(0.3)) WriteQualification();
        if (Chance(0.4)) WriteOutages(longest: 20);
    }

    private void WriteAward()
    {
        Write($"    award: 2026-{1 + Below(12):00}-01");
        Write($"    commissioning: {{at_least: {Number(0, 200)} d, delay: {Days(5, 200)}, shared: {Below(100)} %}}");
    }

    private void WriteStages()
    {
        Write("    stages:");
        for (var i = 0; i <= Below(3); i++)
        {
            Write($"      - {{name: stage {i}, cycle: {Days(1, 12)}, yield: {60 + Below(41)} %, "
                + $"loses_to: {One("slag", "swarf")}}}");
        }

        if (Chance(0.5)) WriteSwarfLoop();
    }

    private void WriteSwarfLoop()
    {
        Count("swarf loop");
        Write($"    swarf_loop: {{recovery: {Below(100)} %, delay: {Number(0, 60)} d, "
            + $"returns: {(_hasHeavy ? "[oxide, heavy_oxide]" : "oxide")}}}");
    }

    private void WriteQualification()
    {
        Count("qualification");
        Write($"    qualification: {Number(10, 200)} d");
    }

    private void WriteRecycler()
    {
        Count("recycler");
        Write("  recycler:");
        Write($"    nameplate: {Number(10, 100)} t/yr");
        Write("    start: 2027-01-01");
        Write("    feeds: {scrap: scrap_pool}");
        Write("    makes: oxide");
        Write("    to: oxide_pool");
        Write($"    lot: {Number(1, 3)} t");
        Write($"    stages: [{{name: leach, cycle: {Days(5, 40)}, yield: {50 + Below(50)} %}}]");
    }

    private void WriteSectors()
    {
        Write("sectors:");
        var sectors = 1 + Below(3);
        for (var i = 0; i < sectors; i++) WriteSector(i, sectors);
    }

    private void WriteSector(int index, int sectors)
    {
        Count("sector");
        Write($"  sector_{index}:");
        Write($"    uses: {(_hasHeavy ? "magnet" : "plain_magnet")}");
        Write("    from: magnet_pool");
        Write($"    demand: {{base: {Number(50, 500)} t/yr, at: 2027-01-01, grows: [{{by: {Below(40) - 10} %/yr}}]}}");
        Write(Chance(0.5) ? $"    arrives: {{poisson_orders: {Number(1, 6)} t}}" : "    arrives: {steady: 1 d}");
        Write($"    priority: {1 + Below(3)}");
        if (Chance(0.7)) Write($"    stock: {{cover: {Days(5, 50)}}}");
        Write($"    unmet: {{late: {Below(101)} %, patience: {One("never", "30 d", "120 d")}, "
            + $"catch_up: {One("unlimited", "25 %", "100 %")}}}");
        if (Chance(0.35)) WriteSubstitution(index, sectors);
        if (_hasScrap) WriteEndOfLife();
    }

    private void WriteSubstitution(int index, int sectors)
    {
        Count("substitution");
        var into = sectors > 1 && Chance(0.5) ? $"into: sector_{(index + 1) % sectors}, " : "";
        Write($"    substitution: {{{into}qualification: {Days(10, 100)}, grows: {Number(1, 9)} %/wk, "
            + $"cap: {Below(100)} %, decays: {Number(0, 5)} %/wk}}");
    }

    private void WriteEndOfLife()
    {
        Count("end of life");
        Write($"    end_of_life: {{life: {Days(60, 400)}, collected: {Below(100)} %, to: scrap_pool, "
            + $"past_sales: [{{from: 2024-01-01, rate: {Number(0, 200)} t/yr}}]}}");
    }

    private void WriteShocks()
    {
        Write("shocks:");
        for (var i = 0; i <= Below(3); i++) WriteShock(i);
    }

    private void WriteShock(int index)
    {
        var kind = One("export_ban", "outage", "lead_time", "demand");
        Count(kind);
        var start = Below(3) switch
        {
            0 => "{hazard: 80 %/yr}",
            1 => "{uniform: [2027-02-01, 2028-06-01]}",
            _ => Day(),
        };
        Write($"  shock_{index}: {{kind: {kind}, start: {start}, duration: {Days(20, 200)}, {AimOf(kind)}}}");
    }

    private string AimOf(string kind) => kind switch
    {
        "export_ban" => $"country: {CountryOfALane()}",
        "outage" => "producers: [producer_0]",
        "lead_time" => $"lanes: [{_lanes[Below(_lanes.Count)]}], factor: {Number(0.5, 3)}",
        _ => $"factor: {Number(0, 3)}",
    };

    /// <summary>A ban that no lane feels is an error.</summary>
    private string CountryOfALane() => Text.Contains("country: Japan", StringComparison.Ordinal)
        ? One("Japan", Text.Contains("country: China", StringComparison.Ordinal) ? "China" : "Japan")
        : "China";
}
