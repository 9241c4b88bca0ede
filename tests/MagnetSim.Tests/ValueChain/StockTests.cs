using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class StockTests
{
    private static readonly Material _oxide = new(new MaterialSpec("oxide", [0.85, 0]));
    private static readonly Material _magnet = new(new MaterialSpec("magnet", [0.30, 0.01]));

    private readonly Ledger _ledger = new(["ndpr", "dytb"]);
    private readonly Account _outside;
    private readonly Stock _first;
    private readonly Stock _second;
    private readonly Line _in;
    private readonly Line _over;
    private readonly Line _out;

    public StockTests()
    {
        _outside = _ledger.Outside("outside");
        _first = NewStock("first");
        _second = NewStock("second");
        _in = _ledger.Line(_outside, _first.Account);
        _over = _ledger.Line(_first.Account, _second.Account);
        _out = _ledger.Line(_first.Account, _outside);
    }

    [Test]
    public void Move_TakesItsShareOfTheElements_Rounded()
    {
        _first.Supply(_magnet, 1000, origin: 0, _in);
        _first.MoveTo(_second, 333, _over);
        Assert.That(Held(_second), Is.EqualTo((333L, 100L, 3L)), "333, 99.9 and 3.33 mg");
        Assert.That(Held(_first), Is.EqualTo((667L, 200L, 7L)));
        Assert.That(_over.Posted(0), Is.EqualTo(100));
    }

    [Test]
    public void Move_OfTheLastMilligram_LeavesNothing()
    {
        _first.Supply(_magnet, 1000, 0, _in);
        _first.MoveTo(_second, 999, _over);
        _first.MoveTo(_second, 1, _over);
        Assert.That(Held(_first), Is.EqualTo((0L, 0L, 0L)));
        Assert.That(Held(_second), Is.EqualTo((1000L, 300L, 10L)));
    }

    [Test]
    public void Origins_AreWellMixed()
    {
        _first.Supply(_magnet, 300, 0, _in);
        _first.Supply(_magnet, 100, 1, _in);
        Assert.That(Origins(_first), Is.EqualTo((double[])[0.75, 0.25, 0, 0]).Within(1e-15));

        _first.Consume(200, _out);
        _second.Supply(_magnet, 100, 1, _in);
        _first.MoveTo(_second, 100, _over);
        Assert.That(Origins(_first), Is.EqualTo((double[])[0.75, 0.25, 0, 0]).Within(1e-15), "still");
        Assert.That(Origins(_second), Is.EqualTo((double[])[0.375, 0.625, 0, 0]).Within(1e-15));
    }

    [Test]
    public void Origins_OfAStockThatWasEmpty_AreThoseOfWhatComesIn()
    {
        _first.Supply(_magnet, 300, 0, _in);
        _first.Consume(300, _out);
        _first.Supply(_magnet, 5, 1, _in);
        Assert.That(Origins(_first), Is.EqualTo((double[])[0, 1, 0, 0]).Within(1e-15));
    }

    [Test]
    public void Conversion_MakesWhatTheScarcestElementSufficesFor()
    {
        var making = _ledger.Line(_first.Account, _second.Account);
        var rest = _ledger.Line(_first.Account, _ledger.Outside("rounding"));
        _first.Supply(_oxide, 1001, origin: 1, _in); // 850.85, so 851 mg of NdPr
        _first.Supply(new Material(new MaterialSpec("dy", [0, 1])), 5, origin: 1, _in);

        _first.Break(_first.Milligrams);
        var made = _first.Make(_second, _magnet, isMadeHere: true, making);
        _first.Discard(rest);

        Assert.That(made, Is.EqualTo(500), "5 mg of Dy at 1 %");
        Assert.That(Held(_second), Is.EqualTo((500L, 150L, 5L)));
        Assert.That(rest.Posted(0), Is.EqualTo(701));
        Assert.That(Origins(_second), Is.EqualTo((double[])[0, 0, 0, 1]).Within(1e-15), "made here");
        _ledger.Check();
    }

    [Test]
    public void Overdraw_IsAnError()
    {
        _first.Supply(_magnet, 10, 0, _in);
        Assert.That(
            () => _first.Consume(11, _out),
            Throws.TypeOf<MassBalanceException>()
                .With.Message.EqualTo("first holds 10 mg and cannot give 11 mg"));
        Assert.That(() => _first.MoveTo(_second, -1, _over), Throws.TypeOf<MassBalanceException>());
    }

    [Test]
    public void Check_NamesTheStore_ThatLostMass()
    {
        _first.Supply(_magnet, 1000, 0, _in);
        _ledger.Check();
        _in.Post(element: 0, milligrams: 2);
        Assert.That(
            _ledger.Check,
            Throws.TypeOf<MassBalanceException>().With.Message.EqualTo(
                "first holds 300 mg of ndpr but its ledger says 302 mg: 2 mg lost"));
    }

    [Test]
    public void Account_Twice_IsRefused() =>
        Assert.That(() => _ledger.Store("first"), Throws.InvalidOperationException);

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void AnyMoves_ConserveEveryMilligram(uint[] moves)
    {
        var tests = new StockTests();
        foreach (var move in moves)
            tests.Move(kind: (int)(move % 5), milligrams: move / 5 % 100_000);
        Assert.That(tests._ledger.Check, Throws.Nothing);
        Assert.That(
            tests._first.Element(0) + tests._second.Element(0),
            Is.EqualTo(tests._ledger.Lines.Sum(line => Gain(line, tests._outside))));
    }

    /// <summary>Milligrams of the first element that a path brought into the stores.</summary>
    private static long Gain(Line line, Account outside) =>
        line.From == outside ? line.Posted(0) : line.To.IsStore ? 0 : -line.Posted(0);

    private void Move(int kind, long milligrams)
    {
        var most = Math.Min(milligrams, _first.Milligrams);
        if (kind == 0)
            _first.Supply(_oxide, milligrams + 1, origin: 0, _in);
        else if (kind == 1)
            _first.Supply(_magnet, milligrams + 1, origin: 1, _in);
        else if (kind == 2)
            _first.MoveTo(_second, most, _over);
        else if (kind == 3)
            _first.Consume(most, _out);
        else
            Convert(most);
    }

    private void Convert(long milligrams)
    {
        _first.Break(milligrams);
        _first.Make(_second, _magnet, isMadeHere: true, _over);
        _first.Discard(_out);
    }

    private Stock NewStock(string name) => new(_ledger.Store(name), elements: 2, origins: 4);

    private static (long Milligrams, long First, long Second) Held(Stock stock) =>
        (stock.Milligrams, stock.Element(0), stock.Element(1));

    private static double[] Origins(Stock stock) => [.. Enumerable.Range(0, 4).Select(stock.Origin)];
}
