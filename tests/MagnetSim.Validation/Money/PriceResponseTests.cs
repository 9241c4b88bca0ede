namespace MagnetSim.Validation;

/// <summary>Isoelastic demand under a price that comes from outside.</summary>
public sealed class PriceResponseTests
{
    /// <summary>To make demand fall by c takes a price of (1 − c)^(−1/e): 0.6^−2 = 2.778, 0.6^−5 = 12.86 and
    /// 0.8^−5 = 3.052 times as high.</summary>
    [TestCase(2.778, 0.5, 0.40)]
    [TestCase(12.86, 0.2, 0.40)]
    [TestCase(3.052, 0.2, 0.20)]
    public void DemandFalls_WithThePrice(double factor, double elasticity, double falls)
    {
        using TemporaryFolder folder = new();
        var demand = folder.Write(Priced(elasticity, 1000 * factor)).Series("week/demand");
        var weekly = 5000 / 52.0;
        Assert.That(demand[..52], Is.All.EqualTo(weekly).Within(0.001));
        Assert.That(demand[53..], Is.All.EqualTo((1 - falls) * weekly).Within(0.005));
    }

    /// <summary>A price shock works as a step of the path does, and what it does is over with it.</summary>
    [Test]
    public void PriceShock_IsRespondedTo_WhileItLasts()
    {
        using TemporaryFolder folder = new();
        var shock = Priced(0.5, 1000).With("shocks.dear={kind: price, start: 2027-03-01, duration: 184 d, "
            + "factor: 2.778}");
        var demand = folder.Write(shock).Series("week/demand");
        Assert.That(demand[53..78], Is.All.EqualTo(0.6 * 5000 / 52).Within(0.005));
        Assert.That(demand[79..], Is.All.EqualTo(5000 / 52.0).Within(0.001));
    }

    [Test]
    public void ConstantPrice_ChangesNoDigit()
    {
        using TemporaryFolder folder = new();
        var plain = folder.Write(Trial.Of("ban-hand-calculation"), "plain");
        var priced = folder.Write(Priced(0.5, 1000), "priced");
        Assert.That(priced.Series("week/demand"), Is.EqualTo(plain.Series("week/demand")));
        Assert.That(priced.Series("week/shortfall"), Is.EqualTo(plain.Series("week/shortfall")));
    }

    private static Trial Priced(double elasticity, double rupeesFrom2027) =>
        Trial.Of("ban-hand-calculation").With(
        "prices.magnet_standard.path=[{from: 2026-03-02, price: 1000 INR/kg}, "
            + $"{{from: 2027-03-01, price: {rupeesFrom2027} INR/kg}}]",
        "sectors.all_users.demand={base: 5000 t/yr, at: 2026-03-02, "
            + $"response: {{elasticity: {elasticity}}}}}");
}
