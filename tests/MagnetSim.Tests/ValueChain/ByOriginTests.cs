using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>In vectors each number becomes what it would by itself, to the last digit.</summary>
public class ByOriginTests
{
    private const double Weight = 0.3;

    private readonly RandomStream _stream = new(2026, 0, "shares");

    [Test]
    public void Blend_MovesEachShareTowardsTheAddedOne([Range(1, 17)] int count)
    {
        (var own, var added) = (Numbers(count), Numbers(count));
        var mix = new ByOrigin(own);
        mix.Blend(new ByOrigin(added), Weight);
        Assert.That(mix.ToArray(),
            Is.EqualTo(own.Zip(added, (one, other) => one + (Weight * (other - one)))));
    }

    [Test]
    public void BlendPure_TakesFromAllAndGivesToOne([Range(1, 17)] int count)
    {
        var own = Numbers(count);
        var mix = new ByOrigin(own);
        mix.BlendPure(count - 1, Weight);
        Assert.That(mix.ToArray(), Is.EqualTo(own.Select((share, origin) =>
            share - (Weight * share) + (origin == count - 1 ? Weight : 0))));
    }

    [Test]
    public void BlendMadeHere_CountsEachCountryInTheUpperHalf()
    {
        var mix = new ByOrigin([0.5, 0.1, 0.4, 0]);
        mix.BlendMadeHere(new ByOrigin([0.2, 0.3, 0.1, 0.4]), weight: 0.5);
        Assert.That(mix.ToArray(), Is.EqualTo((double[])[0.25, 0.05, 0.35, 0.35]).Within(1e-15));
    }

    [Test]
    public void Add_AddsAMultiple([Range(1, 17)] int count)
    {
        (var own, var added) = (Numbers(count), Numbers(count));
        var sums = new ByOrigin(own);
        sums.Add(new ByOrigin(added), 7);
        Assert.That(sums.ToArray(), Is.EqualTo(own.Zip(added, (one, other) => one + (7 * other))));
    }

    [Test]
    public void CopyFrom_KeepsNothingOfItsOwn()
    {
        var mix = new ByOrigin(Numbers(5));
        var other = new ByOrigin(Numbers(5));
        mix.CopyFrom(other);
        Assert.That(mix.ToArray(), Is.EqualTo(other.ToArray()));
    }

    [Test]
    public void AnOriginThatIsNotThere_IsAnError()
    {
        var mix = new ByOrigin(3);
        Assert.That(() => mix[3], Throws.TypeOf<IndexOutOfRangeException>());
        Assert.That(() => new ByOrigin(33).Blend(mix, Weight), Throws.TypeOf<IndexOutOfRangeException>());
    }

    private double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => _stream.NextUniform())];
}
