using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>Laws that hold in any scenario, whatever it is made of.</summary>
public sealed class RandomScenarioTests
{
    private const int Scenarios = 1000;
    private const ulong FirstSeed = 20_260_000;
    private const int FewestOfAKind = 100;
    private const double LeastShareWithUnmetDemand = 0.4;

    [Test]
    public void Mass_AndDemand_AreKept_InAThousandScenarios()
    {
        SortedDictionary<string, int> census = new(StringComparer.Ordinal);
        var unmet = 0;
        using TemporaryFolder folder = new();
        for (var i = 0; i < Scenarios; i++)
        {
            var made = RandomScenario.Of(FirstSeed + (ulong)i);
            var chain = Run(folder, made, FirstSeed + (ulong)i);
            unmet += chain.Sectors.Any(sector => sector.OnTime < sector.Demanded) ? 1 : 0;
            foreach ((var kind, var count) in made.Census)
                census[kind] = census.GetValueOrDefault(kind) + count;
        }

        foreach ((var kind, var count) in census) TestContext.Out.WriteLine($"{count,6} {kind}");
        TestContext.Out.WriteLine($"{unmet,6} scenarios with unmet demand");
        Assert.That(census.Values, Is.All.AtLeast(FewestOfAKind));
        Assert.That(unmet, Is.AtLeast(LeastShareWithUnmetDemand * Scenarios));
    }

    private static Chain Run(TemporaryFolder folder, RandomScenario made, ulong seed)
    {
        var trial = folder.Scenario(made.Text);
        var reading = ScenarioReader.Read(trial.File, [], []);
        Assert.That(reading.Problems, Is.Empty, made.Text);
        var chain = new ChainBuilder(reading.Scenario!).Build(seed, 0);
        Assert.That(() => chain.Run(), Throws.Nothing, made.Text);
        AssertMassIsKept(chain, made.Text);
        chain.Money?.Check();
        foreach (var sector in chain.Sectors) AssertDemandIsKept(sector, made.Text);
        return chain;
    }

    private static void AssertMassIsKept(Chain chain, string text)
    {
        chain.Ledger.Check();
        foreach (var stockpile in chain.Stockpiles) Assert.That(stockpile.OnHand, Is.Not.Negative, text);
        foreach (var lane in chain.Lanes)
        {
            Assert.That(lane.InTransit, Is.Not.Negative, text);
            Assert.That(lane.Queued, Is.Not.Negative, text);
            Assert.That(lane.Cleared, Is.EqualTo(lane.InTransit + lane.Arrived + lane.TurnedBack), text);
        }

        for (var element = 0; element < chain.Ledger.Elements.Count; element++)
        {
            foreach (var account in chain.Ledger.Accounts.Where(account => account.IsStore))
                Assert.That(account.Held(element), Is.Not.Negative, $"{account.Name}\n{text}");
        }
    }

    private static void AssertDemandIsKept(Sector sector, string text)
    {
        var outcome = sector.OnTime + sector.Late + sector.Lost + sector.Waiting;
        Assert.That(outcome, Is.EqualTo(sector.Demanded), text);
        Assert.That(sector.Gross + sector.TakenOver, Is.EqualTo(sector.Substituted + outcome), text);
        Assert.That(sector.Substituted, Is.Not.Negative);
    }
}
