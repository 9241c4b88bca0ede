using MagnetSim.Examples;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>The component that the page on extending shows works as it says.</summary>
public class ExtendingTests
{
    [Test]
    public void AFire_IsReadFromAFile()
    {
        var problems = new ProblemList();
        var fire = Read("{stockpile: magnet_pool, on: 2026-05-01, burns: 40 %}", problems);
        Assert.That(fire, Is.EqualTo(new FireSpec("warehouse", "magnet_pool", new(2026, 5, 1), 0.4)));
        Assert.That(problems.Count, Is.Zero);
    }

    [Test]
    public void AFire_ThatIsMisspelt_IsExplained()
    {
        var problems = new ProblemList();
        Read("{stockpile: magnet_pool, on: 2026-05-01, burn: 40 %}", problems);
        Assert.That($"{problems.Sorted()[0]}", Does.Contain("fires.warehouse.burn").And.Contain("burns"));
    }

    [Test]
    public void AFire_BurnsItsPart_AndTheLedgerKnows()
    {
        var scenario = Some.Scenario() with { Stockpiles = [Some.MagnetPool(10)] };
        var context = new BuildContext(scenario, 1, 0);
        var pool = new Stockpile(context.Simulation, scenario.Stockpiles[0], context.Material("magnet"),
            context.Stock("stockpiles.magnet_pool"));
        var filling = context.Ledger.Line(context.InitialStock, pool.Stock.Account);
        pool.Stock.Fill(context.Material("magnet"), Some.Tonnes(10).Milligrams, new ByOrigin(2), filling);
        _ = new Fire(context, new FireSpec("warehouse", "magnet_pool", Some.Date(30), 0.4), pool);

        context.Simulation.Run(Some.Day(31));

        Assert.That(pool.OnHand.InTonnes(), Is.EqualTo(6));
        context.Ledger.Check();
        var burnt = context.Ledger.Lines.Single(line => line.To.Name == "fires.warehouse");
        Assert.That(burnt.Posted(0).InTonnes(), Is.EqualTo(4 * 0.30));
    }

    private static FireSpec Read(string text, ProblemList problems)
    {
        var node = NodeComposer.Compose(text, new Place("file.yaml", 1, 1), problems)!;
        return FireTable.Format.Read(node, "fires.warehouse", new Binder(problems));
    }
}
