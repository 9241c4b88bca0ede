using MagnetSim.Cli;
using MagnetSim.Tests.Scenarios;

namespace MagnetSim.Tests.Cli;

/// <summary>What a user reads after a mistake: what is wrong, in which line, what is allowed and what
/// seems to be meant; and what the command returns.</summary>
public sealed class UserMistakeTests
{
    private const string RateUnits = "(units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr)";

    private string _root = "";

    [SetUp]
    public void CreateRoot() => _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [TestCase("lead_time: 4 wk", "lead_tiem: 4 wk",
        "bad.yaml(43,46): lanes.oxide_from_australia.lead_tiem: unknown key; lane keys are contract, "
        + "country, duty, flex, inside, lead_time, premium, reported, shipment, to. Did you mean lead_time?")]
    [TestCase("lead_time: 4 wk", "transit_dayz: 28 d",
        "bad.yaml(43,46): lanes.oxide_from_australia.transit_dayz: unknown key; lane keys are contract, "
        + "country, duty, flex, inside, lead_time, premium, reported, shipment, to. Did you mean lead_time, "
        + "which is missing?")]
    [TestCase("nameplate: 1200 t/yr", "nameplate: 1200 kg/INR",
        "bad.yaml(49,16): plants.plant_1.nameplate: 1200 kg/INR has the unknown unit kg/INR; write a rate "
        + "such as 400 t/yr " + RateUnits)]
    [TestCase("nameplate: 1200 t/yr", "nameplate: 1200 tonnes/year",
        "bad.yaml(49,16): plants.plant_1.nameplate: 1200 tonnes/year has the unknown unit tonnes/year; write "
        + "a rate such as 400 t/yr " + RateUnits + ". Did you mean 1200 t/yr?")]
    [TestCase("award: 2026-12-01", "award: 2026-27",
        "bad.yaml(50,12): plants.plant_1.award: 2026-27 is a fiscal year, not a date; write a date such as "
        + "2027-03-01 (year, month, day). Fiscal year 2026-27 starts on 2026-07-01")]
    [TestCase("name: Whole", "extends: bad.yaml\nname: Whole",
        "bad.yaml(2,10): extends: a file extends itself: bad.yaml → bad.yaml")]
    public async Task EachMistake_IsToldOnceWithItsPlace(string good, string bad, string message)
    {
        Assert.That(Some.WholeScenario.Contains(good, StringComparison.Ordinal), good);
        await WriteAsync("bad.yaml", Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal));
        var (exitCode, errors) = await ValidateAsync("bad.yaml");
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Is.EqualTo(new[] { message }));
    }

    [Test]
    public async Task ExtendsInACircle_NamesTheWholeWay()
    {
        await WriteAsync("a.yaml", "name: a\nextends: b.yaml\n");
        await WriteAsync("b.yaml", "extends: a.yaml\n");
        var (exitCode, errors) = await ValidateAsync("a.yaml");
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors,
            Is.EqualTo(new[] { "b.yaml(1,10): extends: a file extends itself: a.yaml → b.yaml → a.yaml" }));
    }

    [Test]
    public async Task WarningOfAVariant_NamesTheVariant()
    {
        await WriteAsync(
            "odd.yaml", $"{Some.WholeScenario}\n  still: {{shocks: {{detour: {{factor: 1}}}}}}\n");
        var (exitCode, errors) = await ValidateAsync("odd.yaml");
        Assert.That(exitCode, Is.EqualTo(0));
        Assert.That(errors, Is.EqualTo(new[]
        {
            "odd.yaml(86,37): shocks.detour.factor: warning: 1 changes nothing (with --variant still)",
        }));
    }

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(_root, name), text);

    /// <summary>The exit code, and what is said, without the folder.</summary>
    private async Task<(int ExitCode, string[] Errors)> ValidateAsync(string name)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var exitCode = await CommandLine.InvokeAsync(["validate", Path.Combine(_root, name)], output, errors);
        var said = errors.ToString()
            .Replace(_root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return (exitCode, said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
