using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Something uncertain that is independent of all else: an input, or what several share.</summary>
/// <param name="Path">Where it stands in the scenario: the name of its draw.</param>
/// <param name="Input">Null for what the delays of several plants or producers share.</param>
/// <param name="Weight">Of its own part in the input, 1 for an input that shares nothing.</param>
public sealed record UncertainFactor(string Path, UncertainInput? Input, double Weight)
{
    /// <summary>The input's distribution as the file writes it.</summary>
    public string Law => Input?.Law ?? "what these delays share";

    /// <summary>The input's value where this factor has that probability and what it shares is at its
    /// median; for what is shared, the probability.</summary>
    public string TextAt(double probability) => Input is null
        ? $"{Math.Round(100 * probability)} %"
        : Input.TextAt(
            Weight < 1 ? Numeric.NormalCdf(Weight * Numeric.NormalQuantile(probability)) : probability);
}
