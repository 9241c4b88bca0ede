using System.Globalization;
using MagnetSim.Experiments;
using MagnetSim.Results;
using static System.StringComparison;

namespace MagnetSim.Validation;

/// <summary>What a warm-up leaves out, and that it leaves out nothing else.</summary>
public sealed class WarmUpTests
{
    // Four years of 365.25 d, so that months of the year agree with and without.
    private const int WarmUpDays = 1461;
    private const string WarmUp = "experiment.warm_up=4 yr";
    private const string EndsWithWarmUp = "horizon.end=2030-04-01";

    private static readonly string[] _flows =
    [
        "demand", "on_time", "shortfall", "late", "lost", "substituted", "scrap", "waiting_tonne_weeks",
        "units_lost", "units_late", "magnet_output", "product_output", "swarf_returned", "imports",
        "producer_output", "other_buyers", "released", "carrying_cost", "bought", "exported", "import_bill",
        "duty", "incentive_paid", "subsidy_paid", "spending", "premium_paid", "lever_cost",
    ];

    private static readonly string[] _means = ["on_hand", "backorders", "in_transit"];

    // What is there at the end, or happened at all.
    private static readonly string[] _levels = ["waiting", "incentive_unspent", "subsidy_unspent", "starts"];

    // Of what counts: the test of shares looks at them, and the others have one of their own.
    private static readonly string[] _shares =
    [
        "on_time_fill", "utilisation", "idle_outage", "idle_ramp", "idle_no_feed", "idle_blocked",
        "idle_margin", "margin", "recycled_share", "self_sufficient",
    ];

    /// <summary>Whatever is counted over the horizon is counted before the end of the warm-up or after.
    /// </summary>
    [TestCase("reference-2026")]
    [TestCase("recycling-push")]
    [TestCase("plant-margin", "spending.edge={once: 5 crore INR, on: 2030-04-01}",
        "spending.rent={yearly: 7 crore INR, from: 2029-01-01, until: 2033-01-01}")]
    [TestCase("overseas-mine", "shocks=~")]
    [TestCase("stockpile-oxide", "shocks=~", "reserves.oxide_reserve.release={during: ~, below: 60 d}",
        "reserves.heavy_reserve.release={during: ~, below: 60 d}")]
    public void Whole_IsWarmUpAndRest(string scenario, params string[] sets)
    {
        var trial = Trial.Of(scenario).With(sets);
        var (whole, rest) = (trial.Run(), trial.With(WarmUp).Run());
        var before = trial.With(EndsWithWarmUp).Run();
        var days = whole.Manifest.End.DayNumber - whole.Manifest.Start.DayNumber;
        foreach (var column in whole.Layout.Kpis)
        {
            var (key, measure) = (column.Key, column.Measure.Key);
            var (all, after, first) = (whole.Kpi(key), rest.Kpi(key), before.Kpi(key));
            if (_flows.Contains(measure))
                AssertNear(after, all - first, all, key);
            else if (_means.Contains(measure))
                AssertNear(after * (days - WarmUpDays), (all * days) - (first * WarmUpDays), all * days, key);
            else if (_levels.Contains(measure))
                Assert.That(after, Is.EqualTo(all), key);
            else
                Assert.That(_shares, Has.Member(measure), "a KPI of which this test knows nothing");
        }
    }

    private static void AssertNear(double found, double due, double scale, string key) =>
        Assert.That(found, Is.EqualTo(due).Within(1e-6 + (1e-9 * Math.Abs(scale))), key);

    /// <summary>Series go on as without, but for the last digits of sums over time, which go with the moments
    /// at which they are read; the ledger is that of the whole run.</summary>
    [TestCase("export-ban-2031")]
    [TestCase("plant-margin")]
    public void Series_AreTheTailOfThoseOfTheWhole(string scenario)
    {
        using TemporaryFolder folder = new();
        var whole = folder.Write(Trial.Of(scenario), "whole");
        var rest = folder.Write(Trial.Of(scenario).With(WarmUp), "rest");
        string[][] due = [.. whole.Rows(RunFolder.SeriesFile).Where(IsLate)];
        string[][] found = [.. rest.Rows(RunFolder.SeriesFile).Where(IsLate)];
        Assert.That(due, Has.Length.AtLeast(5000));
        Assert.That(found.Select(row => row[..3]), Is.EqualTo(due.Select(row => row[..3])));
        Assert.That(found.Select(row => Number(row[3])),
            Is.EqualTo(due.Select(row => Number(row[3]))).Within(1e-8));
        Assert.That(rest.Rows(RunFolder.SeriesFile).Select(row => row[0]).Min(), Is.EqualTo("2030-04-01"));
        Assert.That(rest.Lines(RunFolder.LedgerFile), Is.EqualTo(whole.Lines(RunFolder.LedgerFile)));
    }

    private static bool IsLate(string[] row) =>
        string.CompareOrdinal(row[0], "2030-04-01") >= 0 && row[1].StartsWith("month/", Ordinal);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Shares of what counts, from the sums and means that count.</summary>
    [Test]
    public void Shares_AreOfWhatCounts()
    {
        var trial = Trial.Of("recycling-push").With(WarmUp);
        var run = trial.Run();
        var fill = run.Kpi("on_time") / run.Kpi("demand");
        Assert.That(run.Kpi("on_time_fill"), Is.EqualTo(fill).Within(1e-12));
        foreach (var plant in trial.Read().Scenario!.Plants.Select(plant => plant.Name))
        {
            var shares = new[] { "utilisation", "idle_outage", "idle_ramp", "idle_no_feed", "idle_blocked" }
                .Sum(measure => run.Kpi($"{measure}/{plant}"));
            Assert.That(shares, Is.EqualTo(1).Within(0.06), plant);
        }

        var recycled = SumOf(run, "into_use/India from recycled");
        var all = run.Layout.Series[0].Columns.Where(column => column.Measure == Measures.IntoUse)
            .Sum(column => SumOf(run, column.Key));
        Assert.That(run.Kpi("recycled_share"), Is.EqualTo(recycled / all).Within(1e-9));
    }

