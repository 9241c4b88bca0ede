using System.Text.Json.Nodes;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios.Schema;

/// <summary>The reader and the schema are of one mind about scenario files.</summary>
public sealed class ScenarioSchemaTest
{
    [TestCase("lead_time: 4 wk", "lead_tme: 4 wk")]
    [TestCase("lead_time: 4 wk", "colour: blue, lead_time: 4 wk")]
    [TestCase("value: 2.2, source", "value: 2.2, sauce")]
    [TestCase("rate: 360 t/yr", "rate: 400")]
    [TestCase("rate: 360 t/yr", "rate: 360 t/jr")]
    [TestCase("rate: 360 t/yr", "rate: many")]
    [TestCase("nameplate: 1200 t/yr", "nameplate: 1,200 t/yr")]
    [TestCase("lot: 5 t\n    to: oxide", "lot: 5 d\n    to: oxide")]
    [TestCase("recovery: 90 %", "recovery: 0.9")]
    [TestCase("flex: 1.5", "flex: 1.5 t")]
    [TestCase("flex: 1.5", "flex: -1")]
    [TestCase("flex: 1.5", "flex: [1.5]")]
    [TestCase("year: 360 d", "year: 1 yr")]
    [TestCase("initial: 300 t", "initial: -300 t")]
    [TestCase("initial: 300 t", "initial: stedy")]
    [TestCase("replications: 20,", "replications: 2.5,")]
    [TestCase("replications: 20,", "replications: 0,")]
    [TestCase("replications: 20,", "replications: many,")]
    [TestCase("confidence: C", "confidence: D")]
    [TestCase("elements: [ndpr, dytb]", "elements: [ndpr, dytb, fe, b, co]")]
    [TestCase("elements: [ndpr, dytb]", "elements: []")]
    [TestCase("elements: [ndpr, dytb]", "elements: ndpr")]
    [TestCase("curve: s_curve", "curve: scurve")]
    [TestCase("name: Whole", "name: [Whole]")]
    [TestCase("name: Whole\n", "")]
    [TestCase("name: Whole", "name: \"\"")]
    [TestCase("magnetsim: 1", "magnetsim: 2")]
    [TestCase("plant_2: {like", "3rd: {like: plant_1}\n  plant_2: {like")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{triangle: [25 d, 28 d, 45 d]}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{triangular: [25 d, 45 d]}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{triangular: [25 d, 28, 45 d]}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{uniform: [25 d, 28 d], triangular: [25 d, 28 d, 45 d]}")]
    [TestCase("{lognormal: {mean: 12 mo, cv: 50 %}}", "{lognormal: {mean: 12 mo, sd: 50 %}}")]
    [TestCase("yield: 95 %", "yield: {exponential: 95 %}")]
    [TestCase("award: 2026-12-01", "award: 1.12.2026")]
    [TestCase("award: 2026-12-01", "award: 2026-13-01")]
    [TestCase("award: 2026-12-01", "award: 2026")]
    [TestCase("kind: export_ban", "kind: export_bann")]
    [TestCase("kind: export_ban, country", "kind: export_ban, factor: 2, country")]
    [TestCase("allow_partial: true", "allow_partial: yes")]
    [TestCase("stock: {cover: {uncertain: {triangular: [2 wk, 4 wk, 6 wk]}}}", "stock: 4 wk")]
    [TestCase("wind: {uses", "wind: {seasons: [1, 1], uses")]
    [TestCase("more: {producers", "more: {extends: other.yaml, producers")]
    public void Mistake_is_refused_by_the_reader_and_by_the_schema(string good, string bad)
    {
        Assert.That(Some.WholeScenario.Contains(good), $"The scenario does not hold: {good}");
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Is.Not.Empty);
        Assert.That(SchemaCheck.Accepts(text), Is.False);
    }

