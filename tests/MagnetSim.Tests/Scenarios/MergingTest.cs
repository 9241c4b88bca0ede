using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

public sealed class MergingTest
{
    private const string Base = """
        magnetsim: 1
        name: Base
        horizon: {start: 2026-04-01, end: 2036-04-01}
        elements: [ndpr]
        calendar: {year: 360 d}
        materials: {oxide: {contains: {ndpr: 85 %}}}
        producers:
          irel:
            country: India
            material: oxide
            output: {value: 360 t/yr, source: "the press", confidence: B}
            lot: 5 t
            to: pool
            other_buyers: {until: 60 d, above: 2}
          other: {like: irel, output: 720 t/yr}
        stockpiles: {pool: {material: oxide}}
        variants:
          less: {producers: {irel: {output: 180 t/yr, lot: 4 t}}}
          small: {producers: {irel: {lot: 1 t}}}
          broken: [1]
        """;

    private const string Above = """
        extends: base.yaml
        name: Above
        producers: {irel: {lot: 10 t, other_buyers: {above: 3}}}
        variants:
          broken: ~
          small: {producers: {other: {other_buyers: ~}}}
        """;

    [Test]
    public void Extends_merges_maps_and_keeps_the_rest()
    {
        var scenario = Read();
        var irel = scenario.Producers[0];
        Assert.That(scenario.Name, Is.EqualTo("Above"));
        Assert.That(
            scenario.Producers.Select(producer => producer.Name), Is.EqualTo(new[] { "irel", "other" }));
        Assert.That(irel.Lot, Is.EqualTo(Mass.FromTonnes(10)));
        Assert.That(irel.OtherBuyers, Is.EqualTo(new OtherBuyersSpec(60, 3)));
        Assert.That(irel.Output[0].TonnesPerDay.Law.Mean, Is.EqualTo(1));
    }

    [Test]
    public void Like_takes_what_the_sibling_has_after_extending()
    {
        var other = Read().Producers[1];
        Assert.That(other.Lot, Is.EqualTo(Mass.FromTonnes(10)));
        Assert.That(other.Output[0].TonnesPerDay.Law.Mean, Is.EqualTo(2));
        Assert.That(other.Output[0].TonnesPerDay.Path, Is.EqualTo("producers.other.output"));
    }

    [Test]
    public void Variant_of_the_base_reaches_those_that_are_like_the_component() =>
        Assert.That(Lots(["less"]), Is.EqualTo(new[] { 4.0, 4.0 }));

