using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Where the first stocks come from: the mix of origins that a
/// stockpile's regular supply has at the start.</summary>
internal static class RegularMix
{
    public static ByOrigin Of(Stockpile stockpile, Chain chain, Origins origins)
    {
        var mix = new double[origins.Count];
        foreach (var lane in chain.Lanes.Where(lane => lane.Spec.To == stockpile.Spec.Name))
            mix[origins.Of(lane.Spec.Country)] += lane.ContractRate(SimTime.Zero)
                + OrderedRate(stockpile, lane);
        foreach (var producer in chain.Producers.Where(producer => producer.Spec.To == stockpile.Spec.Name))
            mix[producer.Origin] += producer.CommittedRate(SimTime.Zero);
        var sum = mix.Sum();
        if (sum == 0)
            mix[origins.Of(Origins.Home)] = sum = 1;
        return new ByOrigin([.. mix.Select(rate => rate / sum)]);
    }

    private static double OrderedRate(Stockpile stockpile, Lane lane)
    {
        var imported = Math.Max(0, stockpile.NeedRate(SimTime.Zero) - stockpile.CommittedRate(SimTime.Zero));
        var source = stockpile.Spec.Replenish?.From.FirstOrDefault(source => source.Lane == lane.Spec.Name);
        return (source?.Share ?? 0) * imported;
    }
}
