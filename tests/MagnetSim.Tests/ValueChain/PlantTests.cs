using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A lot of 1 t falls due every 10 d; it takes 5 d in metal with 90 % and 3 d in machine with 80 %
/// yield.</summary>
public class PlantTests
{
    private const double OneLotOfOxide = 0.30 / 0.85;

    private static readonly PlantSpec _twoStages = Some.Plant() with
    {
        NameplateTonnesPerDay = 0.1 * 0.9 * 0.8,
        Stages =
        [
            Some.Stage("metal", cycleDays: 5, yield: 0.9),
            Some.Stage("machine", cycleDays: 3, yield: 0.8) with { LosesTo = LossKind.Swarf },
        ],
    };

    [Test]
    public void Lot_PassesStageAfterStage_AndShrinksByEachYield()
    {
        var chain = Some.Chain(With(_twoStages));
        chain.AssertDays("plants.plant.line.metal", until: 26, 15, 25);
        Assert.That(chain.Plants[0].Finished, Is.EqualTo(720_000_000));
        Assert.That(chain.Plants[0].Started, Is.EqualTo(2));
        chain.AssertDays("plants.plant.line.machine", until: 29, 28);
        Assert.That(chain.GoneTo("slag"), Is.EqualTo(60_000_000), "10 % of 0.3 t of NdPr, twice");
        Assert.That(chain.GoneTo("swarf"), Is.EqualTo(108_000_000), "20 % of 0.27 t, twice");
        Assert.That(chain.Stockpiles[0].OnHand, Is.EqualTo(1_440_000_000));
    }

    [Test]
    public void Start_IsAwardPlusTheShortestTimePlusTheDelay()
    {
        var late = new CommissioningSpec(Some.Date(20), AtLeastDays: 30, Some.Fixed(7.5), SharedDelay: 0);
        var chain = Some.Chain(With(Some.Plant() with { Commissioning = late }));
        Assert.That(chain.Plants[0].Commissioned.Days, Is.EqualTo(57.5));
        chain.AssertDays("plants.plant.due", until: 80, 67.5, 77.5);
    }

    [Test]
    public void PlantOlderThanTheHorizon_GoesOn_WhereItIs()
    {
        // Commissioned 95 d ago, with a linear ramp over 80 d: lots fell due 40, 57, 69, 80, 90 d after that.
        var old = Some.Plant() with
        {
            Commissioning = Some.Plant().Commissioning with { Award = Some.Date(-95) },
            Ramp = new RampSpec(RampCurve.Linear, Some.Fixed(80), []),
        };
        var chain = Some.Chain(With(old));
        chain.AssertDays("plants.plant.due", until: 20, 5, 15);
        Assert.That(chain.Plants[0].InstalledIntegral(Some.Day(20)).InTonnes(), Is.EqualTo(2).Within(1e-9));
        Assert.That(chain.Plants[0].EffectiveIntegral(Some.Day(20)).InTonnes(), Is.EqualTo(2).Within(1e-9));
        Assert.That(chain.Plants[0].RampedDays(Some.Day(20)), Is.EqualTo(20).Within(1e-12), "it is over");
    }

