using FsCheck;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Any value at any path ends in a scenario, or in errors that name the flag or a line.</summary>
public sealed class RandomOverrideTest
{
    private static readonly string[] _values =
    [
        "~", "0", "-1", "1e308", "5 t", "0 t", "1 d", "0 d", "3000 yr", "100 %", "-100 %", "0 %",
        "2 INR/kg", "true", "never", "linear", "2026-04-01", "2035-12-31", "China", "irel", "oxide_pool",
        "plant_1", "wind", "[]", "{}", "[1, 2, 3]", "{value: 5 t, source: x}", "{uniform: [1 d, 2 d]}",
        "{uncertain: {triangular: [1 t, 2 t, 3 t]}}", "{lognormal: {median: 1 d, p90: 9 d}}",
        "{like: plant_1}", "{like: wind}", "[[90 d, 40 %]]",
        "[{from: 2026-04-01, rate: 1 t/d, then: linear}, {from: 2030-04-01, rate: 9 t/d}]",
    ];

    private static readonly string[] _paths = [.. Paths()];

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "2026,11")]
    public void Values_that_mean_something(NonNegativeInt[] choices)
    {
        var sets = choices.Take(3).Select((choice, i) =>
            $"{_paths[choice.Get * 7919 % _paths.Length]}={_values[(choice.Get + i) % _values.Length]}");
        AssertIsReadOrRefused([.. sets]);
    }

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "2026,11")]
    public void Texts_that_mean_nothing(NonNegativeInt choice, NonEmptyString text) =>
        AssertIsReadOrRefused([$"{_paths[choice.Get * 7919 % _paths.Length]}={text.Get}"]);

    private static void AssertIsReadOrRefused(string[] sets)
    {
        using var folder = new ScenarioFolder().With("a.yaml", Some.WholeScenario);
        var reading = folder.Read("a.yaml", sets: sets);
        Assert.That(reading.Scenario is null, Is.EqualTo(reading.Problems.Count > 0));
        Assert.That(reading.Problems.Where(problem => problem.Line == 0
            && !problem.File.StartsWith("--set ", StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>Of every part and value of a scenario, those by default among them.</summary>
    private static IEnumerable<string> Paths()
    {
        using var folder = new ScenarioFolder().With("a.yaml", Some.WholeScenario);
        var root = folder.Read("a.yaml").Resolved!.Root;
        return [.. Within(Defaults.Fill(root, ScenarioTable.Format), NodePath.Root).Skip(1)];
    }

    private static IEnumerable<string> Within(Node node, string path) => (node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Within(entry.Value, NodePath.Key(path, entry.Key))),
        ListNode list => list.Items.SelectMany((item, i) => Within(item, NodePath.Item(path, i))),
        _ => [],
    }).Prepend(path);
}
