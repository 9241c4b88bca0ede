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
    /// <returns>The share of a whole charge that is there.</returns>
    public double Gather()
    {
        var lacking = chargeMilligrams - stock.Milligrams;
        if (lacking > 0)
            lacking -= _outlet!.Take(lacking);
        _outlet!.WaitFor(Math.Max(0, lacking));
        return lacking <= 0 ? 1 : stock.Milligrams / (double)chargeMilligrams;
    }

    /// <summary>Waits no longer for what a lot lacks.</summary>
    public void Withdraw() => _outlet!.WaitFor(0);

    /// <summary>Charges a lot with a share of a whole charge, and waits no longer for the rest.</summary>
    public void MoveCharge(Stock to, double share)
    {
        stock.MoveTo(to, Math.Min(stock.Milligrams, (long)Math.Round(share * chargeMilligrams)), charging);
        _outlet!.WaitFor(0);
    }
}
