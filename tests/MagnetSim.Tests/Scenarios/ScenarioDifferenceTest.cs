using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

public sealed class ScenarioDifferenceTest
{
    [Test]
    public void Scenario_does_not_differ_from_itself() => Assert.That(Found([]), Is.Empty);

    [TestCase("lanes.oxide_from_china.flex=2",
        "lanes.oxide_from_china.flex: 1.5 (first.yaml:42) -> 2 (--set lanes.oxide_from_china.flex=2)")]
    [TestCase("plants.plant_1.stages[0].yield=70 %",
        "plants.plant_1.stages[0].yield: 95 % (first.yaml:59) -> 70 % "
        + "(--set plants.plant_1.stages[0].yield=70 %)")]
    [TestCase("lanes.oxide_from_australia.flex=2",
        "lanes.oxide_from_australia.flex: 1.25 (default) -> 2 (--set lanes.oxide_from_australia.flex=2)")]
    [TestCase("shocks.detour=~",
        "shocks.detour: {kind: lead_time} (first.yaml:78) -> nothing")]
    public void Change_is_listed_with_both_places(string set, string expected) =>
        Assert.That(Found([set]).Select(Short), Has.Member(expected));

    [TestCase("lanes.oxide_from_australia.flex=1.25")]
    [TestCase("lanes.oxide_from_china.flex={value: 1.5, note: as before}")]
    [TestCase("description=The same in other words.")]
    public void Default_note_and_description_change_no_value(string set) =>
        Assert.That(Found([set]).Where(difference => !difference.IsAnnotation), Is.Empty);

    [Test]
    public void Note_is_a_difference_of_its_own() => Assert.That(
        Found(["lanes.oxide_from_china.flex={value: 1.5, note: as before}"]).Select(each => each.Path),
        Is.EqualTo(new[] { "lanes.oxide_from_china.flex.note" }));

    [Test]
    public void Lists_are_compared_item_by_item() => Assert.That(
        Found(["elements=[ndpr, dytb, fe]"]).Select(Short),
        Is.EqualTo(new[] { "elements[2]: nothing -> fe (--set elements=[ndpr, dytb, fe])" }));

    [Test]
    public void Section_of_one_alone_is_listed_by_component() => Assert.That(
        Found(["shocks=~"]).Select(each => each.Path), Has.All.StartsWith("shocks."));

    private static string Short(ScenarioDifference difference) =>
        $"{difference.Path}: {Short(difference.First)} -> {Short(difference.Second)}";

    private static string Short(StatedValue? value) => value is null
        ? "nothing"
        : $"{(value.Text.StartsWith('{') ? value.Text.Split(',')[0] + "}" : value.Text)} "
            + $"({value.Origin[(value.Origin.LastIndexOf('/') + 1)..]})";

    private static IReadOnlyList<ScenarioDifference> Found(string[] sets)
    {
        using var folder = new ScenarioFolder().With("first.yaml", Some.WholeScenario);
        return ScenarioDifference.Between(
            folder.Read("first.yaml").Resolved!, folder.Read("first.yaml", sets: sets).Resolved!);
    }
}
