using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

/// <summary>Plants that need light and heavy rare earths at once.</summary>
public class TwoFeedsTests
{
    [Test]
    public void TwoFeeds_BothGoIntoALot()
    {
        var chain = Some.Chain(WithTwoFeeds(heavyOxide: 1)).RunTo(10.5);
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(1).Within(1e-7));
        Assert.That(chain.Stockpiles[1].OnHand.InTonnes(), Is.EqualTo(1 - (0.28 / 0.85)).Within(1e-8));
        Assert.That(chain.Stockpiles[2].OnHand.InTonnes(), Is.EqualTo(1 - (0.02 / 0.87)).Within(1e-8));
    }

    [Test]
    public void PartialLot_IsAsLargeAsTheScarcestFeedAllows()
    {
        // Heavy oxide for a quarter of a lot makes a quarter of a lot, and no light oxide is lost over it.
        var scenario = WithTwoFeeds(heavyOxide: 0.25 * 0.02 / 0.87);
        var partial = scenario.Plants[0] with { AllowPartial = true };
        var chain = Some.Chain(scenario with { Plants = [partial] }).RunTo(10.5);
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(0.25).Within(1e-6));
        Assert.That(chain.GoneTo("rounding"), Is.LessThan(100));
        var committed = chain.Plants[0].CommittedRate(Some.Day(10)).InTonnes();
        Assert.That(committed, Is.EqualTo(0.25 / 28).Within(1e-6));
        Assert.That(chain.Stockpiles[2].Waiting, Is.Zero, "the lot that has started waits for nothing more");
    }

    [Test]
    public void SwarfOfTwoElements_ComesBackAsBothFeeds()
    {
        // Half of the lot of day 10 is swarf, of which 90 % is back on day 12.
        var halves = new YieldSpec(Some.Fixed(0.5), Some.Fixed(0.5), 0);
        var scenario = WithTwoFeeds(heavyOxide: 1);
        var plant = scenario.Plants[0] with
        {
            Stages = [Some.Stage("machine", 0) with { Yield = halves, LosesTo = LossKind.Swarf }],
            SwarfLoop = new SwarfLoopSpec(0.9, DelayDays: 2, ["oxide", "dy_oxide"]),
            NameplateTonnesPerDay = 0.05,
        };
        var chain = Some.Chain(scenario with { Plants = [plant] }).RunTo(13);
        Assert.That(chain.Plants[0].SwarfReturned.InTonnes(),
            Is.EqualTo(0.45 * ((0.28 / 0.85) + (0.02 / 0.87))).Within(1e-6));
        chain.RunTo(20.5);
        Assert.That(chain.Stockpiles[2].OnHand.InTonnes(),
            Is.EqualTo(1 - ((2 - 0.45) * 0.02 / 0.87)).Within(1e-6));
    }

    /// <summary>A lot of a magnet with 28 % NdPr and 2 % Dy every 10 d, and 1 t of light oxide.</summary>
    private static Scenario WithTwoFeeds(double heavyOxide)
    {
        FeedSpec[] feeds = [new("oxide", "oxide_pool"), new("dy_oxide", "dy_pool")];
        var heavy = Some.OxidePool(heavyOxide) with { Name = "dy_pool", Material = "dy_oxide" };
        return Some.Scenario() with
        {
            Plants = [Some.Plant() with { Feeds = feeds }],
            Elements = ["ndpr", "dytb"],
            Materials = [new("oxide", [0.85, 0]), new("dy_oxide", [0, 0.87]), new("magnet", [0.28, 0.02])],
            Stockpiles = [Some.MagnetPool(), Some.OxidePool(1), heavy],
        };
    }
}
