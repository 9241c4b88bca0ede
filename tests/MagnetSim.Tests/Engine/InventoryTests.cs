using MagnetSim.Engine;
using MagnetSim.Examples;
using MathNet.Numerics.Distributions;
using static MagnetSim.Tests.Engine.Replications;
using Exponential = MagnetSim.Engine.Exponential;
using LogNormal = MagnetSim.Engine.LogNormal;

namespace MagnetSim.Tests.Engine;

/// <summary>The example of an (s,S) inventory against the means that theory gives.</summary>
/// <remarks>
/// Of 17 figures, each has an interval of 99.9 %, and two fits are tested at 0.1 %: other seeds would raise a
/// false alarm once in fifty times, these never.
/// </remarks>
public class InventoryTests
{
    private const double DemandPerDay = 2;
    private const double MeanLeadTime = 5;
    private const double OnOrder = DemandPerDay * MeanLeadTime;

    public enum Law
    {
        Constant,
        Exponential,
        LogNormal,
    }

    [Test]
    public void BaseStock_HasTheMeansOfPalm_ForAnyLaw([Values] Law law) => AssertInventory(
        simulation => BaseStock(simulation, law),
        new("fill rate", 0.86446, FillRate),
        new("on hand", 4.1869, OnHand),
        new("backorders", 0.1869, Backorders),
        new("on order", OnOrder, (inventory, now) => inventory.OnOrder.Mean(now)));

    [Test]
    public void UnitsOnOrder_ArePoisson_ForAnyLaw([Values(Law.Constant, Law.Exponential)] Law law)
    {
        var simulation = new Simulation(seed: 2026, replication: 0);
        var inventory = BaseStock(simulation, law);
        // Looks that are ten lead times apart are independent of each other.
        var sampler = new Sampler(
            simulation, TimeSpan.FromDays(10 * MeanLeadTime), () => inventory.OnOrder.Value);
        simulation.Run(SimTime.FromDays(100_000));

        // What is rare at either end is counted together.
        const int low = 4, high = 16;
        double[] observed = [.. Enumerable.Range(low, high - low + 1)
            .Select(n => sampler.Values.Count(value => Math.Clamp(value, low, high) == n))];
        double[] shares =
        [
            PoissonUpTo(low), .. Enumerable.Range(low + 1, high - low - 1).Select(Poisson),
            1 - PoissonUpTo(high - 1),
        ];
        var chiSquare = observed.Zip(shares.Select(share => share * sampler.Values.Count))
            .Sum(bin => Math.Pow(bin.First - bin.Second, 2) / bin.Second);

        Assert.That(chiSquare, Is.LessThan(ChiSquared.InvCDF(high - low, 0.999)));
    }

    [Test]
    public void LostSales_AreThoseOfErlangsLossSystem() => AssertInventory(
        simulation => new Inventory(simulation, 13, 14, DemandPerDay, new Constant(5), losesSales: true),
        new("fill rate", 1 - Theory.ErlangB(14, OnOrder), FillRate),
        new("on hand", 14 - (OnOrder * (1 - Theory.ErlangB(14, OnOrder))), OnHand));

    [Test]
    public void OrdersUpToALevel_HaveTheMeansOfHadleyAndWhitin()
    {
        var (fillRate, onHand, backorders) = Theory.OrderUpTo(10, 25, OnOrder);
        AssertInventory(
            simulation => new Inventory(simulation, 10, 25, DemandPerDay, new Constant(5), losesSales: false),
            new("fill rate", fillRate, FillRate),
            new("on hand", onHand, OnHand),
            new("backorders", backorders, Backorders));
    }

    [Test]
    public void PublishedDigits_OfPalmAndErlang()
    {
        var (fillRate, onHand, backorders) = Theory.BaseStock(14, OnOrder);
        Assert.That(fillRate, Is.EqualTo(0.8645).Within(5e-5));
        Assert.That(onHand, Is.EqualTo(4.187).Within(5e-4));
        Assert.That(backorders, Is.EqualTo(0.1869).Within(5e-5));
    }

    private static Inventory BaseStock(Simulation simulation, Law law) => new(
        simulation, 13, 14, DemandPerDay,
        law switch
        {
            Law.Constant => new Constant(MeanLeadTime),
            Law.Exponential => new Exponential(MeanLeadTime),
            _ => LogNormal.FromMeanAndCv(MeanLeadTime, 0.8),
        },
        losesSales: false);

    private static void AssertInventory(
        Func<Simulation, Inventory> build, params Figure<Inventory>[] figures) =>
        AssertAgree(
            build, (inventory, _) => inventory.RestartStatistics(), days: 5000, precision: 0.1, figures);

    private static double FillRate(Inventory inventory, SimTime now) => inventory.Fill.Mean;

    private static double OnHand(Inventory inventory, SimTime now) => inventory.OnHand.Mean(now);

    private static double Backorders(Inventory inventory, SimTime now) => inventory.Backorders.Mean(now);

    private static double Poisson(int n) => Theory.Poisson(OnOrder, n);

    private static double PoissonUpTo(int n) => Enumerable.Range(0, n + 1).Sum(Poisson);
}
