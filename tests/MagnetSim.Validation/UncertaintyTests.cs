using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>What is uncertain in the scenarios that are shipped is known, and moves what it says.</summary>
public sealed class UncertaintyTests
{
    private const ulong Seed = 2026;

    /// <summary>An input that its point does not reach would be drawn again, unseen by any study.</summary>
    [TestCase("overseas-mine")]
    [TestCase("embargo-2010")]
    public void EachFactor_MovesSomeKpi(string scenario)
    {
        ChainBuilder builder = new(Trial.Of(scenario).Read().Scenario!);
        Assert.That(builder.Factors, Is.Not.Empty);
        var median = UncertainPoint.Median(builder.Factors);
        var middle = KpisAt(builder, median);
        foreach (var factor in builder.Factors)
        {
            double[] probabilities = [0.02, 0.98];
            var isMoved = Array.Exists(probabilities, probability =>
                !KpisAt(builder, median.With(factor.Path, probability)).SequenceEqual(middle));
            Assert.That(isMoved, Is.True, factor.Path);
        }
    }

    /// <summary>With all that is uncertain held, and all that varies shared, nothing differs.</summary>
    [Test]
    public void Replication_WithItsOwnPoint_IsItself()
    {
        ChainBuilder builder = new(Trial.Of("export-ban-2031").Read().Scenario!);
        Assert.That(builder.Build(Seed, 3, builder.PointOf(Seed, 3)).Run().Kpis,
            Is.EqualTo(builder.Build(Seed, 3).Run().Kpis));
    }

    private static double[] KpisAt(ChainBuilder builder, UncertainPoint point) =>
        builder.Build(Seed, replication: 0, point).Run().Kpis;
}
