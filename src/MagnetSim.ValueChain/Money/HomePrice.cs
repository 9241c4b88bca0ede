using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What the material of a stockpile costs there: no more than the cheapest goods that come
/// in.</summary>
/// <remarks>Whether a border is open makes no difference: what a ban does to prices, a price shock
/// says.</remarks>
internal sealed class HomePrice(PricePath plain, IReadOnlyList<ImportAccount> imports)
{
    private readonly ImportAccount[] _imports = [.. imports];

    /// <summary>Paise for a kilogram.</summary>
    public long At(SimTime time)
    {
        if (_imports.Length == 0)
            return plain.At(time, country: null);
        var lowest = long.MaxValue;
        foreach (var import in _imports)
            lowest = Math.Min(lowest, import.LandedAt(time));
        return lowest;
    }
}
