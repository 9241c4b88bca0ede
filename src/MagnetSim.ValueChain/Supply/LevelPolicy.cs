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

    private protected override void Review()
    {
        if (!_lane.IsOpen || Position > _reorderPoint)
            return;
        if (_quantity == 0 && _lane.Border.Admits(_level - Position))
            _lane.Clear(_level - Position);
        while (_quantity > 0 && Position <= _reorderPoint && _lane.Border.Admits(_quantity))
            _lane.Clear(_quantity);
    }
}