    [FsCheck.NUnit.Property(MaxTest = 100, Replay = "2026,7")]
    public void Plant_OfAnyAge_HasItsNextLotAhead(ushort age, byte tenths, byte curve)
    {
        var old = Some.Plant() with
        {
            NameplateTonnesPerDay = (1 + tenths) / 10.0,
            Commissioning = Some.Plant().Commissioning with { Award = Some.Date(-age) },
            Ramp = new RampSpec((RampCurve)(curve % 3), Some.Fixed(500), []),
        };
        var due = Some.Chain(With(old)).DaysOf("plants.plant.due", until: 1);
        Assert.That(due, Is.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void Ramp_CallsForALot_WhenItsIntegralHasGrownByOne()
    {
        // Linear over 80 d at 0.1 lots a day: t²/1600 = k.
        var ramped = Some.Plant() with { Ramp = new RampSpec(RampCurve.Linear, Some.Fixed(80), []) };
        Assert.That(
            Some.Chain(With(ramped)).DaysOf("plants.plant.due", until: 101),
            Is.EqualTo((double[])[40, 40 * Math.Sqrt(2), 40 * Math.Sqrt(3), 80, 90, 100]).Within(1e-6));
    }

    [Test]
    public void Unit_WhoseLotFindsNoRoom_HoldsIt_AndTheNextStartIsMissed()
    {
        // Metal takes 5 d, machine 12 d: lot 2 is held from day 15 to 22, so the lot of day 15 starts on 22,
        // and that of day 20 never.
        var narrow = Some.Plant() with
        {
            NameplateTonnesPerDay = 0.2,
            Stages = [Some.Stage("metal", 5), Some.Stage("machine", 12)],
        };
        var chain = Some.Chain(With(narrow));
        chain.AssertDays("plants.plant.line.metal", until: 30, 10, 15, 27);
        Assert.That(chain.Plants[0].MissedBlocked, Is.EqualTo(1));
        chain.AssertDays("plants.plant.line.machine", until: 50, 34, 46);
        Assert.That(chain.Plants[0].Finished.InTonnes(), Is.EqualTo(3));
    }

    [Test]
    public void Units_OfTheirOwnNumber_NeverHoldUpTheLine()
    {
        var wide = Some.Plant() with
        {
            NameplateTonnesPerDay = 0.2,
            Stages = [Some.Stage("metal", 5, units: null), Some.Stage("machine", 12, units: null)],
        };
        var plant = Some.Chain(With(wide)).RunTo(102.5).Plants[0];
        Assert.That((plant.Started, plant.MissedBlocked), Is.EqualTo((20L, 0L)));
        Assert.That(plant.Finished.InTonnes(), Is.EqualTo(17), "those started by day 85");
    }

    [Test]
    public void Outage_PausesTheLotsInProcess()
    {
        var chain = Some.Chain(With(_twoStages, Some.PlantOutage(12, days: 2)));
        chain.AssertDays("plants.plant.line.machine", until: 25, 20);
    }

    [Test]
    public void Outages_ThatOverlap_AreOneLongOne()
    {
        OutageShockSpec[] outages = [Some.PlantOutage(12, days: 2), Some.PlantOutage(13, days: 3)];
        var chain = Some.Chain(With(_twoStages, outages));
        chain.AssertDays("plants.plant.line.metal", until: 25, 19);
    }

    [Test]
    public void Outage_AtTheInstantAtWhichALotIsDone_ComesFirst()
    {
        var chain = Some.Chain(With(_twoStages, Some.PlantOutage(15, days: 4)));
        chain.AssertDays("plants.plant.line.metal", until: 28, 19, 25);
    }

    [Test]
    public void LotThatFallsDueInAnOutage_IsMissed()
    {
        var plant = Some.Chain(With(_twoStages, Some.PlantOutage(19, days: 2))).RunTo(31).Plants[0];
        Assert.That(plant.MissedByOutage, Is.EqualTo(1));
        Assert.That(plant.Started, Is.EqualTo(2), "on days 10 and 30");
    }

    [Test]
    public void LotWithoutFeed_Waits_AndTheNextIsMissed()
    {
        var mine = Some.Producer() with { Lot = Some.Tonnes(5), Output = Some.Rate(0.2) };
        var chain = Some.Chain(WithFeed(_twoStages) with { Producers = [mine] });
        chain.AssertDays("plants.plant.line.metal", until: 31, 30); // charged on 25
        Assert.That(chain.Plants[0].MissedForFeed, Is.EqualTo(1));
        Assert.That(chain.Plants[0].Started, Is.EqualTo(2), "on days 25 and 30");
        Assert.That(chain.Stockpiles[1].OnHand.InTonnes(), Is.EqualTo(5 - (2 * OneLotOfOxide)).Within(1e-8));
    }

    [Test]
    public void LotWithoutFeed_IsMissedForIt_EvenIfThereIsNoRoomEither()
    {
        // Oxide for one lot, which fills metal for 100 d; the lot of day 20 waits, three more are missed.
        var slow = Some.Plant() with { Stages = [Some.Stage("metal", 100)] };
        var plant = Some.Chain(WithFeed(slow, oxide: OneLotOfOxide + 1e-6)).RunTo(55).Plants[0];
        Assert.That((plant.Started, plant.MissedForFeed, plant.MissedBlocked), Is.EqualTo((1L, 3L, 0L)));
    }

    [Test]
    public void LotThatWaits_OutlastsAnOutage()
    {
        var mine = Some.Producer() with { Lot = Some.Tonnes(5), Output = Some.Rate(0.2) };
        var outage = WithFeed(_twoStages, Some.PlantOutage(24, days: 3));
        var chain = Some.Chain(outage with { Producers = [mine] });
        chain.AssertDays("plants.plant.line.metal", until: 33, 32); // charged on 27
    }

    [Test]
    public void PartialLot_StartsWithWhatThereIs()
    {
        var partial = Some.Plant() with { AllowPartial = true };
        var chain = Some.Chain(WithFeed(partial, oxide: 0.1)).RunTo(11);
        Assert.That(chain.Plants[0].Finished.InTonnes(), Is.EqualTo(0.1 * 0.85 / 0.30).Within(1e-8));
        Assert.That(chain.RunTo(50).Plants[0].Started, Is.EqualTo(1), "but never with nothing");
    }

    [Test]
    public void Swarf_ComesBack_AndIsUsedBeforeBoughtOxide()
    {
        // Lot 1 is machined on day 18: 90 % of 20 % of 90 % of its charge is back on day 20, for lot 2.
        var recycling = _twoStages with { SwarfLoop = new SwarfLoopSpec(0.9, DelayDays: 2, ["oxide"]) };
        var chain = Some.Chain(WithFeed(recycling, oxide: 1)).RunTo(20.5);
        var bought = (2 - (0.9 * 0.2 * 0.9)) * OneLotOfOxide;
        Assert.That(chain.Stockpiles[1].OnHand.InTonnes(), Is.EqualTo(1 - bought).Within(1e-8));
        Assert.That(chain.GoneTo("swarf").InTonnes(), Is.EqualTo(0.1 * 0.2 * 0.27).Within(1e-8), "the rest");
    }

    [Test]
    public void Qualification_CountsFromTheStartOfAPlantThatRanBefore()
    {
        // Started 20 days before the horizon; customers accept on day 5, and the lot of day 10 goes through.
        var plant = Some.Plant() with { QualificationDays = 25 };
        var early = plant with { Commissioning = plant.Commissioning with { Award = Some.Date(-20) } };
        var chain = Some.Chain(With(early)).RunTo(10.1);
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(1).Within(1e-8));
    }

    [Test]
    public void Qualification_HoldsBackWhatIsMadeUntilCustomersAccept()
    {
        // Lots finish on days 10, 20, 30 and 40; customers test for 25 days from the first.
        var plant = Some.Plant() with { QualificationDays = 25 };
        var chain = Some.Chain(With(plant));
        Assert.That(chain.RunTo(34.9).Stockpiles[0].OnHand, Is.Zero);
        Assert.That(chain.Plants[0].CommittedRate(Some.Day(34.9)), Is.Zero);
        Assert.That(chain.RunTo(35.1).Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(3).Within(1e-8));
        Assert.That(chain.RunTo(40.1).Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(4).Within(1e-8));
    }

    [Test]
    public void CommittedRate_IsTheOutputOfTheLotsOf28Days()
    {
        var chain = Some.Chain(With(_twoStages)).RunTo(25);
        Assert.That(CommittedLots(chain), Is.EqualTo(2).Within(1e-9), "of days 10 and 20");
        Assert.That(CommittedLots(chain.RunTo(37)), Is.EqualTo(3).Within(1e-9), "and 30");
        Assert.That(CommittedLots(chain.RunTo(39)), Is.EqualTo(2).Within(1e-9), "without 10");
    }

    [Test]
    public void EffectiveCapacity_IsRampTimesYieldWhileUp()
    {
        // N = 1 t/d; x = t/100 up to 100 d; y = (0.6 + 0.00075 t)/0.75 up to 200 d; down from 50 to 60. The
        // integral of x·y is (0.3 t² + 0.00025 t³)/75: 10.4167 to day 50 and 43.3333 − 15.12 from 60 to 100;
        // it is 95 from there to day 200, then 1 a day.
        var learned = new YieldSpec(Some.Fixed(0.60), Some.Fixed(0.75), OverDays: 200);
        var plant = Some.Plant() with
        {
            NameplateTonnesPerDay = 1,
            Ramp = new RampSpec(RampCurve.Linear, Some.Fixed(100), []),
            Stages = [Some.Stage("machine", 0) with { Yield = learned }],
        };
        var chain = Some.Chain(With(plant, Some.PlantOutage(50, days: 10))).RunTo(250);
        var expected = (781.25 / 75) + ((3250 - 1134) / 75.0) + 95 + 50;
        (var built, var end) = (chain.Plants[0], Some.Day(250));
        Assert.That(built.EffectiveIntegral(end).InTonnes(), Is.EqualTo(expected).Within(0.01));
        Assert.That(built.InstalledIntegral(end).InTonnes(), Is.EqualTo(250).Within(1e-9));
        Assert.That(built.RampedDays(end) / built.DaysInstalled(end), Is.EqualTo(200 / 250.0).Within(1e-12));
    }

    /// <summary>The committed rate as lots of 0.72 t in 28 d.</summary>
    private static double CommittedLots(Chain chain) =>
        chain.Plants[0].CommittedRate(Some.Day(90)).InTonnes() * 28 / 0.72;

    private static Scenario With(PlantSpec plant, params ShockSpec[] shocks) => Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool()],
        Plants = [plant],
        Shocks = shocks,
    };

    private static Scenario WithFeed(PlantSpec plant, params ShockSpec[] shocks) =>
        WithFeed(plant, oxide: 0, shocks);

    private static Scenario WithFeed(PlantSpec plant, double oxide, params ShockSpec[] shocks)
    {
        FeedSpec[] feeds = [new("oxide", "oxide_pool")];
        var fed = plant.Feeds.Count > 0 ? plant : plant with { Feeds = feeds };
        return With(fed, shocks) with { Stockpiles = [Some.MagnetPool(), Some.OxidePool(oxide)] };
    }
}