    /// <summary>The scheme's own words: years of twelve months that begin after the warm-up.</summary>
    [Test]
    public void SelfSufficiency_CountsFromTheWarmUp()
    {
        var (whole, rest) = (Trial.Of("reference-2026").Run(), Trial.Of("reference-2026").With(WarmUp).Run());
        var years = whole.Kpi("self_sufficient/50");
        Assert.That(years, Is.GreaterThan(5), "so that twelve months after the warm-up are over");
        Assert.That(rest.Kpi("self_sufficient/50"), Is.EqualTo(years - 4).Within(1e-9));
    }

    /// <summary>The mean margin is weighted by the days since commissioning.</summary>
    [Test]
    public void Margin_IsThatAfterTheWarmUp()
    {
        var trial = Trial.Of("plant-margin");
        var (whole, rest) = (trial.Run(), trial.With(WarmUp).Run());
        var before = trial.With(EndsWithWarmUp).Run();
        var plants = whole.Layout.Kpis.Where(column => column.Measure == Measures.Margin)
            .Where(column => double.IsFinite(before.Kpi(column.Key))).ToList();
        Assert.That(plants, Is.Not.Empty);
        var days = whole.Manifest.End.DayNumber - whole.Manifest.Start.DayNumber;
        foreach (var key in plants.Select(column => column.Key))
        {
            // whole · (days − since) = before · (4 yr − since) + rest · (days − 4 yr), solved for since.
            var (a, b, c) = (whole.Kpi(key), before.Kpi(key), rest.Kpi(key));
            var since = ((a * days) - (b * WarmUpDays) - (c * (days - WarmUpDays))) / (a - b);
            Assert.That(since, Is.InRange(365, WarmUpDays), key);
            Assert.That(since, Is.EqualTo(Math.Round(since)).Within(1e-4), "the first of a month");
        }
    }

    /// <summary>A dated shock within the warm-up is not measured; one left to chance is, from its first start
    /// after that.</summary>
    [Test]
    public void Shocks_AreMeasuredWhereTheyBeginAfterTheWarmUp()
    {
        var late = Trial.Of("export-ban-2031").With(WarmUp).Run();
        var whole = Trial.Of("export-ban-2031").Run();
        foreach (var column in whole.Layout.Kpis.Where(column => column.Part.StartsWith("export_ban", Ordinal)
            && column.Measure != Measures.TimeToRecover && !column.Measure.Key.EndsWith("exposure", Ordinal)))
            Assert.That(late.Kpi(column.Key), Is.EqualTo(whole.Kpi(column.Key)), column.Key);
    }

    /// <summary>A base stock that starts with 100 t and 10 t on the way, which take 48 d to come down to its
    /// 14 t: over two years that lifts the mean on hand by almost 4 t above the 4.187 t of Palm's
    /// theorem.</summary>
    [Test]
    public void SteadyState_IsCoveredWithAWarmUp_AndNotWithout()
    {
        const int seeds = 20;
        const double truth = 4.187;
        string[] sets = ["stockpiles.pool.initial=100 t", "horizon.end=2028-12-30"];
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(BaseStockTheoryTests.Scenario).With(sets) with { Replications = 10 };
        var (without, with) = (0, 0);
        for (var seed = 1UL; seed <= seeds; seed++)
        {
            without += Covers(trial with { Seed = seed }, truth);
            with += Covers(trial.With("experiment.warm_up=13 wk") with { Seed = seed }, truth);
        }

        TestContext.Out.WriteLine($"{without} of {seeds} intervals hold it without, {with} with a warm-up");
        Assert.That(without, Is.Zero);
        Assert.That(with, Is.InRange(16, seeds), "fewer than 16 of 20 by chance once in 400 times");
    }

    /// <summary>What MSER-5 makes of a run of that is a warm-up that covers the truth.</summary>
    [Test]
    public void Study_SuggestsAWarmUpThatIsLongEnough()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(BaseStockTheoryTests.Scenario).With("stockpiles.pool.initial=100 t",
            "calendar.report_by=[week]") with
        { Replications = 20 };
        folder.Write(trial);
        var run = RunFolder.Read(folder.PathOf("run"));
        var study = WarmUpStudy.Of(run, "week/on_hand/pool");
        Assert.That(study.SuggestedDays, Is.InRange(42, 364));
        Assert.That(study.MeanAfter, Is.EqualTo(4.187).Within(0.2));
        Assert.That(WarmUpStudy.Of(run, key: null).Key, Is.EqualTo("week/shortfall"), "people report that");
        var after = trial.With($"experiment.warm_up={study.SuggestedDays} d") with { Seed = 7 };
        Assert.That(Covers(after, 4.187), Is.EqualTo(1));
    }

    private static int Covers(Trial trial, double truth)
    {
        var onHand = trial.Run().Summary("on_hand/pool");
        return Math.Abs(onHand.Mean - truth) <= onHand.HalfWidth95 ? 1 : 0;
    }

    private static double SumOf(RunResult run, string key)
    {
        var (first, block) = (0, run.Layout.Series[0]);
        foreach (var column in block.Columns)
        {
            if (column.Key == key)
                return run.Series.Skip(first).Take(block.Dates.Count).Sum(summary => summary.Mean);
            first += block.Dates.Count;
        }

        throw new ArgumentException($"the run has no series {key}", nameof(key));
    }
}
