namespace MagnetSim.Tests.Scenarios;

/// <summary>Prices, duties, the scheme, margins and spending, as files write them.</summary>
public sealed class MoneyKeysTest
{
    private const string Good = """

        exchange: [{from: 2026-04-01, rate: 84.5 INR/USD}, {from: 2028-04-01, rate: 90 INR/USD}]
        prices:
          ndpr_oxide: {path: 110 USD/kg, floor: 60 USD/kg}
          magnet_standard: {path: [{from: 2026-04-01, price: 4156 INR/kg}], adds: {ndpr_oxide: 0.4}}
        spending:
          mission: {once: 500 crore INR, on: 2028-04-01, yearly: 20 crore INR,
            from: 2026-04-01, until: 2030-04-01}

        """;

    [Test]
    public void Money_IsReadAsWritten()
    {
        var money = ScenarioFolder.Good(Some.WholeScenario + Good).Money;
        Assert.That(money.Exchange.Select(step => step.RupeesPerDollar.Law.Mean),
            Is.EqualTo(new[] { 84.5, 90 }));
        Assert.That(money.Prices.Select(price => price.Material),
            Is.EqualTo(new[] { "ndpr_oxide", "magnet_standard" }));
        Assert.That(money.Prices[0].Floor!.Value.Value, Is.EqualTo(60));
        Assert.That(money.Prices.Select(price => price.Path[0].Price.IsInDollars),
            Is.EqualTo(new[] { true, false }));
        Assert.That(money.Prices[1].Adds.Single().Value, Is.EqualTo(0.4));
        Assert.That((money.Spending[0].Once.Value, money.Spending[0].Yearly.Value), Is.EqualTo((5e9, 2e8)));
        Assert.That(money.Scheme, Is.Null);
    }

    [TestCase("exchange: [{from: 2026-04-01, rate: 84.5 INR/USD}, {from: 2028-04-01, rate: 90 INR/USD}]", "",
        "prices.ndpr_oxide: is in dollars, but there is no exchange; write exchange: 84.5 INR/USD")]
    [TestCase("from: 2028-04-01, rate", "from: 2026-04-01, rate",
        "exchange[1].from: 2026-04-01 is not after 2026-04-01; dates rise")]
    [TestCase("rate: 84.5 INR/USD", "rate: 84.5 USD",
        "exchange[0].rate: 84.5 USD is an amount of money; write a rate of exchange such as 84.5 INR/USD "
        + "(unit: INR/USD)")]
    [TestCase("60 USD/kg", "60 USD",
        "prices.ndpr_oxide.floor: 60 USD is an amount of money; write a price in rupees or "
        + "dollars such as 110 USD/kg (units: INR/kg, USD/kg)")]
    [TestCase("adds: {ndpr_oxide: 0.4}", "adds: {dytb_oxide: 0.4}",
        "prices.magnet_standard.adds.dytb_oxide: dytb_oxide has no price")]
    [TestCase("adds: {ndpr_oxide: 0.4}", "adds: {magnet_standard: 0.4}",
        "prices.magnet_standard.adds.magnet_standard: magnet_standard adds the prices of others itself")]
    [TestCase("on: 2028-04-01, ", "", "spending.mission: the keys once and on go together")]
    [TestCase("until: 2030-04-01", "until: 2026-04-01",
        "spending.mission.until: is not after from; dates rise")]
    public void Money_ThatCannotBe(string good, string bad, string message)
    {
        Assert.That(Good.Contains(good, StringComparison.Ordinal), good);
        AssertProblem(Good.Replace(good, bad, StringComparison.Ordinal), message);
    }

    [TestCase("kind: price, countries: [India], factor: 2",
        "shocks.dear: no such goods with a price come from India, so the shock would move nothing")]
    [TestCase("kind: price, materials: [dytb_oxide], factor: 2",
        "shocks.dear.materials: dytb_oxide has no price, so the shock would not move it")]
    public void PriceShock_ThatMovesNothing(string shock, string message)
    {
        var text = Some.WholeScenario.Replace("\nshocks:",
            $"\nshocks:\n  dear: {{start: 2028-01-01, duration: 26 wk, {shock}}}", StringComparison.Ordinal);
        AssertProblem(Good, message, text);
    }

    [Test]
    public void PriceShock_WithoutPrices_MovesNothing()
    {
        var text = Some.WholeScenario.Replace("\nshocks:",
            "\nshocks:\n  dear: {start: 2028-01-01, duration: 26 wk, kind: price, factor: 2}",
            StringComparison.Ordinal);
        AssertProblem("", "shocks.dear: nothing has a price, so the shock would move none", text);
    }

    [Test]
    public void Duty_NeedsAPrice()
    {
        var text = Some.WholeScenario.Replace("shipment: 600 kg", "shipment: 600 kg, duty: 7.5 %",
            StringComparison.Ordinal);
        AssertProblem("",
            "lanes.oxide_from_australia.duty: ndpr_oxide has no price that it could be a share of", text);
    }

    [Test]
    public void Scheme_NeedsWhatItIsAShareOf()
    {
        const string scheme = "scheme: {beneficiaries: {plant_1: 600 t/yr}, lasts: 5 yr, "
            + "incentive: {rate: 2150 INR/kg, of_turnover: 40 %, budget: 6450 crore INR}, "
            + "subsidy: {share: 15 %, budget: 750 crore INR}}\n";
        AssertProblem($"\n{scheme}",
            "plants.plant_1.investment: missing; the subsidy is a share of it, such as 600 crore INR",
            null,
            "scheme.incentive.of_turnover: plant_1 makes magnet_standard, which has no price; "
            + "write prices.magnet_standard");
    }

    private static void AssertProblem(string money, string message, string? text = null,
        params string[] others)
    {
        string[] found =
            [.. ScenarioFolder.Bad((text ?? Some.WholeScenario) + money).Select(problem =>
                problem[(problem.IndexOf(": ", StringComparison.Ordinal) + 2)..])];
        Assert.That(found, Is.EquivalentTo(others.Prepend(message)));
    }
}
