namespace MagnetSim.Tests.Scenarios;

public sealed class ResolvedTextTest
{
    private static readonly string[] _overrides =
    [
        "lanes.oxide_from_china.lead_time={uncertain: {normal: {mean: 4 wk, sd: 2 d}}}",
        "plants.plant_3={like: plant_2, nameplate: 1 t/d}",
        "producers.irel.other_buyers=~",
        "sectors.wind.demand={value: 500 t/yr, source: 'said: \"so\"', confidence: C}",
        "shocks={}",
        "stockpiles.magnet_pool.initial=5 t",
        "plants.plant_1.stages[1].yield=70 %",
    ];

    [Test]
    public void Text_has_one_key_or_item_a_line_and_keeps_sources()
    {
        using var folder = new ScenarioFolder().With("small.yaml", """
            magnetsim: 1
            name: "A # b"
            horizon: {start: 2026-04-01, end: {value: 2027-04-01, source: "a plan", confidence: B}}
            elements: [ndpr]
            x-list: [[1, 2], {a: b}, [], ~]
            variants: {other: {name: B}}
            """);
        Assert.That(folder.Read("small.yaml").ResolvedText, Is.EqualTo("""
            magnetsim: 1
            name: "A # b"
            horizon:
              start: 2026-04-01
              end:
                value: 2027-04-01
                source: a plan
                confidence: B
            elements:
              - ndpr
            x-list:
              -
                - 1
                - 2
              -
                a: b
              - []
              - ~

            """));
    }

    [FsCheck.NUnit.Property(MaxTest = 50, Replay = "2026,7")]
    public void Text_reads_as_an_equal_scenario(int choice)
    {
        string[] sets = [.. _overrides.Where((_, index) => (choice >> index & 1) == 1)];
        string[] variants = (choice & 128) == 0 ? [] : ["more"];
        using var folder = new ScenarioFolder().With("first.yaml", Some.WholeScenario);
        var first = folder.Read("first.yaml", variants, sets);
        var second = folder.With("second.yaml", first.ResolvedText).Read("second.yaml");
        Assert.That(second.Problems, Is.Empty);
        Assert.That(second.ResolvedText, Is.EqualTo(first.ResolvedText));
        Assert.That(Printed.Of(second.Scenario), Is.EqualTo(Printed.Of(first.Scenario)));
    }

    [FsCheck.NUnit.Property(MaxTest = 200, Replay = "2026,7")]
    public void Any_text_survives(FsCheck.NonEmptyString any)
    {
        var name =
            string.Concat(any.Get.Where(letter => !char.IsSurrogate(letter) && letter is not '\0'));
        var quoted = "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";
        using var folder = new ScenarioFolder().With("first.yaml", Some.SmallestScenario);
        var first = folder.Read("first.yaml", sets: [$"name={quoted}"]);
        if (first.Scenario is null)
            return; // a text that YAML cannot hold between quotes, or an empty one
        var second = folder.With("second.yaml", first.ResolvedText).Read("second.yaml");
        Assert.That(second.Scenario?.Name, Is.EqualTo(first.Scenario.Name));
    }
}
