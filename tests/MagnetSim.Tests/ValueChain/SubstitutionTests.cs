using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>1 t a day is needed, and nothing comes after the first 10 t: stock lasts to day 10.</summary>
public class SubstitutionTests
{
    // Short at the look of day 14: of 28 t at most, 10 of 14 were on time; so qualified on day 28.
    private static readonly SubstitutionSpec _quick =
        new(Into: null, QualificationDays: Some.Fixed(14), 0.1 / 7, Cap: 0.25, DecaysPerDay: 0.05 / 7);

    [Test]
    public void Share_GrowsAfterQualification_UpToItsCap()
    {
        var chain = Some.Chain(With(_quick));
        Assert.That(NeedOn(chain, 27.5), Is.EqualTo(1));
        Assert.That(NeedOn(chain, 28.5), Is.EqualTo(0.9).Within(1e-12));
        Assert.That(NeedOn(chain, 35.5), Is.EqualTo(0.8).Within(1e-12));
        Assert.That(NeedOn(chain, 80.5), Is.EqualTo(0.75).Within(1e-12));
    }

    [Test]
    public void Share_DecaysWhenTheShortageIsOver()
    {
        // 500 t come on day 42.5; the last four weeks are served again at the look of day 77 (45 to 77 whole,
        // 49 to 77 counted), for the one of day 70 still counts day 42.
        var chain = Some.Chain(With(_quick, Some.Delivery(500, day: 42.5)));
        Assert.That(NeedOn(chain, 70.5), Is.EqualTo(0.75 + 0.05).Within(1e-12));
        Assert.That(NeedOn(chain, 105.5), Is.EqualTo(1).Within(1e-12), "five weeks of decay");
    }

    [Test]
    public void Decay_OfZero_IsForGood()
    {
        var chain = Some.Chain(With(_quick with { DecaysPerDay = 0 }, Some.Delivery(500, day: 42.5)));
        Assert.That(NeedOn(chain, 300), Is.EqualTo(0.75).Within(1e-12));
    }

    [Test]
    public void Gross_IsSubstitutedOnTimeLateLostAndWaiting()
    {
        var sector = Some.Chain(With(_quick)).RunTo(100).Sectors[0];
        Assert.That(sector.Substituted, Is.GreaterThan(0));
        Assert.That(
            sector.Substituted + sector.OnTime + sector.Late + sector.Lost + sector.Waiting,
            Is.EqualTo(Some.Tonnes(100).Milligrams).Within(1));
    }

    /// <summary>From day 28 on 10 % of the demand, from 35 on 20 %, is asked of the other grade.</summary>
    [Test]
    public void AnotherSector_TakesOverWhatTurnsAway()
    {
        var other = Some.Sector() with { Name = "standard", Demand = new(Some.Fixed(0), Some.Start, []) };
        var scenario = With(_quick with { Into = "standard" });
        var chain = Some.Chain(scenario with { Sectors = [scenario.Sectors[0], other] });
        Assert.That(chain.RunTo(35.5).Sectors[1].NeedRate(Some.Day(35.5)).InTonnes(),
            Is.EqualTo(0.2).Within(1e-12));
        Assert.That(chain.Sectors[1].Demanded.InTonnes(), Is.EqualTo(7 * 0.1).Within(1e-6));
        Assert.That(chain.Sectors[1].Demanded, Is.EqualTo(chain.Sectors[0].Substituted));
    }

    private static double NeedOn(Chain chain, double day) =>
        chain.RunTo(day).Sectors[0].NeedRate(Some.Day(day)).InTonnes();

    private static Scenario With(SubstitutionSpec substitution, params ProducerSpec[] producers) =>
        Some.Scenario() with
        {
            Stockpiles = [Some.MagnetPool(10)],
            Sectors = [Some.Sector() with { Substitution = substitution }],
            Producers = producers,
        };
}
