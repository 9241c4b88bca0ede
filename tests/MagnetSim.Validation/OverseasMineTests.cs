namespace MagnetSim.Validation;

/// <summary>What the scenario of the overseas mine says, and what it must not change.</summary>
public sealed class OverseasMineTests
{
    private const string Output = "fiscal_year/producer_output/overseas_mine";
    private const string Fill = "fill_52wk/export_ban";
    private const int Replications = 12;

    /// <summary>Bought in July 2027 and built in five to seven years: nothing before July 2032.</summary>
    [Test]
    public void Greenfield_BringsNothingBefore2032()
    {
        using TemporaryFolder folder = new();
        var years = folder.Write(Mine).Series(Output);
        Assert.That(years[..6], Is.All.Zero, "2026/27 to 2031/32");
        Assert.That(years[7..], Is.Ordered.Ascending.And.All.Positive);
        Assert.That(years[^1], Is.InRange(800, 2000));
    }

    /// <summary>Deliveries begin between July 2028 and July 2029, at the full rate.</summary>
    [Test]
    public void Offtake_BringsAllFromTheFourthYear()
    {
        using TemporaryFolder folder = new();
        var years = folder.Write(Mine.Variant("offtake")).Series(Output);
        Assert.That(years[..2], Is.All.Zero, "2026/27 and 2027/28");
        Assert.That(years[4..], Is.All.EqualTo(2000).Within(20));
    }

    /// <summary>Only an offtake is there in time, and then plants lack dysprosium, not NdPr.</summary>
    [Test]
    public void Ban2031_IsTheSameWithAGreenfieldMine()
    {
        var without = (Trial.Of("export-ban-2031") with { Replications = Replications }).Run();
        var greenfield = Mine.Variant("with_ban_2031").Run();
        var offtake = Mine.Variant("offtake").Variant("with_ban_2031").Run();
        Assert.That(greenfield.Kpis(Fill), Is.EqualTo(without.Kpis(Fill)));
        Assert.That(offtake.Summary(Fill).Mean, Is.EqualTo(without.Summary(Fill).Mean).Within(0.005));
    }

    /// <summary>Six stages of which each may fail: 40 · 50 · 60 · 80 · 80 · 90 % are 7 %.</summary>
    [Test]
    public void Exploration_StartsWithTheProductOfItsOdds()
    {
        var mine = Mine.Variant("exploration").With(
            "plants=~", "scheme=~", "sectors=~", "horizon.end=2067-04-01", "calendar.report_by=[year]");
        var run = (mine with { Replications = 2000 }).Run();
        Assert.That(run.Summary("starts/domestic_mine").Mean, Is.EqualTo(0.0691).Within(0.02));
    }

    private static Trial Mine => Trial.Of("overseas-mine") with { Replications = Replications };
}
