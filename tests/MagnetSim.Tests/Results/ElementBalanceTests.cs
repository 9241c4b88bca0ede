using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

public sealed class ElementBalanceTests
{
    private const string Sound = """
        element,from,to,mass_t
        ndpr,abroad.China,lanes.a,36893488147.419103228
        ndpr,initial stock,stockpiles.pool,0.000000002
        ndpr,lanes.a,stockpiles.pool,36893488147.419103227
        ndpr,stockpiles.pool,use.wind,36893488147.000000000
        ndpr,lanes.a,held at the end,0.000000001
        ndpr,stockpiles.pool,held at the end,0.419103229
        """;

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void SoundLedger_IsClosedToTheMilligram()
    {
        var balance = Read(Sound);
        Assert.That(balance.IsClosed, Is.True);
        Assert.That(balance.InTonnes, Is.EqualTo(36893488147.419103230m));
        Assert.That(balance.OutTonnes, Is.EqualTo(36893488147m));
        Assert.That(balance.HeldTonnes, Is.EqualTo(0.419103230m));
    }

    [Test]
    public void MissingMilligram_IsFoundInTheWholeAndInItsStore()
    {
        var balance = Read(Sound.Replace("0.419103229", "0.419103228", StringComparison.Ordinal));
        Assert.That(balance.IsClosed, Is.False);
        Assert.That(balance.DifferenceTonnes, Is.EqualTo(0.000000001m));
        Assert.That(balance.Unbalanced, Is.EqualTo(new[] { "stockpiles.pool" }));
    }

    [Test]
    public void StoresThatMissEachOthersMass_AreFoundThoughTheWholeAddsUp()
    {
        var balance = Read(Sound.Replace("36893488147.419103227", "36893488147.419103226",
            StringComparison.Ordinal));
        Assert.That(balance.DifferenceTonnes, Is.Zero);
        Assert.That(balance.IsClosed, Is.False);
        Assert.That(balance.Unbalanced, Is.EqualTo(new[] { "lanes.a", "stockpiles.pool" }));
    }

    private ElementBalance Read(string ledger)
    {
        File.WriteAllText(Path.Combine(_folder, RunFolder.LedgerFile), ledger + "\n");
        return RunFolder.ReadBalance(_folder).Single();
    }
}
