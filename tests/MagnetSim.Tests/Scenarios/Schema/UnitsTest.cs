using System.Text.Json.Nodes;
using Json.Schema;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios.Schema;

/// <summary>One table of units serves the reader and the schema.</summary>
public sealed class UnitsTest
{
    private static readonly string[] _others =
    [
        "", "x", "T", "tonnes", "kg/", "/yr", "t/year", "t/yr/yr", "%%", "percent", "Mo", "kt kt",
        "crore", "$",
    ];

    private static readonly string[] _numbers =
        ["5", "5.", ".5", "+5", "-5", "1e3", "1e", "1E-3", "1.2.3", "1,5", "", ".", "five", "5 5", "0x5"];

    private static IEnumerable<string> Nouns => Dimension.All.Select(dimension => dimension.Noun);

    [TestCaseSource(nameof(Nouns))]
    public void Unit_is_accepted_by_both_or_by_neither(string noun)
    {
        var dimension = Dimension.All.Single(known => known.Noun == noun);
        var schema = SchemaOf(dimension);
        foreach (var unit in Dimension.All.SelectMany(known => known.Units).Concat(_others).Distinct())
        {
            var isKnown = dimension.Units.Contains(unit);
            Assert.That(IsRead(dimension, $"3 {unit}"), Is.EqualTo(isKnown), $"the reader on {unit}");
            Assert.That(
                SchemaCheck.Accepts(schema, $"3 {unit}"), Is.EqualTo(isKnown), $"the schema on {unit}");
        }
    }

    [TestCaseSource(nameof(_numbers))]
    public void Number_is_accepted_by_both_or_by_neither(string number)
    {
        var text = $"{number} t";
        Assert.That(SchemaCheck.Accepts(SchemaOf(Dimension.Mass), text),
            Is.EqualTo(IsRead(Dimension.Mass, text)));
    }

    [Test]
    public void Number_alone_is_no_quantity() =>
        Assert.That(SchemaCheck.Accepts(SchemaOf(Dimension.Mass), 5), Is.False);

    private static MeasureFormat FormatOf(Dimension dimension) =>
        new(dimension, new Limit(0, double.MaxValue, IsOpen: false, "0 or more"));

    private static bool IsRead(Dimension dimension, string text)
    {
        Binder binder = new(new ProblemList());
        FormatOf(dimension).Read(new ScalarNode(new Place("test", 1, 1), text, IsQuoted: true), "", binder);
        return binder.Failures == 0;
    }

    private static JsonSchema SchemaOf(Dimension dimension)
    {
        SchemaBook book = new();
        var value = FormatOf(dimension).Schema(book);
        JsonObject root = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["allOf"] = new JsonArray(value),
            ["definitions"] = book.Definitions(),
        };
        return JsonSchema.FromText(root.ToJsonString());
    }
}
