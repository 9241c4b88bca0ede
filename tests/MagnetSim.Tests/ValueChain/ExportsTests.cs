using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A mine in India makes 1 t a day in lots of 1 t, of which 0.5 t/d go abroad.</summary>
public class ExportsTests
{
    [Test]
    public void EverySecondLot_GoesAbroad()
    {
        var chain = Some.Chain(With(Some.Rate(0.5)));
        Assert.That(Exported(chain.RunTo(1.5)), Is.Zero, "half a lot is due");
        Assert.That(Exported(chain.RunTo(2.5)), Is.EqualTo(1));
        Assert.That(Exported(chain.RunTo(10.5)), Is.EqualTo(5));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(5));
        Assert.That(chain.GoneTo("exports.mine").InTonnes(), Is.EqualTo(5 * 0.85).Within(1e-9));
        Assert.That(chain.Producers[0].CommittedRate(Some.Day(11)).InTonnes(), Is.EqualTo(0.5));
    }

    [Test]
    public void Rates_HoldFromTheirDays()
    {
        var chain = Some.Chain(With(Some.Rates((0, 0), (5, 1))));
        Assert.That(Exported(chain.RunTo(5.5)), Is.Zero);
        Assert.That(Exported(chain.RunTo(20.5)), Is.EqualTo(15));
    }

    [Test]
    public void Ban_KeepsLotsHere_AndNothingIsOwedLater()
    {
        // 2.5 t were due by day 5, and 2 t had gone; on day 9 it goes on from there: the third lot on day 10.
        var chain = Some.Chain(With(Some.Rate(0.5), Ban()));
        Assert.That(Exported(chain.RunTo(6.5)), Is.EqualTo(2));
        Assert.That(chain.Producers[0].CommittedRate(Some.Day(7)).InTonnes(), Is.EqualTo(1));
        Assert.That(Exported(chain.RunTo(9.5)), Is.EqualTo(2));
        Assert.That(Exported(chain.RunTo(10.5)), Is.EqualTo(3));
        Assert.That(Exported(chain.RunTo(20.5)), Is.EqualTo(8));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(12));
    }

    /// <summary>Others take what lies over half a lot, and so all, until the border closes.</summary>
    [Test]
    public void Ban_KeepsWhatOtherBuyersWouldTake()
    {
        var scenario = With(exports: null, Ban());
        var mine = scenario.Producers[0] with { OtherBuyers = new OtherBuyersSpec(0, 0) };
        var chain = Some.Chain(scenario with { Producers = [mine] });
        Assert.That(chain.RunTo(4.5).Stockpiles[0].OnHand, Is.Zero);
        Assert.That(chain.RunTo(8.5).Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(4));
        Assert.That(chain.RunTo(20.5).Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(4));
    }

    [Test]
    public void Exports_AreNotOwedFromBeforeTheProducerStarts()
    {
        var scenario = With(Some.Rate(0.5));
        var opening = new OpeningSpec(new CommissioningSpec(Some.Date(100), 0, null, 0), [],
            new RampSpec(RampCurve.None, Some.Fixed(0), []));
        var late = scenario.Producers[0] with { Opening = opening };
        var chain = Some.Chain(scenario with { Producers = [late] });
        Assert.That(Exported(chain.RunTo(120.5)), Is.EqualTo(10));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(10));
    }

    [Test]
    public void Ban_OfOtherGoodsOrCountries_LeavesExportsAlone()
    {
        var others = new[] { Some.Ban(5, days: 4, "India", "magnet"), Some.Ban(6, days: 4) };
        Assert.That(Exported(Some.Chain(With(Some.Rate(0.5), others)).RunTo(20.5)), Is.EqualTo(10));
    }

    [Test]
    public void Kpi_StandsWhereThereAreExports()
    {
        Assert.That(Some.Chain(With(Some.Rate(0.5))).Kpis()["exported/mine"], Is.EqualTo(181));
        Assert.That(Some.Chain(With(exports: null)).Kpis(), Does.Not.ContainKey("exported/mine"));
    }

    private static ExportBanSpec Ban() => Some.Ban(5, days: 4, "India");

    private static Scenario With(IReadOnlyList<RateStep>? exports, params ShockSpec[] shocks) =>
        Some.Scenario() with
        {
            Stockpiles = [Some.OxidePool()],
            Producers = [Some.Producer() with { Exports = exports }],
            Shocks = shocks,
        };

    private static double Exported(Chain chain) => chain.Producers[0].Exported.InTonnes();
}
