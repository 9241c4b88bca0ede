using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Finds what is uncertain in a scenario.</summary>
internal static class UncertainFactors
{
    /// <summary>The name of what the delays of all plants, or of all producers, have in common.</summary>
    public static string SharedDelay(string kind) => $"{kind}.commissioning.delay";

    /// <summary>Each uncertain input, and what several of them share; all independent of each
    /// other.</summary>
    public static IReadOnlyList<UncertainFactor> Of(Scenario scenario)
    {
        var plants = SharingOf(scenario.Plants.Select(plant => plant.Commissioning));
        var producers = SharingOf(scenario.Producers.Select(producer => producer.Opening?.Commissioning)
            .OfType<CommissioningSpec>());
        return
        [
            .. scenario.Uncertain.Select(input => FactorOf(input, plants, producers)),
            .. Common("plants", plants), .. Common("producers", producers),
        ];
    }

    /// <summary>The correlation of each uncertain delay that is correlated with others.</summary>
    private static Dictionary<string, double> SharingOf(IEnumerable<CommissioningSpec> specs) => specs
        .Where(spec => spec.DelayDays is { Uncertain: true, Law: not Constant } && spec.SharedDelay > 0)
        .ToDictionary(spec => spec.DelayDays!.Path, spec => spec.SharedDelay);

    private static UncertainFactor FactorOf(UncertainInput input, Dictionary<string, double> plants,
        Dictionary<string, double> producers)
    {
        var path = input.Quantity.Path;
        var shared = plants.GetValueOrDefault(path) + producers.GetValueOrDefault(path);
        return new UncertainFactor(path, input, Math.Sqrt(1 - shared));
    }

    private static IEnumerable<UncertainFactor> Common(string kind, Dictionary<string, double> sharing) =>
        sharing.Count > 0 ? [new UncertainFactor(SharedDelay(kind), Input: null, Weight: 1)] : [];
}
