using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Rates that stand in a CSV file beside the scenario.</summary>
public sealed class CsvRatesTest
{
    private const string Series =
        "from,mass\n2026-04-01,310 t\n2026-05-02, 0 t\n\n2026-06-01,500 kg\n2026-06-06,\n";

    private const string Scenario = """
        magnetsim: 1
        name: Series
        horizon: {start: 2026-04-01, end: 2027-04-01}
        elements: [ndpr]
        materials: {oxide: {contains: {ndpr: 85 %}}}
        stockpiles: {pool: {material: oxide}}
        producers:
          maker:
            country: China
            material: oxide
            lot: 1 t
            to: pool
            output: {csv: series.csv, source: customs, confidence: A}
        """;

    /// <summary>310 t in 31 d, nothing in 30 d, half a tonne in 5 d, then nothing.</summary>
    [Test]
    public void Masses_become_rates()
    {
        var rates = Read(Series).Scenario!.Producers[0].Output;
        Assert.That(rates.Select(rate => rate.From), Is.EqualTo(
            new DateOnly[] { new(2026, 4, 1), new(2026, 5, 2), new(2026, 6, 1), new(2026, 6, 6) }));
        Assert.That(rates.Select(rate => rate.TonnesPerDay.Law.Mean),
            Is.EqualTo((double[])[10, 0, 0.1, 0]).Within(1e-15));
    }

    [Test]
    public void Steps_have_the_keys_of_the_first_line()
    {
        var rates = Read("from,rate,then\n2026-04-01,10 t/d,linear\n\n \"2026-06-01\" , 5 t/d ,\n").Scenario!
            .Producers[0].Output;
        Assert.That(rates.Select(rate => (rate.From, rate.TonnesPerDay.Law.Mean, rate.Then.IsLinear)),
            Is.EqualTo(new[] { (new DateOnly(2026, 4, 1), 10.0, true), (new(2026, 6, 1), 5.0, false) }));
    }

    [TestCase("from,rate\n2026-04-01,10\n",
        "series.csv(2,12): producers.maker.output[0].rate: 10 has no unit; write a rate such as 400 t/yr "
        + "(units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr)")]
    [TestCase("from,rat\n2026-04-01,10 t/d\n",
        "series.csv(2,12): producers.maker.output[0].rat: unknown key; output step keys are from, net, rate, "
        + "then. Did you mean rate?")]
    [TestCase("from,rate\n2026-04-01,10 t/d,linear\n",
        "series.csv(2,1): producers.maker.output: 3 cells; the first line has 2")]
    [TestCase("from,rate\n\n",
        "series.csv(1,1): producers.maker.output: no lines below the first; each is a step")]
    [TestCase("rate,from\n10 t/d,2026-04-01\n",
        "series.csv(1,1): producers.maker.output: the first line is neither from,mass nor the keys of a "
        + "step, such as from,rate")]
    [TestCase("from,rate,from\n2026-04-01,1 t/d,2026-04-01\n",
        "series.csv(1,1): producers.maker.output: the first line has from twice")]
    [TestCase("from;rate\n2026-04-01;1 t/d\n",
        "series.csv(1,1): producers.maker.output: cells are separated by commas, not semicolons")]
    public void Mistakes_in_steps_have_their_line(string series, string message) =>
        Assert.That(ProblemsOf(series), Is.EqualTo(new[] { message }));

    [TestCase("exchange: {csv: series.csv}", "from,rate\n2026-04-01,84 INR/USD\n")]
    [TestCase("prices: {oxide: {path: {csv: series.csv}}}", "from,price\n2026-04-01,4000 INR/kg\n")]
    public void Prices_may_stand_in_a_file_too(string keys, string series)
    {
        using var folder = new ScenarioFolder().With("series.csv", series)
            .With("a.yaml", Scenario.Replace("{csv: series.csv, source: customs, confidence: A}", "1 t/d",
                StringComparison.Ordinal) + $"\n{keys}\n");
        Assert.That(folder.Problems("a.yaml"), Is.Empty);
    }

