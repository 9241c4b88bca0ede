using MagnetSim.Scenarios;

namespace MagnetSim.Validation;

/// <summary>From oxide to magnets: by atomic weights, and through scenario files.</summary>
public sealed class StoichiometryTests
{
    // Standard atomic weights (IUPAC 2021).
    private const double Oxygen = 15.999, Praseodymium = 140.907_66, Neodymium = 144.242;
    private const double Terbium = 158.925_354, Dysprosium = 162.500;

    // Oxide is Nd2O3; magnets take 95 % of it as metal, 97 % of that as powder, 75 % of that machined.
    private const string Plant = """
        magnetsim: 1
        name: Oxide to magnets
        horizon: {start: 2026-01-01, end: 2029-01-01}
        elements: [ndpr]
        materials:
          oxide: {contains: {ndpr: 85.7356 %}}
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          oxide_pool: {material: oxide, initial: 1000 t}
          magnet_pool: {material: magnet, initial: 0 t}
        plants:
          plant:
            start: 2026-01-01
            nameplate: 6000 t/yr
            feeds: {oxide: oxide_pool}
            makes: magnet
            to: magnet_pool
            lot: 10 t
            allow_partial: true
            stages:
              - {name: metal, yield: 95 %}
              - {name: powder, yield: 97 %, loses_to: swarf}
              - {name: machine, yield: 75 %, loses_to: swarf}
        """;

    private const string ScrapLoop = "plants.plant.swarf_loop={recovery: 90 %, delay: 30 d, returns: oxide}";

    private static double NeodymiumOxide => Fraction(Neodymium, 2, 3);

    private static double PraseodymiumOxide => Fraction(Praseodymium, 6, 11);

    [Test]
    public void Oxides_HoldTheirMetal_ByAtomicWeights()
    {
        var mix = (0.75 * NeodymiumOxide) + (0.25 * PraseodymiumOxide);
        double[] computed =
            [NeodymiumOxide, PraseodymiumOxide, mix, Fraction(Dysprosium, 2, 3), Fraction(Terbium, 4, 7)];
        Assert.That(computed,
            Is.EqualTo((double[])[0.85736, 0.82770, 0.84994, 0.87132, 0.85022]).Within(1e-5));
    }

    /// <summary>The files give percent with one digit, and with two.</summary>
    [Test]
    public void ShippedScenarios_HoldTheseFractions()
    {
        var mix = (0.75 * NeodymiumOxide) + (0.25 * PraseodymiumOxide);
        Assert.That(OxideOf("reference-2026"), Is.EqualTo(mix).Within(0.0005));
        Assert.That(OxideOf("official-arithmetic"), Is.EqualTo(NeodymiumOxide).Within(0.00005));
    }

    /// <summary>400 · 0.857356 / 0.30, and for 28.58 % the officials' three to one.</summary>
    [TestCase("30 %", 1143.1)]
    [TestCase("28.58 %", 1200)]
    public void WithoutLosses_400Tonnes(string neodymium, double tonnes)
    {
        string[] sets = [$"materials.magnet.contains.ndpr={neodymium}", "plants.plant.stages=[]"];
        Assert.That(Magnets(400, sets), Is.EqualTo(tonnes).Within(0.1));
    }

    /// <summary>0.857356 · 0.95 · 0.97 · 0.75 / 0.30 = 1.9751 t of magnets a tonne of oxide.</summary>
    [TestCase(1000, 1975.2)]
    [TestCase(3037.8, 6000)]
    public void WithLosses_AndNoRecycling(double oxide, double tonnes) =>
        Assert.That(Magnets(oxide), Is.EqualTo(tonnes).Within(0.1));

    /// <summary>G = 0.30 / (0.97 · 0.75), of which G − 0.30 is scrap: a tonne of magnets takes
    /// (G − 0.9 · 0.95 · (G − 0.30)) / (0.857356 · 0.95) = 0.38833 t of fresh oxide.</summary>
    [TestCase(1000, 2575.1)]
    [TestCase(2330.0, 6000)]
    public void WithAllScrapReturned(double oxide, double tonnes) =>
        Assert.That(Magnets(oxide, ScrapLoop), Is.EqualTo(tonnes).Within(0.1));

    /// <summary>While it runs steadily, fresh oxide a tonne of magnets is 0.38833 t.</summary>
    [Test]
    public void WithAllScrapReturned_TheLedgerSaysWhatATonneTakes()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Plant).With("stockpiles.oxide_pool.initial=9000 t", ScrapLoop);
        var run = folder.Write(trial.With("horizon.end=2028-01-01"));
        var made = run.Series("month/magnet_output");
        var held = run.Series("month/on_hand/oxide_pool");
        // Mean stocks of two Decembers: so half of what each of them made lies between.
        var fresh = held[11] - held[23];
        var magnets = (made[11] / 2) + made[12..23].Sum() + (made[23] / 2);
        Assert.That(fresh / magnets, Is.EqualTo(0.38833).Within(0.0005));
    }

    /// <summary>1,500 t of oxide for 6,000 t of magnets: 1,500 · 0.857356 / 6,000 = 21.43 % NdPr.</summary>
    [Test]
    public void FourMagnetsFromOneOxide_IsRefused_NamingTheLimit()
    {
        using TemporaryFolder folder = new();
        var reading = ScenarioReader.Read(folder.Scenario(Plant).File, [],
            ["stockpiles.oxide_pool.initial=1500 t", "materials.magnet.contains.ndpr=21.43 %"]);
        Assert.That(reading.Scenario, Is.Null);
        Assert.That(reading.Problems.Single().Message, Does.Contain("the limit is 26.68 % NdPr"));
    }

    private static double Fraction(double metal, int metals, int oxygens) =>
        metals * metal / ((metals * metal) + (oxygens * Oxygen));

    private static double OxideOf(string scenario) => Trial.Of(scenario).Read().Scenario!.Materials
        .Single(material => material.Name == "ndpr_oxide").Contains[0];

    private static double Magnets(double oxide, params string[] sets)
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Plant).With($"stockpiles.oxide_pool.initial={oxide} t").With(sets);
        return trial.Run().Kpi("magnet_output");
    }
}
