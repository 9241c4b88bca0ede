using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What the page says of the run itself, and what it needs from the folder.</summary>
public sealed class RunPageTests
{
    [Test]
    public void EnoughRuns_GiveNoAlert_AndFewDo()
    {
        Assert.That(Page.Of(TenYearRun.WithBan(200)).Html, Does.Not.Contain("id=\"alerts\""));
        Assert.That(Page.Of(TenYearRun.WithBan(20)).ById("alerts").Value, Does.Contain("Of 20 runs, about "
            + "one lies below the 5 % quantile"));
    }

    [Test]
    public void RunsThatAreAllEqual_AreNotSaidToHaveChance()
    {
        var equal = new HandMadeRun().Kpi(Measures.OnTimeFill, "", 0.9, 0.9).Kpi(Measures.Demand, "", 5, 5);
        Assert.That(Page.Of(equal.Result).ById("answers").Value, Does.Contain("simulated 2 times with the "
            + "same figures each time: nothing in them is left to chance."));
        var other = new HandMadeRun().Kpi(Measures.OnTimeFill, "", 0.9, 0.9).Kpi(Measures.Demand, "", 5, 6);
        Assert.That(Page.Of(other.Result).ById("answers").Value,
            Does.Contain("simulated 2 times, each time with chance of its own."));
    }

    [Test]
    public void WithChartsAsPngAlone_ThePageSaysWhatItHolds()
    {
        var page = Page.Of(TenYearRun.WithBan(5), folder =>
            File.WriteAllText(Path.Combine(folder, "capacity.png"), "png"));
        Assert.That(page.ById("charts").Value, Does.Contain("Charts stand beside this page as PNG")
            .And.Not.Contain("apt-get"));
    }

    [Test]
    public void TabStops_AreAtTablesThatScroll()
    {
        var page = Page.Of(TenYearRun.WithBan(5), Page.AddCharts);
        Assert.That(page.Elements("figure").Elements().Attributes("tabindex"), Is.Empty);
        Assert.That(page.ById("answers").Descendants().Attributes("tabindex"), Is.Empty, "all fit");
        var many = new HandMadeRun().Kpi(Measures.OnTimeFill, "", 1);
        foreach (var lane in Enumerable.Range(0, 60))
        {
            many.Kpi(Measures.Imports, $"lane_{lane}", 1)
                .Series("fiscal_year", Measures.Imports, $"lane_{lane}", 1, 1)
                .Ledger($"abroad.Land {lane}", $"lanes.lane_{lane}", 1)
                .Ledger($"lanes.lane_{lane}", "stockpiles.pool", 1);
        }

        many.Ledger("stockpiles.pool", "plants.one.feed", 60).Kpi(Measures.MagnetOutput, "one", 1);
        var wide = Page.Of(many.Result).ById("table-oxide-years").Parent!;
        Assert.That(wide.Attribute("tabindex")?.Value, Is.EqualTo("0"));
        Assert.That(wide.Attribute("role")?.Value, Is.EqualTo("region"));
    }

    [Test]
    public void SentencesName_KeysOfTheFolder()
    {
        var page = Page.Of(TenYearRun.WithBan(5));
        string[] keys = [.. TenYearRun.WithBan(5).Layout.Kpis.Select(column => column.Key)];
        var named = page.Document.Descendants().Attributes("data-from")
            .SelectMany(from => from.Value.Split('|'))
            .Where(key => key.Length > 0).Distinct().ToList();
        Assert.That(named, Has.Count.GreaterThan(20));
        Assert.That(named.Where(key => !key.StartsWith("month/", StringComparison.Ordinal)
            && !key.StartsWith("fiscal_year/", StringComparison.Ordinal)), Is.SubsetOf(keys));
    }

    [Test]
    public void EmptyRegister_IsAFault()
    {
        Assert.That(() => Page.Of(TenYearRun.WithBan(2), folder => File.WriteAllText(
            Path.Combine(folder, RunFolder.AssumptionsFile), "")), Throws.TypeOf<ReportException>()
            .With.Message.Contains("empty").And.Message.Contains("magnetsim run"));
        Assert.That(() => Page.Of(TenYearRun.WithBan(2), folder => File.Delete(
            Path.Combine(folder, RunFolder.AssumptionsFile))), Throws.TypeOf<ReportException>()
            .With.Message.Contains("missing").And.Message.Contains("magnetsim run"));
    }

    [Test]
    public void LedgerThatDoesNotAddUp_IsAWarning()
    {
        var page = Page.Of(TenYearRun.WithBan(2), folder => File.AppendAllText(
            Path.Combine(folder, RunFolder.LedgerFile), "ndpr,sectors.wind,held at the end,1.000000000\n"));
        Assert.That(page.ById("alerts").Value, Does.StartWith("\nThe ledger of ndpr does not add up."));
        Assert.That(page.ById("warnings").Value, Does.Contain("no: sectors.wind"));
    }

    [Test]
    public void OneRun_HasNoIntervals_AndAWarning()
    {
        var page = Page.Of(TenYearRun.WithBan(1));
        Assert.That(string.Join(' ', page.Sentences), Does.Not.Contain("±").And.Not.Contain("median"));
        Assert.That(page.ById("alerts").Value, Does.Contain("This is one run."));
        Assert.That(page.Html.IndexOf("This is one run.", StringComparison.Ordinal),
            Is.LessThan(page.Html.IndexOf("<nav", StringComparison.Ordinal)), "before all answers");
    }
}