    [Test]
    public void Resolved_text_stands_by_itself()
    {
        var first = Read(Series);
        Assert.That(first.ResolvedText, Does.Contain("source: customs").And.Not.Contain("csv"));
        using var folder = new ScenarioFolder().With("second.yaml", first.ResolvedText);
        Assert.That(Printed.Of(folder.Read("second.yaml").Scenario), Is.EqualTo(Printed.Of(first.Scenario)));
    }

    [Test]
    public void Path_counts_from_the_file_that_says_it()
    {
        using var folder = new ScenarioFolder();
        Directory.CreateDirectory(folder.PathOf("base"));
        folder.With("base/base.yaml", Scenario).With("base/series.csv", Series)
            .With("above.yaml", "extends: base/base.yaml\nname: Above\n");
        Assert.That(folder.Read("above.yaml").Scenario!.Producers[0].Output, Has.Count.EqualTo(4));
    }

    [Test]
    public void Variant_and_contract_may_hold_one_too()
    {
        const string lane = """

            lanes:
              sea: {country: China, lead_time: 1 d, shipment: 1 t, to: pool, contract: 1 t/d}
            variants:
              steady: {producers: {maker: {output: 1 t/d}}}
              more: {lanes: {sea: {contract: {csv: series.csv}}}}
            """;
        using var folder = new ScenarioFolder().With("a.yaml", Scenario + lane).With("series.csv", Series);
        var scenario = folder.Read("a.yaml", variants: ["steady", "more"]).Scenario!;
        Assert.That(scenario.Producers[0].Output, Has.Count.EqualTo(1));
        Assert.That(scenario.Lanes[0].Contract, Has.Count.EqualTo(4));
    }

    [TestCase("310 t", "310",
        "series.csv(2,12): producers.maker.output: 310 has no unit; write a mass such as 5 t (units: mg, g, "
        + "kg, t, kt)")]
    [TestCase("2026-05-02", "2026-05-42",
        "series.csv(3,1): producers.maker.output: 2026-05-42 is not a day of the calendar; write a date such "
        + "as 2027-03-01 (year, month, day)")]
    [TestCase("2026-06-01", "2026-05-01",
        "series.csv(5,1): producers.maker.output: 2026-05-01 is not after 2026-05-02; dates rise")]
    [TestCase("2026-05-02, 0 t", "2026-05-02,",
        "series.csv(3,1): producers.maker.output: no mass; only the last row has none, since it ends the "
        + "series")]
    [TestCase("2026-06-06,", "2026-06-06",
        "series.csv(6,1): producers.maker.output: 2026-06-06 has no comma; write from,mass, such as "
        + "2025-05-01,1238 t")]
    [TestCase("2026-06-06,", "",
        "series.csv(5,1): producers.maker.output: the last row only ends the series; write its date and a "
        + "comma alone")]
    [TestCase("from,mass", "date,t",
        "series.csv(1,1): producers.maker.output: the first line is neither from,mass nor the keys of a "
        + "step, such as from,rate")]
    public void Mistakes_name_file_and_line(string good, string bad, string message)
    {
        using var folder = Folder(Series.Replace(good, bad, StringComparison.Ordinal));
        Assert.That(folder.Problems("a.yaml"), Is.EqualTo(new[] { message }));
    }

    [Test]
    public void Missing_file()
    {
        using var folder = new ScenarioFolder().With("a.yaml", Scenario);
        Assert.That(folder.Problems("a.yaml"),
            Is.EqualTo(new[] { "a.yaml(13,19): producers.maker.output: series.csv: no such file" }));
    }

    private static string[] ProblemsOf(string series)
    {
        using var folder = Folder(series);
        return folder.Problems("a.yaml");
    }

    private static ScenarioReading Read(string series)
    {
        using var folder = Folder(series);
        Assert.That(folder.Problems("a.yaml"), Is.Empty);
        return folder.Read("a.yaml");
    }

    private static ScenarioFolder Folder(string series) =>
        new ScenarioFolder().With("a.yaml", Scenario).With("series.csv", series);
}