    [Test]
    public void Variants_of_both_files_are_one_and_a_tilde_removes()
    {
        var scenario = Read(["small"]);
        Assert.That(
            scenario.Producers.Select(producer => producer.Lot.Tonnes), Is.EqualTo(new[] { 1.0, 1.0 }));
        Assert.That(scenario.Producers.Select(producer => producer.OtherBuyers is null),
            Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void Descriptions_of_variants_are_added_to_that_of_the_scenario()
    {
        using var folder = new ScenarioFolder()
            .With("base.yaml", Base.Replace("name: Base", "name: Base\ndescription: A chain.",
                StringComparison.Ordinal))
            .With("above.yaml", Above + """

                  described: {description: IREL has no contract}
                  silent: {description: ~}
                  block:
                    description: |
                      Says more.
                  empty: {description: ""}
                """)
            .With("bare.yaml", "extends: above.yaml\ndescription: ~\n")
            .With("wrong.yaml", "extends: above.yaml\ndescription: [1]\n");
        string DescriptionOf(string file, params string[] variants) =>
            folder.Read(file, variants).Scenario!.Description;
        Assert.That(DescriptionOf("above.yaml", "less"), Is.EqualTo("A chain."));
        Assert.That(DescriptionOf("above.yaml", "described", "less", "silent", "block", "described"),
            Is.EqualTo("A chain. Variant described: IREL has no contract. Variant block: Says more."));
        Assert.That(DescriptionOf("bare.yaml", "described"),
            Is.EqualTo("Variant described: IREL has no contract."));
        Assert.That(folder.Problems("above.yaml", ["empty"]), Has.Length.EqualTo(1));
        Assert.That(folder.Problems("wrong.yaml", ["described"]), Has.Length.EqualTo(1));
    }

    [Test]
    public void Last_variant_wins()
    {
        Assert.That(Lots(["less", "small"]), Is.EqualTo(new[] { 1.0, 1.0 }));
        Assert.That(Lots(["small", "less"]), Is.EqualTo(new[] { 4.0, 4.0 }));
    }

    [Test]
    public void Set_wins_over_variants_and_changes_one_path() =>
        Assert.That(Lots(["less"], ["producers.irel.lot=2 t"]), Is.EqualTo(new[] { 2.0, 4.0 }));

    [Test]
    public void Last_set_wins() => Assert.That(
        Lots([], ["producers.irel.lot=2 t", "producers.irel.lot=3 t"]), Is.EqualTo(new[] { 3.0, 10.0 }));

    [Test]
    public void Set_of_a_key_that_the_base_lacks()
    {
        var scenario =
            Read([], ["experiment.replications=7", "producers.irel.outages={every: 9 d, lasting: 1 d}"]);
        Assert.That(scenario.Experiment.Replications, Is.EqualTo(7));
        Assert.That(scenario.Producers[0].Outages!.EveryDays.Law.Mean, Is.EqualTo(9));
    }

    [Test]
    public void Set_of_a_whole_new_component() => Assert.That(
        Read([], ["producers.third={like: irel, lot: 7 t}"]).Producers[2].Lot.Tonnes, Is.EqualTo(7));

    [Test]
    public void Set_in_a_list()
    {
        var text = Some.WholeScenario;
        var scenario = ScenarioFolder.Good(text, sets: ["producers.irel.output[1].rate=3 t/d"]);
        Assert.That(scenario.Producers[0].Output.Select(step => step.TonnesPerDay.Law.Mean),
            Is.EqualTo(new[] { 1.0, 3.0 }));
    }

    [Test]
    public void Value_written_long_is_replaced_with_its_source()
    {
        using var folder = Folder();
        var text = folder.Read("above.yaml", sets: ["producers.irel.output={value: 1 t/d}"]).ResolvedText;
        Assert.That(text, Does.Not.Contain("the press"));
    }

    [Test]
    public void Distribution_replaces_distribution()
    {
        var scenario = ScenarioFolder.Good(
            Some.WholeScenario, sets: ["lanes.oxide_from_china.lead_time={uniform: [20 d, 30 d]}"]);
        Assert.That(scenario.Lanes[0].LeadTimeDays.Law, Is.EqualTo(new Uniform(20, 30)));
    }

    [TestCase("stockpiles.oxide_pool.replenish.from[0].share=60 %")]
    [TestCase("producers.irel.lot=~")]
    public void What_an_override_breaks_around_it_is_its_own_fault(string set)
    {
        var problem = ScenarioFolder.Bad(Some.WholeScenario, sets: [set]).Single();
        Assert.That(problem, Does.StartWith(set.EndsWith('~') ? $"--set {set}: " : "bad.yaml("));
    }

    [Test]
    public void Table_of_an_override_counts_from_the_scenario()
    {
        using var folder = Folder().With("rates.csv", "from,rate\n2026-04-01,1 t/d\n");
        var reading = folder.Read("above.yaml", sets: ["producers.irel.output={csv: rates.csv}"]);
        Assert.That(reading.Scenario!.Producers[0].Output.Single().TonnesPerDay.Law.Mean, Is.EqualTo(1));
    }

    [Test]
    public void Parameter_of_a_distribution_can_be_set()
    {
        var scenario = ScenarioFolder.Good(
            Some.WholeScenario, sets: ["lanes.oxide_from_china.lead_time.triangular[2]=40 d"]);
        Assert.That(scenario.Lanes[0].LeadTimeDays.Law, Is.EqualTo(new Triangular(25, 28, 40)));
    }

    [TestCase("a=",
        "--set a=: no value; write path=value, such as lanes.oxide.flex=1.5, or path=~ to remove")]
    [TestCase("a", "--set a: no value; write path=value, such as lanes.oxide.flex=1.5, or path=~ to remove")]
    [TestCase("a..b=1",
        "--set a..b=1: not a path; write keys with dots, and items counted from 0, such as "
        + "producers.irel.output[0].rate")]
    [TestCase("a[x]=1",
        "--set a[x]=1: not a path; write keys with dots, and items counted from 0, such as "
        + "producers.irel.output[0].rate")]
    [TestCase("extends=b.yaml", "--set extends=b.yaml: cannot be set; write it in the file")]
    [TestCase("producers.irl.lot=1 t",
        "--set producers.irl.lot=1 t: producers.irl: no such producer; producers are irel, other. Did you "
        + "mean irel?")]
    [TestCase("producers.irel.lott=1 t",
        "--set producers.irel.lott=1 t: producers.irel.lott: unknown key; producer keys are award, "
        + "commissioning, country, exports, lot, material, other_buyers, outages, output, over, prospect, "
        + "ramp, share, to. Did you mean lot?")]
    [TestCase("producers.othr=~",
        "--set producers.othr=~: producers.othr: no such producer; producers are irel, other. Did you mean "
        + "other?")]
    [TestCase("producers.irel.output[-1]=1 t/d",
        "--set producers.irel.output[-1]=1 t/d: not a path; write keys with dots, and items counted from 0, "
        + "such as producers.irel.output[0].rate")]
    [TestCase("elements[1]=dytb",
        "--set elements[1]=dytb: elements[1]: the list has 1 item; items count from 0")]
    [TestCase("name={a",
        "--set name={a: not valid YAML: a comma or a closing } is missing before this")]
    [TestCase("name=~", "--set name=~: name: missing; write a text")]
    public void Bad_set(string text, string message) =>
        Assert.That(Problems([], [text]), Is.EqualTo(new[] { message }));

    [Test]
    public void Unknown_variant() => Assert.That(Problems(["smal"], []), Is.EqualTo(new[]
    {
        "--variant smal: no variant has this name; variants are less, small. Did you mean small?",
    }));

    /// <summary>A key may be removed so that a sibling does not give it; a component has its name for
    /// itself.</summary>
    [Test]
    public void Removal_of_a_component_that_is_not_there_is_warned_of()
    {
        using var folder = Folder().With(
            "less.yaml",
            "extends: base.yaml\nproducers: {othr: ~, irel: {exports: ~}}\nvariants: {broken: ~}\n");
        var reading = folder.Read("less.yaml");
        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Warnings.Select(warning => warning.Message), Has.Some.EqualTo(
            "warning: there is no producer of this name to remove; producers are irel, other. Did you mean "
            + "other?"));
    }

    [Test]
    public void Removal_of_an_unknown_key_is_refused()
    {
        using var folder = Folder().With("less.yaml",
            "extends: base.yaml\nproducers: {irel: {other_buyer: ~}}\nvariants: {broken: ~}\n");
        Assert.That(folder.Problems("less.yaml"), Is.EqualTo(new[]
        {
            "less.yaml(2,20): producers.irel.other_buyer: unknown key; producer keys are award, "
            + "commissioning, country, exports, lot, material, other_buyers, outages, output, over, "
            + "prospect, ramp, share, to. Did you mean other_buyers?",
        }));
    }

    [Test]
    public void Variant_that_is_no_map()
    {
        using var folder = Folder();
        Assert.That(folder.Problems("base.yaml"), Is.EqualTo(new[]
        {
            "base.yaml(20,11): variants.broken: not a map; write keys as in the scenario itself",
        }));
    }

    [Test]
    public void Variant_acts_as_a_file_that_extends()
    {
        using var folder = Folder().With(
            "by-file.yaml", "extends: above.yaml\nproducers: {irel: {output: 180 t/yr, lot: 4 t}}\n");
        var byVariant = folder.Read("above.yaml", ["less"]).ResolvedText;
        Assert.That(byVariant, Is.EqualTo(folder.Read("by-file.yaml").ResolvedText));
    }

    [Test]
    public void Problem_in_a_base_is_reported_at_its_place_once()
    {
        using var folder =
            Folder().With("base.yaml", Base.Replace("lot: 5 t\n    to: pool", "lot: 5\n    to: pol"));
        Assert.That(folder.Problems("above.yaml", sets: ["producers.irel.lot=1 t"]), Is.EqualTo(new[]
        {
            "base.yaml(13,9): producers.irel.to: no stockpile is named pol; stockpiles are pool. Did you "
            + "mean pool?",
        }));
    }

    private static ScenarioFolder Folder() =>
        new ScenarioFolder().With("base.yaml", Base).With("above.yaml", Above);

    private static string[] Problems(string[] variants, string[] sets)
    {
        using var folder = Folder();
        return folder.Problems("above.yaml", variants, sets);
    }

    private static Scenario Read(string[]? variants = null, string[]? sets = null)
    {
        using var folder = Folder();
        Assert.That(folder.Problems("above.yaml", variants, sets), Is.Empty);
        return folder.Read("above.yaml", variants, sets).Scenario!;
    }

    private static IEnumerable<double> Lots(string[] variants, string[]? sets = null) =>
        Read(variants, sets).Producers.Select(producer => producer.Lot.Tonnes);
}
