using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>One material that a plant charges: what it holds, and its tap on a stockpile.</summary>
internal sealed class Feed(Material material, Stock stock, long chargeMilligrams, Line charging) : IConsumer
{
    private Outlet? _outlet;
    private Plant? _plant;

    public Material Material => material;

    /// <summary>Bought or returned, and not yet charged.</summary>
    public Stock Stock => stock;

    /// <summary>Milligrams that one lot takes.</summary>
    public long Charge => chargeMilligrams;

    public void Attach(Plant plant, Outlet outlet) => (_plant, _outlet) = (plant, outlet);

    public double NeedRate(SimTime time) => _plant!.NeedRate(this, time);

    public bool AsksDaily => false;

    public void StateRequest()
    {
        // A plant has said what it waits for when a lot fell due.
    }

    public void Received() => _plant!.TryStart();

    /// <summary>Takes what a lot still lacks, or waits for it.</summary>
    /// <returns>Whether a whole charge is there.</returns>
    public bool Gather()
    {
        var lacking = chargeMilligrams - stock.Milligrams;
        if (lacking > 0)
            lacking -= _outlet!.Take(lacking);
        _outlet!.WaitFor(Math.Max(0, lacking));
        return lacking <= 0;
    }

    public void MoveCharge(Stock to) => stock.MoveTo(to, Math.Min(chargeMilligrams, stock.Milligrams), charging);
}
