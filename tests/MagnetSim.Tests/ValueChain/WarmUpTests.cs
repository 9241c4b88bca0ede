using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A sector that uses 1 t/d from a pool.</summary>
public class WarmUpTests
{
    [TestCase(63, 5)]
    [TestCase(64, 5, Description = "what happens at the very end counts")]
    [TestCase(65, 0)]
    public void Delivery_CountsAfterwards(int warmUpDays, double tonnes)
    {
        var scenario = Uses(warmUpDays) with { Producers = [Some.Delivery(5, day: 64)] };
        Assert.That(Some.Chain(scenario).Kpis()["producer_output/maker"], Is.EqualTo(tonnes));
    }

    [Test]
    public void WithoutOne_NothingHappens()
    {
        var chain = Some.Chain(Uses(0));
        Assert.That(chain.WarmUp.Exists, Is.False);
        Assert.That(chain.Layout.Series[0].Dates[0], Is.EqualTo(Some.Start));
    }

    [Test]
    public void Weeks_BeginWhereItEnds()
    {
        var chain = Some.Chain(Uses(warmUpDays: 10));
        Assert.That(chain.Layout.Series[0].Dates[0], Is.EqualTo(Some.Date(10)));
        var cells = chain.Run().Cells;
        Assert.That(cells[..(cells.Length / chain.Layout.Series[0].Columns.Count)][..50],
            Is.All.EqualTo(7).Within(1e-9), "demand of whole weeks");
    }

    [Test]
    public void ShockWithin_IsNotMeasured_ThoughItDoesItsHarm()
    {
        var kpis = Some.Chain(Uses(warmUpDays: 64) with { Shocks = [Some.Ban(10, days: 100)] }).Kpis();
        Assert.That(kpis.Where(kpi => kpi.Key.Contains("ban_10", StringComparison.Ordinal))
            .Select(kpi => kpi.Value), Is.All.NaN);
    }

    [Test]
    public void ShockAfterwards_IsMeasured() =>
        Assert.That(Some.Chain(Uses(warmUpDays: 64) with { Shocks = [Some.Ban(64, days: 100)] })
            .Kpis()["shortage_occurs/ban_64"], Is.Not.NaN);

    [Test]
    public void ShockLeftToChance_IsMeasuredFromItsFirstStartAfterwards()
    {
        var often = new Quantity(new MagnetSim.Engine.Exponential(1 / 30.0), false, "shocks.ban.start");
        var recurring = Some.Ban(0, days: 5) with { Start = new StartSpec(Some.Start, often, Recurs: true) };
        var (whole, rest) = (Some.Chain(Uses(0) with { Shocks = [recurring] }),
            Some.Chain(Uses(warmUpDays: 64) with { Shocks = [recurring] }));
        var early = whole.Shocks[0].Occurrences - whole.Shocks[0].OccurrencesFrom(Some.Day(64));
        Assert.That(early, Is.Positive);
        Assert.That(rest.Kpis()["occurs/ban_0"], Is.EqualTo(whole.Kpis()["occurs/ban_0"] - early));
        Assert.That(rest.Watches[0].Happens, Is.True);
        Assert.That(rest.Watches[0].CompleteWeeks, Is.LessThanOrEqualTo((364 - 64) / 7));
    }

    private static Scenario Uses(int warmUpDays) => Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool(400)],
        Lanes = [Some.Lane() with { Contract = Some.Rates((363, 1)) }],
        Sectors = [Some.Sector()],
        Experiment = new ExperimentSpec(1, 1) { WarmUpDays = warmUpDays },
    };
}
