using MagnetSim.Engine;
using MagnetSim.Examples;

namespace MagnetSim.Tests.Engine;

/// <summary>The example of a serial chain over ten years.</summary>
public class SerialChainTests
{
    private const double TenYears = 3652.5;
    private const long UnitsAtTheStart = 4 * (120 + 100);

    private Simulation _simulation = null!;
    private SerialChain _chain = null!;
    private long _received;

    [SetUp]
    public void SetUp()
    {
        _simulation = new Simulation(seed: 1, replication: 1);
        _chain = new SerialChain(_simulation);
        _received = 0;
    }

    [Test]
    public void Units_AreNeitherMadeNorLost()
    {
        _simulation.Trace = entry =>
        {
            if (entry is { Component: "stage 1", Signal: "receive" }) _received += entry.Payload;
        };
        for (var day = 10.0; day < TenYears; day += 10)
        {
            _simulation.Run(SimTime.FromDays(day));
            var held = _chain.Stages.Sum(UnitsAt);
            Assert.That(held + _chain.UnitsSold, Is.EqualTo(UnitsAtTheStart + _received));
        }

        Assert.That(_received, Is.GreaterThan(30_000));
    }

    [Test]
    public void Stocks_StayWithinTheirBounds()
    {
        for (var day = 1.0; day < TenYears; day += 1)
        {
            _simulation.Run(SimTime.FromDays(day));
            foreach (var stage in _chain.Stages)
            {
                Assert.That(stage.Input.Value + stage.InTransit + stage.Backordered, Is.InRange(61, 120));
                Assert.That(stage.Output.Value, Is.InRange(0, 100));
                Assert.That(stage.InTransit, Is.Not.Negative);
                Assert.That(stage.InProcess, Is.Zero.Or.EqualTo(5));
            }
        }
    }

    /// <summary>If these change, the figures of the speed benchmark are those of another model.</summary>
    [Test]
    public void TenYears_AreTheRecordedOnes()
    {
        _simulation.Run(SimTime.FromDays(TenYears));

        Assert.That(_simulation.EventCount, Is.EqualTo(83_830));
        Assert.That((_chain.UnitsSold, _chain.UnitsDemanded), Is.EqualTo((36_448, 36_872)));
        Assert.That(_chain.FillRate, Is.EqualTo(0.98850).Within(5e-6));
        Assert.That(
            _chain.Stages.Select(stage => stage.Input.Mean(_simulation.Now)),
            Is.EqualTo([43.85, 19.57, 26.01, 37.20]).Within(0.005));
        Assert.That(
            _chain.Stages.Select(stage => stage.Output.Mean(_simulation.Now)),
            Is.EqualTo([4.79, 11.88, 20.87, 60.04]).Within(0.005));
    }

    private static long UnitsAt(Stage stage)
    {
        // What the supplier has under way is not received yet, so it does not count.
        var inTransit = stage.Name == "stage 1" ? 0 : stage.InTransit;
        return (long)stage.Input.Value + stage.InProcess + (long)stage.Output.Value + inTransit;
    }
}
