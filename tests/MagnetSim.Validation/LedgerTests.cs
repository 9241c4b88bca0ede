using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>The ledger of a finished run, added up again from its file to the milligram.</summary>
public sealed class LedgerTests
{
    private const string Held = "held at the end";

    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public void EveryElement_IsInBalance(string scenario)
    {
        var ledger = Ledger(scenario);
        Assert.That(ledger, Is.Not.Empty);
        foreach (var element in ledger.GroupBy(entry => entry.Element))
        {
            string[] stores = [.. element.Where(entry => entry.To == Held).Select(entry => entry.From)];
            AssertEachStoreGivesWhatItGets(stores, [.. element]);
            AssertNothingAppearsOrVanishes(stores, [.. element]);
        }
    }

    /// <summary>What went in is what went out and what is held, without any tolerance.</summary>
    private static void AssertEachStoreGivesWhatItGets(string[] stores, Entry[] entries)
    {
        Assert.That(stores, Is.Not.Empty.And.Unique);
        foreach (var store in stores)
        {
            var received = entries.Where(entry => entry.To == store).Sum(entry => entry.Tonnes);
            var given = entries.Where(entry => entry.From == store).Sum(entry => entry.Tonnes);
            Assert.That(given, Is.EqualTo(received), store);
        }
    }

    private static void AssertNothingAppearsOrVanishes(string[] stores, Entry[] entries)
    {
        var entering = entries.Where(entry => !stores.Contains(entry.From) && stores.Contains(entry.To))
            .Sum(entry => entry.Tonnes);
        var leaving = entries.Where(entry => stores.Contains(entry.From) && !stores.Contains(entry.To))
            .Sum(entry => entry.Tonnes);
        Assert.That(leaving, Is.EqualTo(entering), "lost, used, sold and held at the end");
        Assert.That(entering, Is.GreaterThan(0m));
    }

    private static List<Entry> Ledger(string scenario)
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(Trial.Of(scenario) with { Replications = 3 });
        return [.. run.Rows(RunFolder.LedgerFile).Select(row =>
            new Entry(row[0], row[1], row[2], decimal.Parse(row[3], CultureInfo.InvariantCulture)))];
    }

    private sealed record Entry(string Element, string From, string To, decimal Tonnes);
}
