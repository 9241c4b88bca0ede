using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Where each uncertain factor stands in its range of probability.</summary>
/// <param name="Probabilities">Of each factor by its path, in the open interval (0, 1).</param>
public sealed record UncertainPoint(IReadOnlyDictionary<string, double> Probabilities)
{
    private const double LargestBelowOne = 1 - (1.0 / (1L << 53));

    /// <summary>All factors at their medians.</summary>
    public static UncertainPoint Median(IReadOnlyList<UncertainFactor> factors) =>
        new(factors.ToDictionary(factor => factor.Path, _ => 0.5));

    /// <summary>By chance: in a block of as many replications as there are parts, each equal part of each
    /// factor's range holds exactly one.</summary>
    /// <remarks>McKay, Beckman and Conover (1979); with one part each replication draws for itself.</remarks>
    public static UncertainPoint Drawn(
        IReadOnlyList<UncertainFactor> factors, ulong seed, int replication, int parts)
    {
        var (block, place) = Math.DivRem(replication, parts);
        return new(factors.ToDictionary(factor => factor.Path, factor =>
        {
            var part = new KeyedPermutation(seed, block, factor.Path, parts).At(place);
            var within = new KeyedDraws(seed, replication, factor.Path).Uniform(0, 0);
            return Math.Min((part + within) / parts, LargestBelowOne);
        }));
    }

    /// <summary>The same with one factor elsewhere.</summary>
    public UncertainPoint With(string factor, double probability) =>
        new(new Dictionary<string, double>(Probabilities) { [factor] = probability });

    /// <summary>Null for what is not uncertain.</summary>
    public double? Find(string factor) =>
        Probabilities.TryGetValue(factor, out var probability) ? probability : null;
}
