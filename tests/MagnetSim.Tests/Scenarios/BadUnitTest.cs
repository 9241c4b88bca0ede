namespace MagnetSim.Tests.Scenarios;

/// <summary>Numbers, units and dates as people write them otherwise, and what they seem to mean.</summary>
public sealed class BadUnitTest
{
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 400 tonnes per year",
        "bad.yaml(49,16): plants.plant_1.nameplate: 400 tonnes per year has the unknown unit tonnes "
        + "per year; write a rate such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, "
        + "mo, yr). Did you mean 400 t/yr?")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 400 T/YR",
        "bad.yaml(49,16): plants.plant_1.nameplate: 400 T/YR has the unknown unit T/YR; write a rate "
        + "such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr). Did you mean "
        + "400 t/yr?")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 400 tpa",
        "bad.yaml(49,16): plants.plant_1.nameplate: 400 tpa has the unknown unit tpa; write a rate "
        + "such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr). Did you mean "
        + "400 t/yr?")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 400 t p.a.",
        "bad.yaml(49,16): plants.plant_1.nameplate: 400 t p.a. has the unknown unit t p.a.; write a "
        + "rate such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr). Did you "
        + "mean 400 t/yr?")]
    [TestCase("duration: 26 wk",
        "duration: 26 weeks",
        "bad.yaml(75,97): shocks.ban.duration: 26 weeks has the unknown unit weeks; write a duration "
        + "such as 28 d (units: s, min, h, d, wk, mo, yr). Did you mean 26 wk?")]
    [TestCase("duration: 26 wk",
        "duration: 6 months",
        "bad.yaml(75,97): shocks.ban.duration: 6 months has the unknown unit months; write a duration "
        + "such as 28 d (units: s, min, h, d, wk, mo, yr). Did you mean 6 mo?")]
    [TestCase("duration: 26 wk",
        "duration: 6 m",
        "bad.yaml(75,97): shocks.ban.duration: 6 m has the unknown unit m; write a duration such as 28 "
        + "d (units: s, min, h, d, wk, mo, yr)")]
    [TestCase("lead_time: 4 wk",
        "lead_time: 28 days",
        "bad.yaml(43,57): lanes.oxide_from_australia.lead_time: 28 days has the unknown unit days; "
        + "write a duration such as 28 d (units: s, min, h, d, wk, mo, yr). Did you mean 28 d?")]
    [TestCase("lot: 5 t\n    to: oxide",
        "lot: 5 MT\n    to: oxide",
        "bad.yaml(18,10): producers.irel.lot: 5 MT has the unknown unit MT; write a mass such as 5 t "
        + "(units: mg, g, kg, t, kt). Did you mean 5 t?")]
    [TestCase("by: -6 %/yr",
        "by: 6 %",
        "bad.yaml(68,96): sectors.e_two_wheelers.demand.grows[1].by: 6 % is a share; write a yearly "
        + "rate such as 6 %/yr (unit: %/yr). Did you mean 6 %/yr?")]
    public void Units(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 1,00,000 kg/mo",
        "bad.yaml(49,16): plants.plant_1.nameplate: 1,00,000 kg/mo holds a comma, which numbers never "
        + "do; write a rate such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, mo, "
        + "yr). Did you mean 100000 kg/mo?")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 1 200 t/yr",
        "bad.yaml(49,16): plants.plant_1.nameplate: 1 200 t/yr holds a space within the number; write "
        + "a rate such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr). Did you "
        + "mean 1200 t/yr?")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: −1200 t/yr",
        "bad.yaml(49,16): plants.plant_1.nameplate: −1200 t/yr begins with a sign that is not the "
        + "minus of the keyboard; write a rate such as 400 t/yr (units: mg, g, kg, t, kt per s, "
        + "min, h, d, wk, mo, yr)")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: 100-200 t/yr",
        "bad.yaml(49,16): plants.plant_1.nameplate: 100-200 t/yr holds more than one number; write a "
        + "rate such as 400 t/yr (units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr)")]
    [TestCase("nameplate: 1200 t/yr",
        "nameplate: '1200'",
        "bad.yaml(49,16): plants.plant_1.nameplate: 1200 has no unit; write a rate such as 400 t/yr "
        + "(units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr)")]
    [TestCase("recovery: 90 %",
        "recovery: 85",
        "bad.yaml(61,28): plants.plant_1.swarf_loop.recovery: 85 has no unit; write a share such as 85 "
        + "% (unit: %). Did you mean 85 %?")]
    [TestCase("recovery: 90 %",
        "recovery: 85 percent",
        "bad.yaml(61,28): plants.plant_1.swarf_loop.recovery: 85 percent has the unknown unit percent; "
        + "write a share such as 85 % (unit: %). Did you mean 85 %?")]
    [TestCase("share: 84 %",
        "share: 0.84",
        "bad.yaml(35,43): stockpiles.oxide_pool.replenish.from[0].share: 0.84 has no unit; write a "
        + "share such as 85 % (unit: %). Did you mean 84 %?")]
    public void Numbers(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("x-team: anything at all",
        "prices: {ndpr_oxide: ₹2150/kg}",
        "bad.yaml(9,22): prices.ndpr_oxide: ₹2150/kg is not a price in rupees or dollars; write "
        + "a price in rupees or dollars such as 110 USD/kg "
        + "(units: INR/kg, USD/kg). Did you mean 2150 INR/kg?")]
    [TestCase("x-team: anything at all",
        "prices: {ndpr_oxide: 110 $/kg}",
        "bad.yaml(9,22): prices.ndpr_oxide: 110 $/kg has the unknown unit $/kg; write a price in "
        + "rupees or dollars such as 110 USD/kg (units: INR/kg, USD/kg). Did you mean 110 USD/kg?")]
    [TestCase("x-team: anything at all",
        "spending: {mission: {once: Rs 5 crore, on: 2027-01-01}}",
        "bad.yaml(9,28): spending.mission.once: Rs 5 crore is not an amount of money; write an amount "
        + "of money such as 1744 crore INR (units: INR, crore INR, USD, million USD). Did you "
        + "mean 5 crore INR?")]
    [TestCase("x-team: anything at all",
        "spending: {mission: {once: ₹5 crore, on: 2027-01-01}}",
        "bad.yaml(9,28): spending.mission.once: ₹5 crore is not an amount of money; write an amount of "
        + "money such as 1744 crore INR (units: INR, crore INR, USD, million USD). Did you "
        + "mean 5 crore INR?")]
    public void Money(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("award: 2026-12-01",
        "award: 2026-27",
        "bad.yaml(50,12): plants.plant_1.award: 2026-27 is a fiscal year, not a date; write a date "
        + "such as 2027-03-01 (year, month, day). Fiscal year 2026-27 starts on 2026-07-01")]
    [TestCase("award: 2026-12-01",
        "award: FY27",
        "bad.yaml(50,12): plants.plant_1.award: FY27 is a fiscal year, not a date; write a date such "
        + "as 2027-03-01 (year, month, day). Fiscal year 2026-27 starts on 2026-07-01")]
    [TestCase("award: 2026-12-01",
        "award: 2026-12",
        "bad.yaml(50,12): plants.plant_1.award: 2026-12 is not a date; write a date such as 2027-03-01 "
        + "(year, month, day). Did you mean 2026-12-01?")]
    [TestCase("award: 2026-12-01",
        "award: 1 Dec 2026",
        "bad.yaml(50,12): plants.plant_1.award: 1 Dec 2026 is not a date; write a date such as "
        + "2027-03-01 (year, month, day). Did you mean 2026-12-01?")]
    [TestCase("award: 2026-12-01",
        "award: 01/12/2026",
        "bad.yaml(50,12): plants.plant_1.award: 01/12/2026 is not a date; write a date such as "
        + "2027-03-01 (year, month, day)")]
    [TestCase("end: 2036-04-01",
        "end: 10 yr",
        "bad.yaml(4,35): horizon.end: 10 yr is not a date; write a date such as 2027-03-01 (year, "
        + "month, day)")]
    public void Dates(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);


    private static void AssertProblems(string good, string bad, string[] messages)
    {
        Assert.That(Some.WholeScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(messages));
    }
}
