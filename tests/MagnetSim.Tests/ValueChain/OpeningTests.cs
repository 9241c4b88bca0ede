using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>Producers that start later. Months have 30 d here.</summary>
public class OpeningTests
{
    private static readonly RampSpec _noRamp = new(RampCurve.None, Some.Fixed(0), []);

    private static readonly RampSpec _linear = new(RampCurve.Linear, Some.Fixed(60), []);

    /// <summary>Within 60 d the ramp makes 30²/120 = 7.5 d of full rate in the first month, a quarter of it,
    /// and 22.5 d in the second, three quarters.</summary>
    [Test]
    public void Ramp_IsMonthlySteps_WithItsIntegral()
    {
        var chain = Some.Chain(With(Opened(day: 10, _linear)));
        var mine = chain.Producers[0];
        Assert.That(Rates(mine, 9.9, 10, 39.9, 40, 69.9, 70),
            Is.EqualTo((double[])[0, 0.25, 0.25, 0.75, 0.75, 1]));
        chain.AssertDays("producers.mine.finish", until: 42.5,
            14, 18, 22, 26, 30, 34, 38, 40 + (0.5 / 0.75), 42);
        Assert.That(chain.RunTo(70.01).Producers[0].Made.InTonnes(), Is.EqualTo(30));
    }

    [Test]
    public void Ramp_OfATable_EndsWithinAMonth()
    {
        // 20 d of nothing, 10 d at 40 %; then 15 d from 40 to 80 % are 9 d of full rate.
        var table = new RampSpec(RampCurve.Table, Some.Fixed(0), [new(20, 0.4), new(30, 0.4), new(45, 0.8)]);
        var mine = Some.Chain(With(Opened(day: 0, table))).Producers[0];
        Assert.That(Rates(mine, 0, 29.9, 30, 44.9, 45),
            Is.EqualTo((double[])[4 / 30.0, 4 / 30.0, 9 / 15.0, 9 / 15.0, 0.8]).Within(1e-12));
    }

    [Test]
    public void Ramp_ThatBeganBeforeTheHorizon_GoesOn()
    {
        var mine = Some.Chain(With(Opened(day: -30, _linear))).Producers[0];
        Assert.That(Rates(mine, 0, 29.9, 30), Is.EqualTo((double[])[0.75, 0.75, 1]));
    }

    [Test]
    public void Output_WithItsOwnSteps_IsMultiplied()
    {
        var mine = Opened(day: 10, _linear) with { Output = Some.Rates((0, 1), (20, 2)), Share = 0.5 };
        Assert.That(Rates(Some.Chain(With(mine)).Producers[0], 0, 10, 20, 40, 70),
            Is.EqualTo((double[])[0, 0.125, 0.25, 0.75, 1]));
    }

    [Test]
    public void Share_LeavesTheRestOutside()
    {
        var mine = Some.Producer() with { Share = 0.3, Lot = Some.Tonnes(0.3) };
        var chain = Some.Chain(With(mine)).RunTo(100.1);
        Assert.That(chain.Producers[0].Made.InTonnes(), Is.EqualTo(30).Within(1e-9));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(30).Within(1e-9));
    }

    /// <summary>Up for 9 d from the start on day 50, then down for 1 d.</summary>
    [Test]
    public void Outages_CountFromTheStart()
    {
        var mine = Opened(day: 50, _noRamp) with { Outages = new(Some.Fixed(9), Some.Fixed(1)) };
        Some.Chain(With(mine)).AssertDays("producers.mine.outages.fail", until: 75, 59, 69);
    }

    [Test]
    public void Delays_OfProducers_AreCorrelatedWithEachOther_AndNotWithPlants()
    {
        ProducerSpec Late(string name) => Opened(day: 0, _noRamp) with
        {
            Name = name,
            Opening = new(new(Some.Start, 0, Delay(name), SharedDelay: 1), [], _noRamp),
        };
        var plant = Some.Plant() with { Commissioning = new(Some.Start, 0, Delay("plant"), SharedDelay: 1) };
        var chain = Some.Chain(With(Late("one")) with
        {
            Producers = [Late("one"), Late("two")],
            Stockpiles = [Some.OxidePool(), Some.MagnetPool()],
            Plants = [plant],
        });
        Assert.That(chain.Producers[1].OpensDay, Is.EqualTo(chain.Producers[0].OpensDay).Within(1e-9));
        Assert.That(chain.Producers[0].OpensDay,
            Is.Not.EqualTo(chain.Plants[0].Commissioned.Days).Within(1e-3));
    }

    /// <summary>40 % of 50 %; four standard errors of 4,000 replications are 2.5 points.</summary>
    [Test]
    public void Prospect_SucceedsWithTheProductOfItsOdds_OnItsDate()
    {
        double[] days = [.. Enumerable.Range(0, 4000).Select(replication =>
            Some.Chain(With(Prospect(days: 200)), replication).Producers[0].OpensDay)];
        double[] started = [.. days.Where(double.IsFinite)];
        Assert.That(started.Length / 4000.0, Is.EqualTo(0.2).Within(0.025));
        Assert.That(started, Is.All.EqualTo(100 + 200 + 30));
    }

    [Test]
    public void Prospect_ThatFails_NeverMakesAnything()
    {
        var mine = Prospect(days: 1);
        var hopeless = mine.Opening! with { Prospect = [mine.Opening!.Prospect[0] with { Succeeds = 0 }] };
        var kpis = Some.Chain(With(mine with { Opening = hopeless })).Kpis();
        Assert.That(kpis["starts/mine"], Is.Zero);
        Assert.That(kpis["producer_output/mine"], Is.Zero);
    }

    [TestCase(363, 1)]
    [TestCase(364, 0, TestName = "Start_AtTheHorizon_IsTooLate")]
    public void Starts_CountsWithinTheHorizon(int day, double expected) =>
        Assert.That(Some.Chain(With(Opened(day, _noRamp))).Kpis()["starts/mine"], Is.EqualTo(expected));

    [Test]
    public void Starts_IsNoKpiOfAProducerThatIsThere() =>
        Assert.That(Some.Chain(With(Some.Producer())).Kpis().Keys, Has.No.Member("starts/mine"));

    private static double[] Rates(Producer producer, params double[] days) =>
        [.. days.Select(day => producer.CommittedRate(Some.Day(day)).InTonnes())];

    private static Quantity Delay(string path) => new(new Uniform(0, 300), Uncertain: true, path);

    private static ProducerSpec Opened(int day, RampSpec ramp) => Some.Producer() with
    {
        Opening = new OpeningSpec(new(Some.Date(day - 10), AtLeastDays: 10, null, 0), [], ramp),
    };

    /// <summary>Two stages of 40 and 50 %, of 100 d and of some days, and 30 d of building.</summary>
    private static ProducerSpec Prospect(double days) => Some.Producer() with
    {
        Opening = new OpeningSpec(
            new(Some.Start, AtLeastDays: 30, null, 0),
            [
                new("G4", Some.Fixed(100), 0.4, "producers.mine.prospect[0]"),
                new("auction", Some.Fixed(days), 0.5, "producers.mine.prospect[1]"),
            ],
            _noRamp),
    };

    private static Scenario With(ProducerSpec producer) => Some.Scenario() with
    {
        Calendar = new CalendarSpec(360, [ReportPeriod.Week], 4, new WorkingDays([])),
        Stockpiles = [Some.OxidePool()],
        Producers = [producer],
    };
}
