using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>1 t/d is needed, the cover is 10 d, reviews are weekly, and China's lane takes 20 d: S = 10 +
/// 23.5 t, and 30 t are there or on their way at first. Motors from Japan step in after 14 d of shortage,
/// with at most 2.1 t a week.</summary>
public class StepInTests
{
    [Test]
    public void Source_StepsIn_AfterItsTime_WithinItsLimit()
    {
        var chain = Some.Chain(With(Some.Ban(0, days: 70)));
        Assert.That(Brought(chain.RunTo(13.9)), Is.Zero);
        Assert.That(Brought(chain.RunTo(14.1)), Is.EqualTo(2.1).Within(1e-8));
        Assert.That(Brought(chain.RunTo(21.1)), Is.EqualTo(4.2).Within(1e-8));
    }

    [Test]
    public void Source_BringsNoMoreThanIsLeft()
    {
        // 16 of 33.5 t are left on day 14, and 7 t are used each week after that.
        var chain = Some.Chain(With(atMost: 100, Some.Ban(0, days: 70)));
        Assert.That(Brought(chain.RunTo(14.1)), Is.EqualTo(17.5).Within(1e-8));
        Assert.That(Brought(chain.RunTo(21.1)), Is.EqualTo(24.5).Within(1e-8));
    }

    [Test]
    public void Source_GetsWhatTheFlexOfOthersLeaves()
    {
        // The lane may bring 3.5 t a week: all that is missing on day 0, half of the 7 t on day 7.
        var scenario = With();
        var stiff = scenario.Lanes[0] with { Flex = 0.5 };
        var chain = Some.Chain(scenario with { Lanes = [stiff, scenario.Lanes[1]] });
        Assert.That(Brought(chain.RunTo(20.9)), Is.Zero);
        Assert.That(Brought(chain.RunTo(21.1)), Is.EqualTo(2.1).Within(1e-8));
    }

    [Test]
    public void Shortage_ThatEnds_BeginsAnew()
    {
        // On day 14 China's lane, open again and flexible, takes the whole order.
        var scenario = With(Some.Ban(0, days: 10), Some.Ban(21, days: 70));
        var flexible = scenario.Lanes[0] with { Flex = 100 };
        var chain = Some.Chain(scenario with { Lanes = [flexible, scenario.Lanes[1]] });
        Assert.That(Brought(chain.RunTo(34.9)), Is.Zero);
        Assert.That(Brought(chain.RunTo(35.1)), Is.EqualTo(2.1).Within(1e-8));
    }

    [Test]
    public void Source_WhoseBorderIsClosed_StepsInLater()
    {
        var all = Some.Ban(14, days: 7, "Japan");
        var chain = Some.Chain(With(Some.Ban(0, days: 70), all));
        Assert.That(Brought(chain.RunTo(20.9)), Is.Zero);
        Assert.That(Brought(chain.RunTo(21.1)), Is.EqualTo(2.1).Within(1e-8));
    }

    [TestCase("magnet", true)]
    [TestCase(null, false)]
    public void Ban_StopsGoodsInsideProducts_OnlyWhenItStopsEverything(string? material, bool isOpen)
    {
        string[] materials = material is null ? [] : [material];
        var ban = Some.Ban(0, days: 70, "Japan", materials);
        Assert.That(Some.Chain(With(ban)).RunTo(1).Lanes[1].IsOpen, Is.EqualTo(isOpen));
    }

    private static Scenario With(params ShockSpec[] shocks) => With(atMost: 0.3, shocks);

    private static Scenario With(double atMost, params ShockSpec[] shocks) => Some.Scenario() with
    {
        Stockpiles =
        [
            Some.MagnetPool() with
            {
                Initial = null,
                Replenish = new ReplenishSpec(
                    ReplenishPolicy.BaseStock, Some.Fixed(10), null, null, null, ReviewDays: 7,
                    [new SourceSpec("lane", 1, null), new SourceSpec("motors", 0, atMost, AfterDays: 14)]),
            },
        ],
        Lanes =
        [
            Some.Lane() with { LeadTimeDays = Some.Fixed(20) },
            Some.Lane() with { Name = "motors", Country = "Japan", Inside = "motors" },
        ],
        Sectors = [Some.Sector()],
        Shocks = shocks,
    };

    /// <summary>Tonnes that were ordered as motors so far.</summary>
    private static double Brought(Chain chain)
    {
        var motors = chain.Lanes[1];
        return (motors.InTransit + motors.Carried + motors.Arrived).InTonnes();
    }
}
