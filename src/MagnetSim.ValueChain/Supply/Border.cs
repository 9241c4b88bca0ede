namespace MagnetSim.ValueChain;

/// <summary>What the exporting country lets pass, for one lane or one producer's sales abroad.</summary>
/// <remarks>Under several restrictions only those may buy whom all let, as if by independent chance: their
/// shares multiply. The tightest limit holds.</remarks>
/// <param name="least">The smallest mass that passes as one, in milligrams.</param>
/// <param name="changed">Called when it opens, closes or lets another share pass.</param>
public sealed class Border(long least, Action changed)
{
    private readonly List<Restriction> _restrictions = [];
    private double _admitted;

    /// <summary>The part of the importers who may buy, 0 to 1; exactly 1 when all may.</summary>
    public double Share { get; private set; } = 1;

    /// <summary>Milligrams that may still pass.</summary>
    public long Left { get; private set; } = long.MaxValue;

    public bool IsOpen => Share > 0 && Left >= least;

    /// <summary>Where consignments wait for licences; null when none needs one.</summary>
    internal ShipmentLicensing? Queue { get; private set; }

    internal void Add(Restriction restriction)
    {
        _restrictions.Add(restriction);
        Change();
    }

    internal void Remove(Restriction restriction)
    {
        _restrictions.Remove(restriction);
        Change();
    }

    /// <summary>Whether a consignment that cannot be split passes: as many do as importers may buy.</summary>
    internal bool Admits(long milligrams)
    {
        if (Share < 1)
        {
            // A consignment is due when it is so but for rounding.
            const double rounding = 0.5;
            _admitted += Share * milligrams;
            if (_admitted < milligrams - rounding)
                return false;
            _admitted -= milligrams;
        }

        return IsOpen && milligrams <= Left;
    }

    /// <summary>Counts what passes against all limits.</summary>
    internal void Use(long milligrams)
    {
        for (var i = 0; i < _restrictions.Count; i++)
            _restrictions[i].Use(milligrams);

        // Only once all limits are right: other lanes may use what is left of them at once.
        for (var i = 0; i < _restrictions.Count; i++)
            _restrictions[i].Tell();
    }

    internal void Change()
    {
        Share = 1;
        Left = long.MaxValue;
        Queue = null;
        foreach (var restriction in _restrictions)
        {
            Share *= restriction.Share;
            Left = Math.Min(Left, restriction.Left);
            Queue ??= restriction.Queue;
        }

        if (Share == 1)
            _admitted = 0;
        changed();
    }
}
