using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>53,748 t for 1,744 crore rupees are 324 rupees a kilogram, 8 % of 4,156.</summary>
public sealed class ReportedTest
{
    public const string Imports = """
        magnetsim: 1
        name: Imports as reported
        horizon: {start: 2026-04-01, end: 2026-06-01}
        elements: [ndpr]
        materials: {magnet: {contains: {ndpr: 30 %}}}
        stockpiles: {pool: {material: magnet}}
        lanes:
          imports:
            country: China
            lead_time: 28 d
            shipment: 100 t
            to: pool
            contract: 53748 t/yr
            reported: {mass: 53748 t, value: 1744 crore INR, usual_price: 4156 INR/kg}
        """;

    [Test]
    public void Mass_that_is_too_cheap_is_warned_of_and_no_problem()
    {
        var reading = Read(Imports);
        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Scenario!.Lanes[0].Reported!.Value, Is.EqualTo(new Amount(1.744e10, false)));
        Assert.That(reading.Warnings.Single().ToString(), Does.EndWith(
            "a.yaml(14,15): lanes.imports.reported: warning: ₹324/kg is 8 % of the usual ₹4,156/kg: such a "
            + "mass cannot be all magnet; statistics count cheaper goods under the same heading"));
    }

    /// <summary>10,000 t for 832 crore are 832 rupees a kilogram, just over 20 % of 4,156.</summary>
    [TestCase("832 crore INR", 0)]
    [TestCase("831 crore INR", 1)]
    [TestCase("8310000000 INR", 1)]
    public void Limit_is_a_fifth_of_the_usual_price(string value, int warnings) => Assert.That(
        Read(Imports.Replace("mass: 53748 t, value: 1744 crore INR", $"mass: 10 kt, value: {value}",
            StringComparison.Ordinal)).Warnings, Has.Count.EqualTo(warnings));

    [Test]
    public void Money_has_its_units() => Assert.That(
        ScenarioFolder.Bad(Imports.Replace("1744 crore INR", "1744 t", StringComparison.Ordinal)),
        Is.EqualTo(new[]
        {
            "bad.yaml(14,38): lanes.imports.reported.value: 1744 t is a mass; write an amount of money such "
                + "as 1744 crore INR (units: INR, crore INR, USD, million USD)",
        }));

    /// <summary>206 million dollars are 3.83 dollars a kilogram, or 322 rupees at 84 for a dollar.</summary>
    [TestCase("usual_price: 49 USD/kg", "US$4/kg is 8 % of the usual US$49/kg")]
    [TestCase("usual_price: 4156 INR/kg", "₹322/kg is 8 % of the usual ₹4,156/kg")]
    public void Dollars_are_compared_with_either(string usual, string expected)
    {
        var text = Imports.Replace("1744 crore INR, usual_price: 4156 INR/kg", $"206 million USD, {usual}",
            StringComparison.Ordinal) + "\nexchange: 84 INR/USD\n";
        Assert.That(Read(text).Warnings.Single().Message, Does.Contain(expected));
    }

    [Test]
    public void Dollars_and_rupees_need_an_exchange()
    {
        var text = Imports.Replace("1744 crore INR", "206 million USD", StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text).Single(), Does.EndWith("lanes.imports.reported: is in dollars, "
            + "but there is no exchange; write exchange: 84.5 INR/USD"));
    }

    private static ScenarioReading Read(string text)
    {
        using var folder = new ScenarioFolder().With("a.yaml", text);
        return folder.Read("a.yaml");
    }
}
