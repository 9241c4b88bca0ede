using System.Text;
using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Files that are not well-formed scenarios, and the full message that the user sees.</summary>
public sealed class BadFileTest
{
    [TestCase("", "bad.yaml: empty, or no plain file")]
    [TestCase("# only a comment\n", "bad.yaml(1,1): empty; a scenario starts with magnetsim: 1")]
    [TestCase("- a\n- b\n", "bad.yaml(1,1): not a map; a scenario starts with magnetsim: 1")]
    [TestCase("name: a\n---\nname: b\n",
        "bad.yaml(2,1): a second document starts here; a scenario file holds one")]
    [TestCase("name: \"a\nb\n",
        "bad.yaml(1,7): not valid YAML: a quotation mark opens here and is not closed")]
    [TestCase("a: b: c\n",
        "bad.yaml(1,5): not valid YAML: a colon where none can be; put a text that holds a colon in quotes, "
        + "and see whether the line above has one")]
    [TestCase("a\0b", "bad.yaml: not text (it holds a zero byte); a scenario is YAML text in UTF-8")]
    public void Text(string text, string message) =>
        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(new[] { message }));

    [Test]
    public void Properties_that_scenarios_do_not_use_are_refused_all_at_once()
    {
        const string Text = """
            magnetsim: 1
            name: &n A
            description: *n
            elements: !!seq [ndpr]
            <<: {a: 1}
            name: B
            horizon: {start: 2026-04-01, end: 2027-04-01}
            """;

        Assert.That(ScenarioFolder.Bad(Text), Is.EqualTo(new[]
        {
            "bad.yaml(2,7): name: &n is a YAML anchor; write like: or extends: to reuse a part",
            "bad.yaml(3,14): description: *n is a YAML alias; write like: or extends: to reuse a part",
            "bad.yaml(4,11): elements: tag:yaml.org,2002:seq is a YAML tag; a scenario uses none, write "
            + "the plain value",
            "bad.yaml(5,1): << is a YAML merge key; write like: or extends: to reuse a part",
            "bad.yaml(6,1): name: duplicate key; it stands in line 2 already",
        }));
    }

    [TestCase("[", "bad.yaml(1,65): nested more than 64 levels deep")]
    [TestCase("{a: ", "bad.yaml(1,254): nested more than 64 levels deep")]
    [TestCase("- ", "bad.yaml(1,129): nested more than 64 levels deep")]
    [TestCase("? ", "bad.yaml(1,129): nested more than 64 levels deep")]
    public void Nesting_of_fifty_thousand_levels(string level, string message)
    {
        var text = string.Concat(Enumerable.Repeat(level, 50_000));
        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(new[] { message }));
    }

    [Test]
    public void File_larger_than_sixteen_mebibytes() => Assert.That(
        ScenarioFolder.Bad("name: a\n" + new string('#', 16 << 20)),
        Is.EqualTo(new[] { "bad.yaml: larger than 16 MiB; a scenario is a short text" }));

    [Test]
    public void File_in_another_encoding()
    {
        using ScenarioFolder folder = new();
        File.WriteAllBytes(folder.PathOf("bad.yaml"), Encoding.Latin1.GetBytes("name: café"));
        Assert.That(
            folder.Problems("bad.yaml"),
            Is.EqualTo(new[] { "bad.yaml: not UTF-8 text (byte 10); a scenario is YAML text in UTF-8" }));
    }

    [Test]
    public void File_that_is_not_there()
    {
        using ScenarioFolder folder = new();
        Assert.That(folder.Problems("none.yaml"), Is.EqualTo(new[] { "none.yaml: no such file" }));
    }

    [Test]
    public void Directory_instead_of_a_file() => Assert.That(
        ScenarioReader.Read(".", [], []).Problems.Single().ToString(),
        Is.EqualTo(".: a directory; name a scenario file"));

    [Test]
    public void Device_is_not_opened()
    {
        using var folder = new ScenarioFolder().With("bad.yaml", "name: a\nextends: /dev/zero\n");
        var reading = ScenarioReader.Read(folder.PathOf("bad.yaml"), [], [], allowOutside: true);
        Assert.That(reading.Problems.Single().Message,
            Is.EqualTo("/dev/zero: empty, or no plain file"));
    }

    [Test]
    public void Extends_that_leads_nowhere()
    {
        using var folder = new ScenarioFolder().With("bad.yaml", "name: a\nextends: none.yaml\n");
        Assert.That(folder.Problems("bad.yaml"),
            Is.EqualTo(new[] { "bad.yaml(2,10): extends: none.yaml: no such file" }));
    }

    [Test]
    public void Extends_in_a_circle()
    {
        using var folder = new ScenarioFolder()
            .With("a.yaml", "extends: b.yaml\n")
            .With("b.yaml", "name: b\nextends: a.yaml\n");
        Assert.That(
            folder.Problems("a.yaml"),
            Is.EqualTo(new[] { "b.yaml(2,10): extends: a file extends itself: a.yaml → b.yaml → a.yaml" }));
    }

    [Test]
    public void Like_in_a_circle()
    {
        var text = Some.WholeScenario.Replace(
            "plant_2: {like: plant_1, site: Odisha}",
            "plant_2: {like: plant_3}\n  plant_3: {like: plant_2}");
        Assert.That(
            ScenarioFolder.Bad(text),
            Is.EqualTo(new[]
            {
                "bad.yaml(64,19): plants.plant_3.like: inherits from itself: plant_2 → plant_3 → plant_2",
            }));
    }

    [Test]
    public void Reading_never_throws_whatever_the_text()
    {
        string[] pieces =
        [
            "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "\"", "'", "|", ">", "#", "&x", "*x", "!t",
            "? ", "~", "%", "---", "...", "\t", "plants:", "like: a", "value: 1", "5 t", "\r\n", "é", "<<: ",
        ];
        RandomStream random = new(1, 0, "texts");
        using ScenarioFolder folder = new();
        for (var round = 0; round < 1000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, 12).Select(_ => pieces[(int)(random.NextUniform() * pieces.Length)]));
            Assert.That(() => folder.With("any.yaml", text).Read("any.yaml"), Throws.Nothing, text);
        }
    }
}
