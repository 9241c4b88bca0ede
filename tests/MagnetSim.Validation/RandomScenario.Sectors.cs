namespace MagnetSim.Validation;

/// <summary>Who uses the magnets of a random scenario.</summary>
internal sealed partial class RandomScenario
{
    private readonly List<bool> _hasBuyers = [];

    private void WriteSectors()
    {
        Write("sectors:");
        var sectors = 1 + Below(3);
        for (var i = 0; i < sectors; i++) _hasBuyers.Add(Chance(0.3));
        for (var i = 0; i < sectors; i++) WriteSector(i, sectors);
    }

    private void WriteSector(int index, int sectors)
    {
        Count("sector");
        Write($"  sector_{index}:");
        Write($"    uses: {(_hasHeavy ? "magnet" : "plain_magnet")}");
        Write("    from: magnet_pool");
        Write($"    demand: {{base: {Number(50, 500)} t/yr, at: 2027-01-01, "
            + $"grows: [{{by: {Below(40) - 10} %/yr}}]{(Chance(0.4) ? Seasons() : "")}}}");
        Write($"    arrives: {Arrival()}");
        Write($"    priority: {1 + Below(3)}");
        if (Chance(0.7)) Write($"    stock: {{cover: {Days(5, 50)}}}");
        Write($"    unmet: {{late: {Below(101)} %, patience: {One("never", "30 d", "120 d")}, "
            + $"catch_up: {One("unlimited", "25 %", "100 %")}}}");
        if (Chance(0.35)) WriteSubstitution(index, sectors);
        if (_hasScrap) WriteEndOfLife();
        if (Chance(0.3)) WriteUnit();
        if (_hasBuyers[index]) WriteBuyers();
    }

    private string Arrival() => Chance(0.5) ? $"{{poisson_orders: {Number(1, 6)} t}}" : "{steady: 1 d}";

    /// <summary>Months in pairs, one above the mean by what the other is below it.</summary>
    private string Seasons()
    {
        Count("seasons");
        var pairs = Enumerable.Range(0, 6).Select(_ => Below(11)).Select(tenths =>
            $"{tenths / 10.0:0.0}, {(20 - tenths) / 10.0:0.0}");
        return $", seasons: [{string.Join(", ", pairs)}]";
    }

    private void WriteUnit()
    {
        Count("unit");
        Write($"    unit: {{name: vehicle, magnet: {Number(0.5, 900)} kg}}");
    }

    private void WriteBuyers()
    {
        Count("sector with buyers");
        var share = 1 + Below(99);
        Write("    buyers:");
        Write($"      maker_a: {{share: {share} %, stock: {{cover: {Days(5, 50)}}}, arrives: {Arrival()}}}");
        Write($"      maker_b: {{share: {100 - share} %, priority: {1 + Below(3)}, "
            + $"unmet: {{late: {Below(101)} %}}}}");
    }

    private void WriteSubstitution(int index, int sectors)
    {
        Count("substitution");
        var other = (index + 1) % sectors;
        var into = sectors > 1 && !_hasBuyers[other] && Chance(0.7) ? $"into: sector_{other}, " : "";
        Write($"    substitution: {{{into}qualification: {Days(10, 100)}, grows: {Number(1, 9)} %/wk, "
            + $"cap: {Below(100)} %, decays: {Number(0, 5)} %/wk}}");
    }

    private void WriteEndOfLife()
    {
        Count("end of life");
        Write($"    end_of_life: {{life: {Days(60, 400)}, collected: {Below(100)} %, to: scrap_pool, "
            + $"past_sales: [{{from: 2024-01-01, rate: {Number(0, 200)} t/yr}}]}}");
    }
}
