using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A reserve behind a pool from which 1 t is used at the end of each day. It looks at midnight, when
/// the day before has been served.</summary>
public class ReserveTests
{
    [Test]
    public void Shock_OpensIt_ToAWeekOfNeed()
    {
        // On day 2 the pool has 2 of its 4 t and lacks 5 t to a week; then 1 t each day until the ban ends.
        var chain = Some.Chain(With(pool: 4, Some.Reserve("ban_2")) with { Shocks = [Some.Ban(2, days: 3)] });
        Assert.That(Released(chain.RunTo(1.5)), Is.Zero);
        Assert.That(Released(chain.RunTo(2.5)), Is.EqualTo(5));
        Assert.That(Released(chain.RunTo(4.5)), Is.EqualTo(7));
        Assert.That(Released(chain.RunTo(10.5)), Is.EqualTo(7));
        Assert.That(chain.Reserves[0].OnHand.InTonnes(), Is.EqualTo(13));
    }

    /// <summary>The second, closed, would fill at 1 t a day from what the first one releases.</summary>
    [Test]
    public void AnotherReserve_TakesNothingWhileOneIsOpen()
    {
        var filling = Some.Reserve("ban_50") with
        {
            Name = "filling",
            Initial = Mass.Zero,
            Fill = new RateStep(Some.Start, Some.Fixed(1), false),
        };
        var scenario = With(pool: 4, Some.Reserve("ban_2")) with
        {
            Shocks = [Some.Ban(2, days: 3), Some.Ban(50, days: 1)],
        };
        var chain = Some.Chain(scenario with { Reserves = [scenario.Reserves[0], filling] });
        chain.RunTo(4.9);
        Assert.That(chain.Reserves[1].Bought.InTonnes(), Is.EqualTo(2), "on days 0 and 1");
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(7), "a week of what users need");
    }

    /// <summary>20 t at 1,000 INR/kg and 10 % a year, held for a whole year: 2 million rupees.</summary>
    [Test]
    public void CarryingCost_IsWorthTimesShareOverTime()
    {
        var dear = Some.Reserve("ban_50") with { RupeesPerKg = 1000, CarryingPerYear = 0.1 };
        var kpis = Some.Chain(With(pool: 4, dear)).Kpis();
        Assert.That(kpis["carrying_cost/reserve"], Is.EqualTo(0.2).Within(1e-9));
        Assert.That(Some.Chain(With(pool: 4, Some.Reserve("ban_50"))).Kpis(),
            Does.Not.ContainKey("carrying_cost/reserve"));
    }

    [Test]
    public void OtherShock_LeavesItClosed()
    {
        var shocks = new[] { Some.Ban(2, days: 3), Some.Ban(50, days: 3) };
        var chain = Some.Chain(With(pool: 4, Some.Reserve("ban_50")) with { Shocks = shocks });
        Assert.That(Released(chain.RunTo(20)), Is.Zero);
    }

    [TestCase(null, 1, 2)]
    [TestCase(0.4, 0.4, 0.8)]
    public void LowStock_OpensIt_UpToTheCover_WithinItsLimit(double? atMost, double day2, double day3)
    {
        // 3 t on day 1 are three days of need and not below them; on day 2 the pool holds 2 t.
        var below = Some.Reserve() with { Release = new ReleaseSpec([], BelowDays: 3, atMost) };
        var chain = Some.Chain(With(pool: 4, below));
        Assert.That(Released(chain.RunTo(1.5)), Is.Zero);
        Assert.That(Released(chain.RunTo(2.5)), Is.EqualTo(day2));
        Assert.That(Released(chain.RunTo(3.5)), Is.EqualTo(day3));
    }

    [Test]
    public void Release_GoesToThoseWhoWait()
    {
        // 3 t wait on day 3, and a week of need is missing as well.
        var patient = With(pool: 0, Some.Reserve("ban_3")) with { Shocks = [Some.Ban(3, days: 1)] };
        var chain = Some.Chain(patient with { Sectors = [Patient()] }).RunTo(3.5);
        Assert.That(Released(chain), Is.EqualTo(10));
        Assert.That(chain.Sectors[0].Late.InTonnes(), Is.EqualTo(3));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(7));
    }

    [Test]
    public void Release_EndsWithWhatThereIs()
    {
        var small = Some.Reserve("ban_0") with { Initial = Some.Tonnes(2) };
        var chain = Some.Chain(With(pool: 0, small) with { Shocks = [Some.Ban(0, days: 9)] }).RunTo(8.5);
        Assert.That(Released(chain), Is.EqualTo(2));
        Assert.That(chain.Sectors[0].OnTime.InTonnes(), Is.EqualTo(2));
    }

    [Test]
    public void Fill_BuysADaysPartADay_UntilFull()
    {
        // 2 t on days 2 and 3, and the fifth tonne on day 4.
        var chain = Some.Chain(With(pool: 100, Filling(size: 5, tonnesPerDay: 2, fromDay: 2)));
        Assert.That(Bought(chain.RunTo(1.5)), Is.Zero);
        Assert.That(Bought(chain.RunTo(2.5)), Is.EqualTo(2));
        Assert.That(chain.Stockpiles[0].NeedRate(Some.Day(3)).InTonnes(), Is.EqualTo(1 + 2));
        Assert.That(Bought(chain.RunTo(3.5)), Is.EqualTo(4));
        Assert.That(Bought(chain.RunTo(9.5)), Is.EqualTo(5));
        Assert.That(chain.Stockpiles[0].NeedRate(Some.Day(10)).InTonnes(), Is.EqualTo(1));
    }

    [Test]
    public void Fill_TakesNothing_WhileSomebodyWaits()
    {
        // The second of 2 t goes to the sector. On day 5 it waits for 4 t, and 3 t come.
        var scenario = With(pool: 2, Filling(size: 20, tonnesPerDay: 1, fromDay: 0)) with
        {
            Sectors = [Patient()],
            Producers = [Some.Delivery(3, day: 5)],
        };
        var chain = Some.Chain(scenario).RunTo(8.5);
        Assert.That(Bought(chain), Is.EqualTo(1));
        Assert.That(chain.Sectors[0].Late.InTonnes(), Is.EqualTo(3));
    }

    [Test]
    public void Fill_RestsWhileOpen()
    {
        var reserve = Filling(size: 20, tonnesPerDay: 1, fromDay: 0) with
        {
            Release = new ReleaseSpec(["ban_2"], null, null),
        };
        var chain = Some.Chain(With(pool: 100, reserve) with { Shocks = [Some.Ban(2, days: 3)] });
        Assert.That(Bought(chain.RunTo(1.5)), Is.EqualTo(2), "days 0 and 1");
        Assert.That(Bought(chain.RunTo(4.5)), Is.EqualTo(2));
        Assert.That(chain.Stockpiles[0].NeedRate(Some.Day(5)).InTonnes(), Is.EqualTo(1));
        Assert.That(Bought(chain.RunTo(5.5)), Is.EqualTo(3), "the ban is over");
    }

    [Test]
    public void Fill_NeverBringsTheStockpileBelowTheOpeningCover()
    {
        // With a cover of 3 d, 0.5 of 3.5 t can be spared on day 0; 2 t are below it on day 1.
        var reserve = Filling(size: 20, tonnesPerDay: 1, fromDay: 0) with
        {
            Release = new ReleaseSpec([], BelowDays: 3, null),
        };
        Assert.That(Bought(Some.Chain(With(pool: 3.5, reserve)).RunTo(0.5)), Is.EqualTo(0.5));
    }

    [Test]
    public void Fill_IsOrderedLikeAnyNeed()
    {
        // 2 t/d are ordered, half of them for the reserve: nobody runs short, and nothing wastes away.
        var cover = new ReplenishSpec(ReplenishPolicy.BaseStock, Some.Fixed(5), null, null, null, 7,
            [new SourceSpec("lane", 1, null)]);
        var scenario = With(pool: 0, Filling(size: 1000, tonnesPerDay: 1, fromDay: 0)) with
        {
            Stockpiles = [Some.MagnetPool() with { Initial = null, Replenish = cover }],
            Lanes = [Some.Lane()],
        };
        var kpis = Some.Chain(scenario).Kpis();
        Assert.That(kpis["on_time_fill"], Is.EqualTo(1));
        Assert.That(kpis["bought/reserve"], Is.EqualTo(364));
        Assert.That(kpis["on_hand/magnet_pool"], Is.EqualTo(5 * 2).Within(1));
        Assert.That(kpis["on_hand/reserve"], Is.EqualTo(182.5).Within(1e-9), "from 1 t to 364 t");
    }

    private static ReserveSpec Filling(double size, double tonnesPerDay, int fromDay) => Some.Reserve() with
    {
        Size = Some.Tonnes(size),
        Initial = Mass.Zero,
        Fill = Some.Rates((fromDay, tonnesPerDay))[0],
    };

    private static SectorSpec Patient() =>
        Some.Sector() with { Unmet = new UnmetSpec(1, double.PositiveInfinity, 0.25) };

    private static Scenario With(double pool, ReserveSpec reserve) => Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool(pool)],
        Reserves = [reserve],
        Sectors = [Some.Sector()],
    };

    private static double Released(Chain chain) => chain.Reserves[0].Released.InTonnes();

    private static double Bought(Chain chain) => chain.Reserves[0].Bought.InTonnes();
}
