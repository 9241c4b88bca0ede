using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>The pages of shipped scenarios say what their files hold, and no more.</summary>
public sealed class ReportTests
{
    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public void Page_IsWellFormed_AndItsLinksLeadSomewhere(string scenario)
    {
        using TemporaryFolder folder = new();
        folder.Write(Trial.Of(scenario) with { Replications = 2 });
        var (ids, links) = ReportPage.Of(folder.PathOf("run")).Names;
        Assert.That(ids, Is.Unique.And.Member("answers").And.Member("warnings").And.Member("provenance"));
        Assert.That(links, Has.All.StartsWith("#"));
        Assert.That(links.Select(link => link[1..]).Distinct(), Is.SubsetOf(ids));
    }

    [TestCase("reference-2026", "", 12)]
    [TestCase("export-ban-2031", "", 40)]
    [TestCase("export-ban-2031", "oxide_only", 12)]
    [TestCase("licence-2025", "", 40)]
    [TestCase("cheap-return", "", 6)]
    [TestCase("compound-shipping", "", 30)]
    [TestCase("licence-queue-2027", "half_refused", 12)]
    [TestCase("official-arithmetic", "", 1)]
    public void FiguresOfAnswers_AreThoseOfTheFiles(string scenario, string variant, int replications)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of(scenario) with { Replications = replications };
        folder.Write(variant.Length == 0 ? trial : trial.Variant(variant));
        var path = folder.PathOf("run");
        var page = ReportPage.Of(path);
        var run = RunFolder.Read(path);
        var checkedFigures = 0;
        foreach (var answer in new[] { "shortage", "who", "own-supply", "incentive" })
        {
            foreach (var (text, keys) in page.Sentences(answer))
            {
                KnownFigures known = new(path, keys);
                if (keys.Length == 2 && answer == "incentive")
                    known.WithSum(Mean(run, keys[0]), Mean(run, keys[1]));
                string[] figures = [.. ReportPage.Figures(text)];
                checkedFigures += figures.Length;
                Assert.That(figures.Where(figure => !known.Has(figure)), Is.Empty, text);
            }
        }

        Assert.That(checkedFigures, Is.GreaterThan(2));
    }

    /// <summary>Added up here from single runs, by the names of lanes.</summary>
    [Test]
    public void ImportsOfOxideAndMagnets_AreThoseOfTheRuns()
    {
        using TemporaryFolder folder = new();
        folder.Write(Trial.Of("export-ban-2031") with { Replications = 20 });
        var path = folder.PathOf("run");
        var page = ReportPage.Of(path);
        var runs = RunFolder.ReadReplications(path);
        double[] Sum(params string[] keys) => [.. Enumerable.Range(0, 20).Select(run =>
            keys.Sum(key => runs.Find(key)![run]))];
        var oxide = Summary.Of(
            Sum("imports/oxide_from_china", "imports/oxide_from_australia"), MeasureKind.Number);
        Assert.That(page.Sentences("oxide").First().Text, Does.StartWith(
            $"{Tonnes(oxide.P50)} t ({Tonnes(oxide.P05)}–{Tonnes(oxide.P95)}) of NdPr oxide are imported"));
        var china = Sum("imports/magnets_from_china", "imports/high_temperature_from_china");
        var all = Sum("imports/magnets_from_china", "imports/high_temperature_from_china",
            "imports/magnets_from_japan", "imports/high_temperature_from_japan", "magnet_output");
        var share = Summary.Of([.. china.Zip(all, (part, whole) => part / whole)], MeasureKind.Number);
        Assert.That(page.Sentences("dependence").Select(one => one.Text)
            .Single(text => text.StartsWith("Magnets: ", StringComparison.Ordinal)),
            Does.Contain($"China {Percent(share.P50)} % ({Percent(share.P05)}–{Percent(share.P95)})"));
    }

    [Test]
    public void Register_IsThatOfTheScenario()
    {
        using TemporaryFolder folder = new();
        folder.Write(Trial.Of("reference-2026"));
        var register = RunFolder.ReadAssumptions(folder.PathOf("run"));
        Assert.That(register, Has.Count.GreaterThan(100));
        var cover = register.Single(assumption => assumption.Path == "stockpiles.oxide_pool.replenish.cover");
        Assert.That((cover.Value, cover.Confidence), Is.EqualTo(("8 wk", "M")));
        Assert.That(register.Where(assumption => assumption.Value.Length == 0), Is.Empty);
        Assert.That(RunFolder.ReadBalance(folder.PathOf("run")).Select(balance => balance.IsClosed),
            Is.EqualTo(new[] { true, true }), "NdPr and Dy/Tb");
    }

    private static double Mean(StoredRun run, string key) =>
        run.Kpis.Single(kpi => kpi.Key == key).Summary.Mean;

    private static string Tonnes(double tonnes) => tonnes.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);
}
