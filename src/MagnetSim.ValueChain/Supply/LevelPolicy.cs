using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The textbook policies on the inventory position:
/// base stock at a level, (s,S) and (R,Q).</summary>
/// <remarks>Orders go to one lane, which carries what it is asked for as one consignment. While its border is
/// closed nothing is ordered; when a part of the importers may buy, as many orders pass.</remarks>
public sealed class LevelPolicy : ReplenishmentPolicy
{
    private readonly Lane _lane;
    private readonly long _reorderPoint;
    private readonly long _level;
    private readonly long _quantity;
    private double _credit;
    private double _share = 1;
    private SimTime _shareSince;

    internal LevelPolicy(Simulation simulation, Stockpile stockpile, ReplenishSpec spec, Lane lane)
        : base(simulation, stockpile, spec.ReviewDays)
    {
        _lane = lane;
        _level = spec.Level?.Milligrams ?? 0;
        _quantity = spec.OrderQuantity?.Milligrams ?? 0;
        _reorderPoint = spec.ReorderPoint?.Milligrams ?? _level - 1;
    }

    /// <summary>The level that it orders up to, in milligrams.</summary>
    public override double Cover => _quantity > 0 ? _reorderPoint + _quantity : _level;

    /// <summary>Milligrams on hand and on the way, less what is already promised.</summary>
    public long Position => Stockpile.OnHand + Stockpile.OnOrder - Stockpile.Waiting;

    /// <summary>Fills the pipeline with a lead time's need; the rest of the level is on hand.</summary>
    internal long StartSteady()
    {
        _lane.StartOrders((long)Math.Round(Stockpile.NeedRate(Now) * _lane.MeanLeadTimeDays));
        return Math.Max(0, (_quantity > 0 ? _reorderPoint + _quantity : _level) - _lane.InTransit);
    }

    internal override void BorderChanged() => AddCredit();

    private protected override void Review()
    {
        if (!_lane.IsOpen || Position > _reorderPoint)
            return;
        AddCredit();
        if (_quantity == 0)
            OrderUpTo();
        while (_quantity > 0 && Position <= _reorderPoint && _quantity <= Allowed)
            Clear(_quantity);
    }

    /// <summary>The most that may be ordered now, in milligrams.</summary>
    private long Allowed =>
        _share < 1 ? Math.Min((long)_credit, _lane.Border.Left) : _lane.Border.Left;

    /// <summary>While a part of the importers may buy, that part of the need since then is what orders may
    /// take.</summary>
    private void AddCredit()
    {
        if (_share < 1)
            _credit += (Now - _shareSince).TotalDays * _share * Stockpile.NeedRate(Now);
        _shareSince = Now;
        _share = _lane.Border.Share;
        if (_share == 1)
            _credit = 0;
    }

    private void OrderUpTo()
    {
        var ordered = Math.Min(_level - Position, Allowed);
        if (ordered > 0)
            Clear(ordered);
    }

    private void Clear(long milligrams)
    {
        _credit -= _share < 1 ? milligrams : 0;
        _lane.Clear(milligrams);
    }
}
