// An (s,S) inventory of one item
//
//       +--------- orders, up to S when the position is s or less ---------+
//       v                                                                  |
//   supplier --> lead time --> stock on hand --> customers: Poisson, a unit each
//
// The inventory position is the stock on hand plus the units on order less the backorders; it is reviewed
// after each demand. A demand that finds no stock is backordered or lost. Any number of orders may be under
// way, so their receipts are events of one signal, with the quantity as payload; each draws its own lead
// time, so orders may overtake each other. With s = S - 1 this is the base-stock policy of Palm's theorem.
using MagnetSim.Engine;

namespace MagnetSim.Examples;

/// <summary>
/// A stock of one item under Poisson demand, reviewed continuously and ordered up to a level.
/// </summary>
public sealed class Inventory : Component
{
    private readonly int _reorderLevel;
    private readonly int _orderUpToLevel;
    private readonly bool _losesSales;
    private readonly Exponential _interdemandTime;
    private readonly Distribution _leadTime;
    private readonly RandomStream _interdemandTimes;
    private readonly RandomStream _leadTimes;
    private readonly Alarm _demand;
    private readonly Signal _receive;

    /// <summary>Starts with S units on hand and nothing on order.</summary>
    /// <param name="simulation">The replication that the inventory lives in.</param>
    /// <param name="reorderLevel">s: at this position or below it orders.</param>
    /// <param name="orderUpToLevel">S: the position right after an order.</param>
    /// <param name="demandPerDay">The mean demand, in units a day.</param>
    /// <param name="leadTime">From order to receipt, in days.</param>
    /// <param name="losesSales">Whether unmet demand is lost; otherwise it waits.</param>
    public Inventory(
        Simulation simulation, int reorderLevel, int orderUpToLevel, double demandPerDay,
        Distribution leadTime, bool losesSales)
        : base(simulation, "inventory")
    {
        _reorderLevel = reorderLevel;
        _orderUpToLevel = orderUpToLevel;
        _losesSales = losesSales;
        _interdemandTime = new Exponential(1 / demandPerDay);
        _leadTime = leadTime;
        _interdemandTimes = Stream("interdemand times");
        _leadTimes = Stream("lead times");
        _demand = Alarm("demand", Priority.Demand, Demand);
        _receive = Signal("receive", Priority.Deliver, Receive);
        OnHand = new TimeWeighted(Now, orderUpToLevel);
        Set(_demand, Now + _interdemandTime.SampleLength(_interdemandTimes));
    }

    public TimeWeighted OnHand { get; }

    public TimeWeighted OnOrder { get; } = new(SimTime.Zero, 0);

    public TimeWeighted Backorders { get; } = new(SimTime.Zero, 0);

    /// <summary>1 for each demand met from stock at once, 0 for others; the mean is the fill rate.</summary>
    public Tally Fill { get; } = new();

    /// <summary>Ends the warm-up: the statistics start again, stock and orders stay.</summary>
    public void RestartStatistics()
    {
        Fill.Restart();
        OnHand.Restart(Now);
        OnOrder.Restart(Now);
        Backorders.Restart(Now);
    }

    private void Demand()
    {
        Set(_demand, Now + _interdemandTime.SampleLength(_interdemandTimes));
        var isMet = OnHand.Value > 0;
        Fill.Add(isMet ? 1 : 0);
        if (isMet) OnHand.Update(Now, OnHand.Value - 1);
        else if (!_losesSales) Backorders.Update(Now, Backorders.Value + 1);
        Review();
    }

    private void Review()
    {
        var position = OnHand.Value + OnOrder.Value - Backorders.Value;
        if (position > _reorderLevel) return;
        var quantity = (long)(_orderUpToLevel - position);
        OnOrder.Update(Now, OnOrder.Value + quantity);
        Schedule(_receive, Now + _leadTime.SampleLength(_leadTimes), quantity);
    }

    private void Receive(long quantity)
    {
        var owed = Math.Min(quantity, Backorders.Value);
        OnOrder.Update(Now, OnOrder.Value - quantity);
        Backorders.Update(Now, Backorders.Value - owed);
        OnHand.Update(Now, OnHand.Value + quantity - owed);
    }
}
