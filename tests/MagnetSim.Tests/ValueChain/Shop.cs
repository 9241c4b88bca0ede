using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A stockpile on its own, and customers who wait at it.</summary>
internal sealed class Shop
{
    private readonly Simulation _simulation = new(seed: 1, replication: 0);
    private readonly Ledger _ledger = new(["ndpr"]);
    private readonly List<Outlet> _outlets = [];
    private readonly Stockpile _stockpile;

    public Shop() => _stockpile = new Stockpile(
        _simulation, Some.MagnetPool(), new Material(Some.Magnet), NewStock("pool"));

    /// <summary>Somebody begins to wait for a mass.</summary>
    /// <param name="assured">Milligrams a day, from the start.</param>
    public Shop Customer(double need, long waiting, int rank = 1, double assured = 0)
    {
        var stock = NewStock($"customer {_outlets.Count}");
        var line = _ledger.Line(_stockpile.Stock.Account, stock.Account);
        var outlet = new Outlet(_stockpile, new NeedyConsumer(need), stock, line, rank,
            new Entitlement(assured, SimTime.Zero));
        outlet.WaitFor(waiting);
        _outlets.Add(outlet);
        return this;
    }

    /// <summary>A customer waits for more, or less, than before.</summary>
    public Shop WaitsFor(int customer, long milligrams)
    {
        _outlets[customer].WaitFor(milligrams);
        return this;
    }

    public Shop AfterADay()
    {
        _simulation.Run(_simulation.Now + TimeSpan.FromDays(1));
        return this;
    }

    /// <summary>What each customer is granted of what is available.</summary>
    public IReadOnlyList<long> Grants(Allocation rule, long available)
    {
        AllocationRule.Grant(rule, _outlets, _stockpile.Waiting, available, _simulation.Now);
        return [.. _outlets.Select(outlet => outlet.Granted)];
    }

    private Stock NewStock(string name) => new(_ledger.Store(name), elements: 1, origins: 1);

    private sealed class NeedyConsumer(double need) : IConsumer
    {
        public bool AsksDaily => false;

        public double NeedRate(SimTime time) => need;

        public void StateRequest()
        {
            // It waits for what the test says.
        }

        public void Received()
        {
            // It does nothing with what it gets.
        }
    }
}
