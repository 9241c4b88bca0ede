namespace MagnetSim.Tests.Scenarios;

/// <summary>The keys of quotas and licences: what is refused, and in which words.</summary>
public sealed class RestrictionKeysTest
{
    private const string Ban = "kind: export_ban, country: China, materials: [ndpr_oxide]";
    private const string Goods = "country: China, materials: [ndpr_oxide]";
    private const string Licensing = $"kind: export_licensing, {Goods}, statutory: 45 working days";

    [TestCase($"kind: quota, {Goods}, share: 40 %")]
    [TestCase($"kind: quota, {Goods}, limit: 100 t, per: 6 mo")]
    [TestCase($"{Licensing}, approval: at_once, importers: 30")]
    [TestCase($"{Licensing}, approval: 0 %/yr, per_shipment: true, refusal: 20 %")]
    [TestCase($"{Licensing}, approval: 40 %/yr, importers: {{one: {{weight: 40 %}}, "
        + "other: {weight: 60 %, barred: true}}, relaxations: [{after: 6 mo, approval: at_once}]")]
    [TestCase($"kind: export_licensing, {Goods}, statutory: 9 wk, approval: at_once, importers: 1, "
        + "goods_at_sea: turn_back")]
    public void Accepted(string shock) => Assert.That(ProblemsOf(shock), Is.Empty);

    [TestCase($"kind: quota, {Goods}",
        "shocks.ban: write limit and per, such as 100 t per 6 mo, or share")]
    [TestCase($"kind: quota, {Goods}, share: 40 %, limit: 100 t, per: 6 mo",
        "shocks.ban: write limit and per, such as 100 t per 6 mo, or share")]
    [TestCase($"kind: quota, {Goods}, limit: 100 t",
        "shocks.ban: write limit and per, such as 100 t per 6 mo, or share")]
    [TestCase($"{Licensing}, approval: 40 %/yr", "shocks.ban: write importers, or per_shipment: true")]
    [TestCase($"{Licensing}, approval: 40 %/yr, importers: 3, per_shipment: true",
        "shocks.ban: write importers, or per_shipment: true")]
    [TestCase($"{Licensing}, approval: soon, importers: 3",
        "shocks.ban.approval: soon cannot stand here; write at_once or a yearly rate such as 6 %/yr (unit: "
        + "%/yr)")]
    [TestCase($"{Licensing}, approval: at_once, refusal: 100 %, importers: 3",
        "shocks.ban.refusal: 100 % is out of range; allowed is 0 % to 99 %")]
    [TestCase($"kind: export_licensing, {Goods}, statutory: 4.5 working days, approval: at_once, "
        + "importers: 3", "shocks.ban.statutory: 4.5 working days is not allowed here; write a whole number "
        + "from 0 to 2000 working days")]
    [TestCase($"{Licensing}, approval: at_once, importers: {{one: {{weight: 40 %}}}}",
        "shocks.ban.importers: the weights add up to 40 %; they must add up to 100 %")]
    [TestCase($"{Licensing}, approval: 1 %/yr, importers: 3, "
        + "relaxations: [{after: 6 mo, approval: 2 %/yr}, {after: 3 mo, approval: 3 %/yr}]",
        "shocks.ban.relaxations[1].after: is not later than the one before")]
    [TestCase($"kind: export_ban, {Goods}, lanes: [oxide_from_australia]",
        "shocks.ban: what comes from China is dytb_oxide, ndpr_oxide, so it would stop nothing")]
    public void Refused(string shock, params string[] problems) =>
        Assert.That(ProblemsOf(shock), Is.EqualTo(problems));

    private static string[] ProblemsOf(string shock)
    {
        var text = Some.WholeScenario.Replace(Ban, shock, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Some.WholeScenario));
        return [.. ScenarioFolder.Bad(text).Select(problem => problem[(problem.IndexOf(' ') + 1)..])];
    }
}
