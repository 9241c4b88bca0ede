using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class SectorTests
{
    private static readonly UnmetSpec _waits =
        new(LateShare: 1, PatienceDays: double.PositiveInfinity, CatchUp: 0.25);

    [Test]
    public void Demand_ServedFromOwnStock_UntilItIsEmpty_IsThenSplit()
    {
        var spec = WithStock(days: 10) with { Unmet = _waits with { LateShare = 0.6 } };
        var sector = SectorAt(day: 12, spec);
        Assert.That(sector.OnTime.InTonnes(), Is.EqualTo(10));
        Assert.That(sector.Waiting.InTonnes(), Is.EqualTo(1.2));
        Assert.That(sector.Lost.InTonnes(), Is.EqualTo(0.8));
    }

    [Test]
    public void Demand_OutOfPatience_IsLost()
    {
        // The demand of the eleventh day waits from a tick before its end: at midnight 12 that is over a day.
        var spec = WithStock(days: 10) with { Unmet = _waits with { PatienceDays = 1 } };
        Assert.That(SectorAt(12, spec).Lost, Is.Zero);
        Assert.That(SectorAt(12.5, spec).Lost.InTonnes(), Is.EqualTo(1));
        Assert.That(SectorAt(13.5, spec).Lost.InTonnes(), Is.EqualTo(2));
    }

    [Test]
    public void Backlog_IsServedByTheDay_AtMostTheCatchUp_AfterNewDemand()
    {
        // Two days of stock, then two days without; from 4.5 on the pool is full: a quarter of a need a day.
        var chain = Some.Chain(With(WithStock(2) with { Unmet = _waits }, Some.Delivery(100, day: 4.5)));
        var sector = chain.Sectors[0];

        chain.RunTo(4.4);
        Assert.That(sector.Waiting.InTonnes(), Is.EqualTo(2));
        chain.RunTo(4.9);
        Assert.That(sector.Late.InTonnes(), Is.EqualTo(0.25), "on delivery");
        chain.RunTo(5.9);
        Assert.That(sector.Late.InTonnes(), Is.EqualTo(0.5), "and once a day");
        Assert.That(sector.OnTime.InTonnes(), Is.EqualTo(3), "new demand is served first, and in full");
        chain.RunTo(20);
        Assert.That(sector.Late.InTonnes(), Is.EqualTo(2));
        Assert.That(sector.OnTime.InTonnes(), Is.EqualTo(18));
    }

    [Test]
    public void Backlog_WithoutLimit_IsServedAtOnce()
    {
        var unlimited = _waits with { CatchUp = double.PositiveInfinity };
        var chain = Some.Chain(With(WithStock(2) with { Unmet = unlimited }, Some.Delivery(100, day: 4.5)));
        Assert.That(chain.RunTo(4.9).Sectors[0].Late.InTonnes(), Is.EqualTo(2));
    }

    [Test]
    public void Backlog_WithoutLimit_IsServedOnEachDelivery()
    {
        // 3 t wait at midnight 5, so 5 t are asked for: 3 t come at 5.25, the others at 5.75.
        var unlimited = _waits with { CatchUp = double.PositiveInfinity };
        var scenario = With(WithStock(2) with { Unmet = unlimited }, Some.Delivery(3, day: 5.25));
        var second = Some.Delivery(10, day: 5.75) with { Name = "second" };
        var chain = Some.Chain(scenario with { Producers = [scenario.Producers[0], second] });
        Assert.That(chain.RunTo(5.5).Sectors[0].Late.InTonnes(), Is.EqualTo(1), "2 t are kept");
        Assert.That(chain.RunTo(5.9).Sectors[0].Late.InTonnes(), Is.EqualTo(3));
    }

    [Test]
    public void Backlog_LeavesAWeekOfNeedUntouched()
    {
        // 20 t of cover run out on day 20, 3 t wait on day 23; 7.1 t come at 23.5, 7 t for new demand.
        var spec = WithStock(days: 20) with { Unmet = _waits };
        var chain = Some.Chain(With(spec, Some.Delivery(7.1, day: 23.5))).RunTo(23.9);
        Assert.That(chain.Sectors[0].Waiting.InTonnes(), Is.EqualTo(2.9));
        Assert.That(chain.RunTo(30.9).Sectors[0].OnTime.InTonnes(), Is.EqualTo(27));
    }

    [Test]
    public void Stock_IsFilledDaily_UpToItsCover()
    {
        var chain = Some.Chain(With(WithStock(days: 10), pool: 100)).RunTo(50.5);
        Assert.That(chain.Sectors[0].OnTime.InTonnes(), Is.EqualTo(50));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(50));
    }

    [Test]
    public void SectorWithoutStock_DrawsOnThePool_AndWaitsThere()
    {
        // 5 t in the pool; the demand of days 6 to 8 waits until 10 t come at 8.5 and is served at once.
        var spec = Some.Sector() with { Unmet = _waits };
        var chain = Some.Chain(With(spec, Some.Delivery(10, day: 8.5), pool: 5));
        Assert.That(chain.RunTo(8.4).Stockpiles[0].Waiting.InTonnes(), Is.EqualTo(3));
        chain.RunTo(8.9);
        Assert.That(chain.Sectors[0].OnTime.InTonnes(), Is.EqualTo(5));
        Assert.That(chain.Sectors[0].Late.InTonnes(), Is.EqualTo(3));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(7));
    }

    [Test]
    public void DemandShock_MultipliesDemandAndNeed_WhileItLasts()
    {
        var boom = Boom(day: 10, days: 10, factor: 1.5);
        var chain = Some.Chain(With(Some.Sector(), pool: 100) with { Shocks = [boom] });
        var sector = chain.RunTo(15).Sectors[0];
        Assert.That(sector.NeedRate(Some.Day(15)).InTonnes(), Is.EqualTo(1.5));
        chain.RunTo(25);
        Assert.That(sector.Demanded.InTonnes(), Is.EqualTo(30).Within(1e-9));
        Assert.That(sector.NeedRate(Some.Day(25)).InTonnes(), Is.EqualTo(1));
    }

    [Test]
    public void DemandShocks_ThatOverlap_Multiply_FromTheFirstDayOn()
    {
        var chain = Some.Chain(With(Some.Sector(), pool: 100) with
        {
            Shocks = [Boom(day: 0, days: 4, factor: 2), Boom(day: 2, days: 1000, factor: 0)],
        });
        Assert.That(chain.RunTo(300).Sectors[0].Demanded.InTonnes(), Is.EqualTo(4));
    }

    [Test]
    public void PoissonDemand_IsOnlyDelayedOrLost_NeverForgotten()
    {
        var poisson = new ArrivalSpec(SteadyStepDays: null, PoissonOrder: Some.Tonnes(2.5));
        var spec = WithStock(days: 5) with { Arrives = poisson, Unmet = new UnmetSpec(0.5, 3, 0.25) };
        var sector = Some.Chain(With(spec, Some.Delivery(50, day: 30))).RunTo(200).Sectors[0];
        Assert.That(sector.Demanded.InTonnes(), Is.EqualTo(200).Within(68), "3 sd of 80 orders");
        Assert.That(sector.Lost, Is.GreaterThan(0));
        Assert.That(sector.Late, Is.GreaterThan(0));
        AssertSplit(sector);
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void Demand_IsOnTime_Late_Lost_OrWaiting(
        byte late, byte patience, byte catchUp, byte cover, FsCheck.PositiveInt lot, byte day)
    {
        var unmet = new UnmetSpec(late / 255.0, patience, catchUp / 255.0);
        var spec = WithStock(days: cover % 20) with { Unmet = unmet };
        var chain = Some.Chain(With(spec, Some.Delivery(1 + (lot.Get % 100), 1 + day), pool: day % 7));
        foreach (var until in (double[])[10, 100, 200, 364])
            AssertSplit(chain.RunTo(until).Sectors[0]);
    }

    private static void AssertSplit(Sector sector) =>
        Assert.That(sector.OnTime + sector.Late + sector.Lost + sector.Waiting, Is.EqualTo(sector.Demanded));

    private static SectorSpec WithStock(double days) =>
        Some.Sector() with { StockCoverDays = Some.Fixed(days) };

    private static Sector SectorAt(double day, SectorSpec spec) =>
        Some.Chain(With(spec)).RunTo(day).Sectors[0];

    private static Scenario With(SectorSpec sector, ProducerSpec? delivery = null, double pool = 0) =>
        Some.Scenario() with
        {
            Stockpiles = [Some.MagnetPool(pool)],
            Producers = delivery is null ? [] : [delivery],
            Sectors = [sector],
        };

    private static DemandShockSpec Boom(int day, double days, double factor) =>
        new($"boom_{day}", new StartSpec(Some.Date(day), null), Some.Fixed(days), [], Some.Fixed(factor));
}
