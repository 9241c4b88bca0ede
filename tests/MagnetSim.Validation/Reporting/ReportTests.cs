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

    [TestCaseSource(nameof(Scenarios))]
    public void Sentences_AreMadeOfKeysOfTheFolder(string scenario)
    {
        using TemporaryFolder folder = new();
        folder.Write(Trial.Of(scenario) with { Replications = 2 });
        var path = folder.PathOf("run");
        var run = RunFolder.Read(path);
        var known = run.Kpis.Select(kpi => kpi.Key).Concat(run.Series.Select(series => series.Part.Length == 0
            ? $"{series.Period}/{series.Measure}"
            : $"{series.Period}/{series.Measure}/{series.Part}"));
        Assert.That(ReportPage.Of(path).Keys, Is.Not.Empty.And.SubsetOf(known.ToHashSet()));
    }

    /// <summary>Made here of single runs, in whole sentences.</summary>
    [Test]
    public void BanIsTold_AsTheRunsHaveIt()
    {
        using TemporaryFolder folder = new();
        folder.Write(Trial.Of("export-ban-2031") with { Replications = 40 });
        var path = folder.PathOf("run");
        var runs = RunFolder.ReadReplications(path);
        double[] Sorted(string key) => [.. runs.Find(key)!.Order()];
        Summary Of(string key) => Summary.Of([.. runs.Find(key)!], MeasureKind.Number);
        string[] told = [.. ReportPage.Of(path).Sentences("shortage").Select(one => one.Text)];
        // Of 40 runs the 20th is the median, the 2nd and the 38th leave 5 % out, and the 13th and the 28th
        // bound the median with 95 %, by the binomial distribution.
        double[] weeks = Sorted("first_shortage/export_ban"), back = Sorted("time_to_recover/export_ban");
        var day = new DateOnly(2031, 3, 1).AddDays(7 * (int)weeks[19]);
        Assert.That(told[0], Is.EqualTo("Export ban of 1 Mar 2031 (26 weeks): magnets run short "
            + $"after {weeks[19]} weeks (median; 95 % interval of the median {Range(weeks[12], weeks[27])}, "
            + $"90 % of runs {Range(weeks[1], weeks[37])}), in the week of {Reports.Dates.Day(day)}."));
        Assert.That(told, Has.Member("Service is back, within one percentage point of the year before, after "
            + $"{back[19]} weeks (median; 95 % interval of the median {Range(back[12], back[27])}, 90 % of "
            + $"runs {Range(back[1], back[37])}) from the shock's start."));
        Summary lost = Of("lost_52wk/export_ban"), late = Of("late_52wk/export_ban");
        Assert.That(told, Has.Some.StartsWith($"Of what was not served on time, {Tonnes(lost.Mean)} ± "
            + $"{Tonnes(lost.HalfWidth95)} t are given up then or later and {Tonnes(late.Mean)} ± "));
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

    private static string Range(double low, double high) => low == high ? $"{low}" : $"{low}–{high}";

    private static string Tonnes(double tonnes) => tonnes.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);
}
