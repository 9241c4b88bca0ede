namespace MagnetSim.ValueChain;

/// <summary>What one shock lets pass over the borders that it holds; all of them share its limit.</summary>
public sealed class Restriction
{
    private readonly List<Border> _borders = [];

    /// <summary>The part of the importers who may buy, 0 to 1.</summary>
    public double Share { get; private set; } = 1;

    /// <summary>Milligrams that may still pass.</summary>
    public long Left { get; private set; } = long.MaxValue;

    /// <summary>Where a consignment waits for a licence of its own; null when none is needed.</summary>
    internal ShipmentLicensing? Queue { get; set; }

    /// <summary>Puts the restriction on a border, or lifts it.</summary>
    internal void Hold(Border border)
    {
        _borders.Add(border);
        border.Add(this);
    }

    internal void Release()
    {
        foreach (var border in _borders)
            border.Remove(this);
        _borders.Clear();
    }

    /// <summary>Sets what passes before it holds any border, or from now on.</summary>
    internal void Allow(double share, long left)
    {
        Share = share;
        Left = left;
        foreach (var border in _borders)
            border.Change();
    }

    private bool IsLimited => Left < long.MaxValue;

    /// <summary>Takes what passes off the limit.</summary>
    internal void Use(long milligrams)
    {
        if (IsLimited && milligrams > Left)
            throw new InvalidOperationException($"{milligrams} mg pass where {Left} mg may");
        Left -= IsLimited ? milligrams : 0;
    }

    /// <summary>Tells the borders that less may pass.</summary>
    internal void Tell()
    {
        if (IsLimited)
            Allow(Share, Left);
    }
}