    [TestCase("name: Whole", "name: 2026")]
    [TestCase("name: Whole", "name: true")]
    [TestCase("name: Whole", "name: {value: Whole, x-editor: [someone]}")]
    [TestCase("magnetsim: 1", "magnetsim: \"1\"")]
    [TestCase("initial: 300 t", "initial: steady")]
    [TestCase("initial: 300 t", "initial: ~")]
    [TestCase("initial: 300 t", "initial: +3.e2t")]
    [TestCase("rate: 360 t/yr", "rate: .36 kt / yr")]
    [TestCase("flex: 1.5", "flex: \"1.5\"")]
    [TestCase("flex: 1.5", "flex: {value: {value: 15e-1, note: twice}, source: none}")]
    [TestCase("allow_partial: true", "allow_partial: \"true\"")]
    [TestCase("replications: 20,", "replications: {value: 20, confidence: M},")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{value: {triangular: [25 d, 28 d, 45 d]}, note: long}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{uncertain: {value: {uniform: [25 d, 28 d]}}, source: x}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{discrete: [[25 d, 1], [{value: 28 d, note: x}, 2]]}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{normal: {mean: 25 d, sd: 1 d, source: x}}")]
    [TestCase("ramp: {curve: s_curve,", "ramp: {x-was: linear, curve: s_curve, source: x,")]
    [TestCase("returns: ndpr_oxide", "returns: [ndpr_oxide]")]
    [TestCase("  wind: {uses", "  x-idea: [anything]\n  source: x\n  gone: ~\n  wind: {uses")]
    [TestCase("award: 2026-12-01", "award: \"2026-12-01\"")]
    [TestCase("strike: {kind: outage, plants",
        "strike: {like: ban, kind: outage, country: ~, materials: ~, plants")]
    [TestCase("unmet: {late: 60 %, patience: 90 d", "unmet: {late: 60 %, patience: never")]
    [TestCase("grows: [{until", "grows: [{note: x, until")]
    [TestCase("more: {producers",
        "more: ~\n  2027: {name: Other, shocks: {ban: {duration: 13 wk}}, producers")]
    public void What_the_reader_accepts_the_schema_accepts(string one, string other)
    {
        Assert.That(Some.WholeScenario.Contains(one), $"The scenario does not hold: {one}");
        var text = Some.WholeScenario.Replace(one, other, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Is.Empty);
        Assert.That(SchemaCheck.Faults(text), Is.Empty);
    }

    [Test]
    public void Whole_scenario_is_valid() => Assert.That(SchemaCheck.Faults(Some.WholeScenario), Is.Empty);

    [Test]
    public void File_that_extends_may_leave_out_what_is_required()
    {
        const string Changes = "lanes: {a: {flex: 2}, b: ~}\nshocks: {ban: {duration: 2 wk}}\n"
            + "producers: {irel: {output: {csv: output.csv, source: x}}}\n";
        Assert.That(SchemaCheck.Faults("extends: base.yaml\n" + Changes), Is.Empty);
        Assert.That(SchemaCheck.Accepts(Changes), Is.False);
    }

    [Test]
    public void Csv_stands_for_rates_alone() => Assert.That(
        SchemaCheck.Accepts("extends: base.yaml\nlanes: {a: {lead_time: {csv: times.csv}}}"), Is.False);

    [Test]
    public void Like_is_for_components_alone()
    {
        Assert.That(SchemaCheck.Accepts("extends: a.yaml\nsectors: {b: {like: c}}"), Is.True);
        Assert.That(SchemaCheck.Accepts("extends: a.yaml\nsectors: {b: {buyers: {d: {like: e}}}}"), Is.False);
        Assert.That(SchemaCheck.Accepts("extends: a.yaml\nhorizon: {like: c}"), Is.False);
    }

    [Test]
    public void Every_key_stands_in_the_schema_with_its_sentence()
    {
        var described = Properties(JsonNode.Parse(ScenarioSchema.Write())!).ToHashSet();
        var missing = ScenarioTableTest.Keys.Concat(ScenarioTable.MergingKeys).Concat(Annotations.Keys)
            .Where(key => !described.Contains((key.Name, key.Meaning)));
        Assert.That(missing.Select(key => key.Name), Is.Empty);
    }

    [Test]
    public void Every_key_stands_on_the_page_with_its_sentence()
    {
        string[] rows = [.. ScenarioFormatPage.Write().Split('\n').Where(line => line.StartsWith('|'))];
        var missing = ScenarioTableTest.Keys.Concat(ScenarioTable.MergingKeys).Concat(Annotations.Keys)
            .Where(key => !Array.Exists(rows, row =>
                row.StartsWith($"| `{key.Name}` |", StringComparison.Ordinal)
                && row.EndsWith($"| {key.Meaning} |", StringComparison.Ordinal)));
        Assert.That(missing.Select(key => key.Name), Is.Empty);
    }

    [Test]
    public void Links_of_the_page_lead_to_its_headings()
    {
        var page = ScenarioFormatPage.Write();
        var headings = page.Split('\n').Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-')
                .Replace("'", "", StringComparison.Ordinal));
        var targets = page.Split("](#").Skip(1)
            .Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]);
        Assert.That(targets.Distinct(), Is.Not.Empty.And.SubsetOf(headings));
    }

    private static IEnumerable<(string Name, string Sentence)> Properties(JsonNode node) => node switch
    {
        JsonObject map => Described(map).Concat(map.SelectMany(entry => Properties(entry.Value!))),
        JsonArray list => list.SelectMany(item => Properties(item!)),
        _ => [],
    };

    private static IEnumerable<(string Name, string Sentence)> Described(JsonObject map)
    {
        if (map["$ref"] is null && map["properties"] is JsonObject properties)
        {
            foreach (var (name, property) in properties)
            {
                if (property is JsonObject known && known["description"] is JsonValue description)
                    yield return (name, description.GetValue<string>().Split('\n')[0]);
            }
        }

        if (map["definitions"] is not JsonObject definitions)
            yield break;
        foreach (var key in Annotations.Keys)
        {
            var description = definitions[$"annotation_{key.Name}"]!["description"];
            yield return (key.Name, $"{description}".Split('\n')[0]);
        }

        yield return (ScenarioTable.CsvKey,
            $"{definitions["csv_file"]!["properties"]!["csv"]!["description"]}".Split('\n')[0]);
    }
}
