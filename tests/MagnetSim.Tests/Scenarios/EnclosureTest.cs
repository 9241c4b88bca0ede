using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>A scenario reads no file outside of its folder unless it is allowed to.</summary>
public sealed class EnclosureTest
{
    private const string Refusal = "outside of the scenario's folder; --allow-outside allows it";

    [TestCase("../outside.yaml")]
    [TestCase("sub/../../outside.yaml")]
    [TestCase("link.yaml")]
    [TestCase("linked/outside.yaml")]
    [TestCase("circle")]
    public void Base_outside_is_refused(string path)
    {
        using var folder = Folder();
        folder.With("inner/scenario.yaml", $"extends: {path}\nname: Above\n");
        Assert.That(folder.Problems("inner/scenario.yaml"), Is.EqualTo(new[]
        {
            $"inner/scenario.yaml(1,10): extends: inner/{path}: {Refusal}",
        }));
    }

    [Test]
    public void Absolute_path_is_refused()
    {
        using var folder = Folder();
        folder.With("inner/scenario.yaml", $"extends: {folder.PathOf("outside.yaml")}\n");
        Assert.That(folder.Problems("inner/scenario.yaml").Single(), Does.EndWith(Refusal));
    }

    [TestCase("../outside.yaml")]
    [TestCase("link.yaml")]
    [TestCase("linked/outside.yaml")]
    public void Base_outside_is_read_when_that_is_allowed(string path)
    {
        using var folder = Folder();
        folder.With("inner/scenario.yaml", $"extends: {path}\nname: Above\n");
        var reading =
            ScenarioReader.Read(folder.PathOf("inner/scenario.yaml"), [], [], allowOutside: true);
        Assert.That(reading.Scenario?.Name, Is.EqualTo("Above"));
    }

    [Test]
    public void Base_below_may_extend_what_is_beside_the_scenario()
    {
        using var folder = Folder();
        folder.With("inner/below/middle.yaml", "extends: ../base.yaml\n")
            .With("inner/base.yaml", Some.SmallestScenario)
            .With("inner/scenario.yaml", "extends: below/middle.yaml\nname: Above\n");
        Assert.That(folder.Problems("inner/scenario.yaml"), Is.Empty);
    }

    [Test]
    public void Table_outside_is_refused()
    {
        using var folder = Folder();
        folder.With("rates.csv", "from,mass\n2026-04-01,1 t\n2026-05-01,\n");
        folder.With("inner/scenario.yaml",
            Some.SmallestScenario + "\nproducers: {irel: {output: {csv: ../rates.csv}}}\n");
        Assert.That(folder.Problems("inner/scenario.yaml"), Has.Some.EndsWith(
            $"producers.irel.output: inner/../rates.csv: {Refusal}"));
    }

    private static ScenarioFolder Folder()
    {
        ScenarioFolder folder = new();
        Directory.CreateDirectory(folder.PathOf("inner/sub"));
        Directory.CreateDirectory(folder.PathOf("inner/below"));
        Directory.CreateDirectory(folder.PathOf("elsewhere"));
        File.CreateSymbolicLink(folder.PathOf("inner/link.yaml"), folder.PathOf("outside.yaml"));
        File.CreateSymbolicLink(folder.PathOf("inner/linked"), folder.PathOf("elsewhere"));
        File.CreateSymbolicLink(folder.PathOf("inner/circle"), "circle");
        return folder.With("outside.yaml", Some.SmallestScenario)
            .With("elsewhere/outside.yaml", Some.SmallestScenario);
    }
}
