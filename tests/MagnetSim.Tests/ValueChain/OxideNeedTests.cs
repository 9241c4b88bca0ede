using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

/// <summary>With the yields of the reference and 90 % of the machining swarf back, a tonne of magnets takes
/// 0.424 t of oxide: 0.30/0.85/Y · (1 − 0.9 · 0.2258) with Y = 0.95 · 0.98 · 0.97 · 0.75 · 0.98.</summary>
public class OxideNeedTests
{
    private const double OxidePerMagnet = 0.424;

    private static readonly PlantSpec _reference = Some.Plant() with
    {
        NameplateTonnesPerDay = 1200 / 364.0,
        Feeds = [new FeedSpec("oxide", "oxide_pool")],
        Lot = Some.Tonnes(5),
        Stages =
        [
            Some.Stage("metal", 5, 0.95, units: null),
            Some.Stage("alloy", 2, 0.98, units: null),
            Some.Stage("sinter", 4, 0.97, units: null),
            Some.Stage("machine", 5, 0.75, units: null) with { LosesTo = LossKind.Swarf },
            Some.Stage("coat", 6, 0.98, units: null),
        ],
        SwarfLoop = new SwarfLoopSpec(0.9, DelayDays: 30, ["oxide"]),
    };

    [Test]
    public void Need_IsThatOfTheLotsNetOfTheSwarf()
    {
        var nameplate = _reference.NameplateTonnesPerDay;
        var pool = Some.Chain(WithOxide(_reference)).Stockpiles[1];
        Assert.That(
            pool.NeedRate(Some.Day(100)).InTonnes() / nameplate, Is.EqualTo(OxidePerMagnet).Within(0.0005));
        Assert.That(
            pool.NeedRate(Some.Day(20)).InTonnes() / nameplate,
            Is.EqualTo(0.30 / 0.85 / 0.6637).Within(0.0005), "before the first swarf comes back");
    }

    /// <summary>Day by day, until long after all is learned and the last swarf of the learning has come
    /// back; of a plant from before the horizon, only swarf of lots within it does.</summary>
    [TestCase(0, 30, 1.0)]
    [TestCase(300, 30, 1.0)]
    [TestCase(120, 0, 0.8)]
    public void Need_FollowsRampAndLearning_AndTheSwarfOfSomeTimeAgo(int age, int delay, double lastShare)
    {
        var learned = new YieldSpec(Some.Fixed(0.60), Some.Fixed(0.75), OverDays: 150);
        var machine = _reference.Stages[3] with { Yield = learned };
        var chain = Some.Chain(WithOxide(_reference with
        {
            Commissioning = _reference.Commissioning with { Award = Some.Date(-age) },
            Ramp = new RampSpec(RampCurve.Table, Some.Fixed(0), [new(0, 0), new(200, lastShare)]),
            Stages = [.. _reference.Stages.Select(stage => stage.Name == "machine" ? machine : stage)],
            SwarfLoop = _reference.SwarfLoop! with { DelayDays = delay },
        }));
        var full = _reference.NameplateTonnesPerDay * 0.30 / 0.85 / (0.95 * 0.98 * 0.97 * 0.75 * 0.98);
        for (var day = 0; day <= 400; day++)
        {
            var since = day + age;
            var start = since - delay - (5 + 2 + 4 + 5);
            var returned = start < age
                ? 0
                : Ramped(start) * 0.95 * 0.98 * 0.97 * (1 - Learned(start)) * 0.9;
            Assert.That(chain.Stockpiles[1].NeedRate(Some.Day(day)).InTonnes(),
                Is.EqualTo(full * (Ramped(since) - returned)).Within(1e-6), $"need on day {day}");
            Assert.That(chain.Plants[0].EffectiveRate(Some.Day(day)).InTonnes(),
                Is.EqualTo(_reference.NameplateTonnesPerDay * Ramped(since) * Learned(since) / 0.75)
                    .Within(1e-9), $"capacity on day {day}");
        }

        double Ramped(int day) => lastShare * Math.Clamp(day / 200.0, 0, 1);

        static double Learned(int day) => 0.60 + (0.15 * Math.Clamp(day / 150.0, 0, 1));
    }

    [Test]
    public void Need_CountsOutagesIn()
    {
        var outages = new OutageSpec(Some.Fixed(30), Some.Fixed(10));
        var pool = Some.Chain(WithOxide(_reference with { Outages = outages })).Stockpiles[1];
        Assert.That(
            pool.NeedRate(Some.Day(100)).InTonnes() / _reference.NameplateTonnesPerDay,
            Is.EqualTo(0.75 * OxidePerMagnet).Within(0.0005));
    }

    [Test]
    public void Need_BeforeCommissioning_IsNone()
    {
        var later = _reference.Commissioning with { AtLeastDays = 100 };
        var pool = Some.Chain(WithOxide(_reference with { Commissioning = later })).Stockpiles[1];
        Assert.That(pool.NeedRate(Some.Day(99)), Is.Zero);
        Assert.That(pool.NeedRate(Some.Day(101)), Is.GreaterThan(0));
    }

    [Test]
    public void Plant_WithOxideWithoutEnd_TakesThatMuch()
    {
        var chain = Some.Chain(WithOxide(_reference)).RunTo(364);
        (var oxide, var magnets) = (chain.Stockpiles[1].OnHand, chain.Plants[0].Finished);
        chain.RunTo(4 * 364);
        var ratio = (oxide - chain.Stockpiles[1].OnHand) / (double)(chain.Plants[0].Finished - magnets);
        Assert.That(ratio, Is.EqualTo(OxidePerMagnet).Within(0.00424), "1 %");
        var yearly = (chain.Plants[0].Finished - magnets).InTonnes() / 3;
        Assert.That(yearly, Is.EqualTo(1200).Within(5), "and runs at its nameplate");
    }

    private static Scenario WithOxide(PlantSpec plant) => Some.Scenario(days: 5 * 364) with
    {
        Stockpiles = [Some.MagnetPool(), Some.OxidePool(100_000)],
        Plants = [plant],
    };
}
