using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>A kilogram that goes astray stops the run, and the message says where and when.</summary>
/// <remarks>The ledger is compared with the stocks at the end of each month.</remarks>
public sealed class LeakTests
{
    private const ulong Seed = 7;
    private const int Replication = 3;
    private const long Kilogram = 1_000_000;

    // Ten days into August 2030; the first plants run.
    private static readonly SimTime _leakAt = SimTime.FromDays(1592);

    // 1 September 2030, 00:00.
    private const string FoundAt = "At day 1614,";

    [Test]
    public void LeakOfAStockpile_IsNamed()
    {
        var chain = Build();
        var stock = chain.Stockpiles.Single(stockpile => stockpile.Spec.Name == "magnet_pool").Stock;
        _ = new Thief(chain.Simulation, _leakAt, () => stock.Consume(Kilogram, Unregistered(stock.Account)));
        Assert.That(() => chain.Run(), Throws.TypeOf<SimulationException>().With.Message
            .StartsWith(FoundAt).And.Message.Contains($"seed {Seed}, replication {Replication}")
            .And.Message.Contains("stockpiles.magnet_pool holds ").And.Message.EndsWith(": 300000 mg lost"));
    }

    [Test]
    public void LeakOfAStage_IsNamed()
    {
        var chain = Build();
        var unit = ExtraUnit(chain, "plants.plant_1.machine");
        _ = new Thief(chain.Simulation, _leakAt, () => unit.Consume(Kilogram, Unregistered(unit.Account)));
        Assert.That(() => chain.Run(), Throws.TypeOf<SimulationException>().With.Message
            .StartsWith(FoundAt).And.Message.Contains($"seed {Seed}, replication {Replication}")
            .And.Message.Contains("plants.plant_1.machine holds ").And.Message.EndsWith(": 300000 mg lost"));
    }

    [Test]
    public void MassFromNowhere_IsNamed()
    {
        var chain = Build();
        Sector sector = chain.Sectors.Single(sector => sector.Spec.Name == "wind");
        var magnet = chain.Stockpiles.Single(stockpile => stockpile.Spec.Name == "magnet_pool").Material;
        _ = new Thief(chain.Simulation, _leakAt,
            () => sector.Stock.Supply(magnet, Kilogram, origin: 0, Unregistered(sector.Stock.Account)));
        Assert.That(() => chain.Run(), Throws.TypeOf<SimulationException>().With.Message
            .StartsWith(FoundAt).And.Message.Contains("sectors.wind holds ")
            .And.Message.EndsWith(": 300000 mg created"));
    }

    [Test]
    public void WithoutALeak_TheSameChainRuns()
    {
        var chain = Build();
        _ = ExtraUnit(chain, "plants.plant_1.machine");
        _ = new Thief(chain.Simulation, _leakAt, () => { });
        Assert.That(() => chain.Run(), Throws.Nothing);
    }

    private static Chain Build() =>
        new ChainBuilder(Trial.Of("reference-2026").Read().Scenario!).Build(Seed, Replication);

    /// <summary>One more unit of a stage, with two kilograms that came by a path of the ledger.</summary>
    private static Stock ExtraUnit(Chain chain, string stage)
    {
        var magnet = chain.Stockpiles.Single(stockpile => stockpile.Spec.Name == "magnet_pool").Material;
        Account account = chain.Ledger.Accounts.Single(account => account.Name == stage);
        Stock unit = new(account, chain.Ledger.Elements.Count, origins: 1);
        var filling = chain.Ledger.Line(chain.Ledger.Outside("workshop"), account);
        unit.Supply(magnet, 2 * Kilogram, origin: 0, filling);
        return unit;
    }

    private static Line Unregistered(Account account) =>
        new(account, new Account("nowhere", isStore: false), elements: 2);

    /// <summary>Does one deed at one moment.</summary>
    private sealed class Thief : Component
    {
        public Thief(Simulation simulation, SimTime at, Action deed)
            : base(simulation, "thief") => Set(Alarm("deed", Priority.Policy, deed), at);
    }
}
