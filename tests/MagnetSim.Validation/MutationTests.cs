using System.Globalization;
using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>Whatever is done to a scenario file, reading it ends in a scenario or in errors with
/// places.</summary>
/// <remarks>
/// The environment variable <c>MAGNETSIM_MUTATIONS</c> asks for another number of cases in all, and
/// <c>MAGNETSIM_MUTATIONS_SEED</c> for others.
/// </remarks>
[Parallelizable(ParallelScope.Children)]
public sealed class MutationTests
{
    private const long MostBytes = 200_000_000;

    private static readonly int _cases = Setting("MAGNETSIM_MUTATIONS", 20_000);
    private static readonly int _seed = Setting("MAGNETSIM_MUTATIONS_SEED", 1);
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(1);

    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [Test]
    public void SpoiltTable_IsReadOrRefusedWithPlaces()
    {
        using TemporaryFolder folder = new();
        File.Copy(Repository.ScenarioFile("china-exports-2025"), folder.PathOf("scenario.yaml"));
        Mutation mutation = new(
            File.ReadAllBytes(Repository.PathOf("scenarios/china-exports-2025.csv")),
            new RandomStream((ulong)_seed, 0, "table"));
        for (var i = 0; i < _cases / Scenarios.Count; i++)
        {
            var bytes = mutation.Next();
            File.WriteAllBytes(folder.PathOf("china-exports-2025.csv"), bytes);
            ReadOrSave(folder.PathOf("scenario.yaml"), bytes);
        }
    }

    [TestCaseSource(nameof(Scenarios))]
    public void SpoiltScenario_IsReadOrRefusedWithPlaces(string scenario)
    {
        using TemporaryFolder folder = new();
        foreach (var file in Repository.Files("scenarios", "*").Select(Repository.PathOf))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        var original = File.ReadAllBytes(Repository.ScenarioFile(scenario));
        Mutation mutation = new(original, new RandomStream((ulong)_seed, 0, scenario));
        Tally outcomes = new();
        for (var i = 0; i < (_cases + Scenarios.Count - 1) / Scenarios.Count; i++)
        {
            var bytes = mutation.Next();
            File.WriteAllBytes(folder.PathOf("scenario.yaml"), bytes);
            outcomes.Add(ReadOrSave(folder.PathOf("scenario.yaml"), bytes) is null ? 0 : 1);
        }

        TestContext.Out.WriteLine(
            FormattableString.Invariant($"{outcomes.Count} cases, {outcomes.Mean:0.0%} of them valid"));
    }

    /// <summary>Keeps the case that fails, so that it can be looked at.</summary>
    private static Scenario? ReadOrSave(string file, byte[] bytes)
    {
        try
        {
            return Read(file);
        }
        catch (Exception)
        {
            var saved = Path.Combine(
                Path.GetTempPath(), $"magnetsim-mutation-{TestContext.CurrentContext.Test.ID}.yaml");
            File.WriteAllBytes(saved, bytes);
            TestContext.Out.WriteLine($"the case is kept as {saved}");
            throw;
        }
    }

    private static Scenario? Read(string file)
    {
        var reading = ReadWithoutHanging(file);
        AssertHasPlaces(reading);
        if (reading.Scenario is { } scenario)
            Assert.That(() => new ChainBuilder(scenario).Build(seed: 1, replication: 0), Throws.Nothing);
        return reading.Scenario;
    }

    private static void AssertHasPlaces(ScenarioReading reading)
    {
        Assert.That(reading.Scenario is null, Is.EqualTo(reading.Problems.Count > 0));
        foreach (var problem in reading.Problems.Concat(reading.Warnings))
        {
            Assert.That(problem.File, Is.Not.Empty, problem.Message);
            Assert.That(problem.File, Is.Not.EqualTo("default"), problem.Message);
            var isOfAll = problem.Message.Contains("UTF-8", StringComparison.Ordinal)
                || problem.Message.Contains("no plain file", StringComparison.Ordinal);
            Assert.That(problem.Line, isOfAll
                ? Is.Not.Negative
                : Is.Positive, problem.Message);
            Assert.That(problem.Message, Is.Not.Empty);
        }
    }

    /// <summary>A hang is a wrong answer, not a slow one: a busy machine gets two more tries.</summary>
    private static ScenarioReading ReadWithoutHanging(string file)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var reading = Task.Run(() => ReadWithinMemory(file));
            if (reading.Wait(_hang))
                return reading.Result;
        }

        throw new TimeoutException($"takes more than {_hang.TotalSeconds} s");
    }

    private static ScenarioReading ReadWithinMemory(string file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ScenarioReader.Read(file, [], []);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostBytes));
        return reading;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
