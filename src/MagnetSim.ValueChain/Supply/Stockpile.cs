using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>One material at one place, shared by those who draw from it.</summary>
public sealed class Stockpile : Component
{
    private readonly Allocation _rule;
    private readonly List<Outlet> _outlets = [];
    private readonly List<ISupplier> _suppliers = [];
    private readonly List<Lane> _lanes = [];
    private readonly TimeWeighted _onHand;
    private readonly TimeWeighted _backorders;
    private readonly Alarm _share;
    private ReplenishmentPolicy? _policy;

    internal Stockpile(Simulation simulation, StockpileSpec spec, Material material, Stock stock)
        : base(simulation, $"stockpiles.{spec.Name}")
    {
        _rule = spec.Allocation;
        Spec = spec;
        Material = material;
        Stock = stock;
        _onHand = new TimeWeighted(SimTime.Zero, stock.Milligrams);
        _backorders = new TimeWeighted(SimTime.Zero, 0);
        _share = Alarm("share", Priority.Demand, ShareDaily);
    }

    public StockpileSpec Spec { get; }

    public Material Material { get; }

    /// <summary>Milligrams on hand.</summary>
    public long OnHand => Stock.Milligrams;

    /// <summary>Milligrams asked for and not yet given out.</summary>
    public long Waiting { get; private set; }

    /// <summary>Milligrams on their way over all lanes or waiting for a licence, and ordered fractions of
    /// shipments.</summary>
    public long OnOrder
    {
        get
        {
            var sum = 0L;
            foreach (var lane in _lanes)
                sum += lane.InTransit + lane.Carried + lane.Queued;
            return sum;
        }
    }

    /// <summary>The part of <see cref="OnOrder"/> that producers' planned output keeps in transit.</summary>
    public double CommittedInTransit
    {
        get
        {
            var sum = 0.0;
            foreach (var lane in _lanes)
                sum += lane.CommittedInTransit;
            return sum;
        }
    }

    /// <summary>Stock that counts as enough for its replenishment policy, in milligrams.</summary>
    public double Cover => _policy?.Cover ?? 0;

    internal Stock Stock { get; }

    internal SimTime Clock => Now;

    /// <summary>What all consumers together declare to need at a time, in milligrams a day.</summary>
    public double NeedRate(SimTime time)
    {
        var sum = 0.0;
        foreach (var outlet in _outlets)
            sum += outlet.Consumer.NeedRate(time);
        return sum >= 0
            ? sum
            : throw new InvalidOperationException($"the need rate of {Name} is {sum} mg/d, not 0 or more");
    }

    /// <summary>The same without reserves that fill.</summary>
    public double NeedRateWithoutReserves(SimTime time)
    {
        var sum = 0.0;
        foreach (var outlet in _outlets)
            sum += outlet.Consumer is Reserve ? 0 : outlet.Consumer.NeedRate(time);
        return sum;
    }

    /// <summary>What domestic suppliers are committed to deliver
    /// around a time, in milligrams a day.</summary>
    public double CommittedRate(SimTime time)
    {
        var sum = 0.0;
        foreach (var supplier in _suppliers)
            sum += supplier.CommittedRate(time);
        return sum;
    }

    /// <summary>Milligram-days on hand so far.</summary>
    public double OnHandIntegral(SimTime time) => _onHand.IntegralDays(time);

    /// <summary>Milligram-days of waiting requests so far.</summary>
    public double BackorderIntegral(SimTime time) => _backorders.IntegralDays(time);

    internal void Connect(Outlet outlet) => _outlets.Add(outlet);

    internal void Connect(ISupplier supplier) => _suppliers.Add(supplier);

    internal void Connect(Lane lane) => _lanes.Add(lane);

    internal void Use(ReplenishmentPolicy policy) => _policy = policy;

    /// <summary>Puts the first stock in place and begins the daily sharing.</summary>
    internal void Start(long initial, ByOrigin origins, Line line)
    {
        Stock.Fill(Material, initial, origins, line);
        _onHand.Update(Now, OnHand);
        if (_outlets.Exists(outlet => outlet.Consumer.AsksDaily))
            Set(_share, Now);
    }

    /// <summary>After goods have come in: shares them out among those who wait.</summary>
    internal void Delivered()
    {
        _onHand.Update(Now, OnHand);
        Share();
    }

    internal void Release(long milligrams, Stock to, Line line)
    {
        Stock.MoveTo(to, milligrams, line);
        StockChanged();
    }

    internal void WaitingChanged(long change)
    {
        if (change == 0)
            return;
        Waiting += change;
        _backorders.Update(Now, Waiting);
        _policy?.PositionChanged();
    }

    private void StockChanged()
    {
        _onHand.Update(Now, OnHand);
        _policy?.PositionChanged();
    }

    private void ShareDaily()
    {
        foreach (var outlet in _outlets)
            outlet.Consumer.StateRequest();
        Share();
        foreach (var outlet in _outlets)
            outlet.Consumer.Received();
        Set(_share, Now + TimeSpan.FromDays(1));
    }

    private void Share()
    {
        if (Waiting == 0 || OnHand == 0)
            return;
        AllocationRule.Grant(_rule, _outlets, Waiting, OnHand, Now);
        foreach (var outlet in _outlets)
        {
            if (outlet.Granted == 0)
                continue;
            outlet.Settle();
            outlet.Consumer.Received();
        }
    }
}
