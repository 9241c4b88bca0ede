using MagnetSim.Engine;
using static MagnetSim.Tests.Engine.Probe;

namespace MagnetSim.Tests.Engine;

public class SimulationErrorTests
{
    private Simulation _simulation = null!;
    private Probe _probe = null!;

    [SetUp]
    public void SetUp()
    {
        _simulation = new Simulation(seed: 7, replication: 3);
        _probe = new Probe(_simulation, "sinter furnace");
    }

    [Test]
    public void AnErrorInAHandler_StopsTheRun_NamingTimeEventSeedAndReplication()
    {
        _probe.OnEvent = _ => throw new InvalidOperationException("Stock would be -5 mg.");
        _probe.Schedule(Priority.Demand, SimTime.FromDays(12.25), payload: 99);

        var error = Assert.Throws<SimulationException>(() => _simulation.Run(SimTime.FromDays(20)));

        Assert.That(error!.Message, Is.EqualTo(
            "At day 12.25, the event sinter furnace.Demand(99) failed in seed 7, replication 3: "
            + "Stock would be -5 mg."));
        Assert.That(error.InnerException, Is.TypeOf<InvalidOperationException>());
        Assert.That(error.InnerException!.StackTrace, Does.Contain(nameof(Probe)));
    }

    [Test]
    public void ASimulation_ThatFailed_DoesNotGoOn()
    {
        _probe.OnEvent = _ => throw new InvalidOperationException("broken");
        _probe.Schedule(Priority.Demand, Minute(1));
        Assert.That(() => _simulation.Run(Minute(2)), Throws.TypeOf<SimulationException>());

        Assert.That(() => _simulation.Run(Minute(3)), Throws.InvalidOperationException.With.Message.EqualTo(
            "Run was called by an event's handler, or after an error."));
    }

    [Test]
    public void Run_CalledByAHandler_IsAnError()
    {
        _probe.OnEvent = _ => _simulation.Run(Minute(3));
        _probe.Schedule(Priority.Demand, Minute(1));

        Assert.That(() => _simulation.Run(Minute(2)), Throws.TypeOf<SimulationException>()
            .With.InnerException.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public void Scheduling_InThePast_IsAnError()
    {
        _simulation.Run(SimTime.FromDays(2));

        Assert.That(
            () => _probe.Schedule(Priority.Demand, SimTime.FromDays(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(
                "Cannot schedule an event for day 1: it must be from now (day 2) to the "
                + "last instant (day 1334399.889591)."));
        Assert.That(
            () => _probe.Set(_probe.Early, SimTime.FromDays(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>()
                .With.Message.StartsWith("Cannot set an alarm for day 1:"));
        Assert.That(
            () => _simulation.Run(SimTime.FromDays(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith("Cannot run to day 1:"));
    }

    [Test]
    public void Scheduling_BeyondTheLastInstant_IsAnError()
    {
        var beyond = SimTime.Max + TimeSpan.FromTicks(1);
        Assert.That(
            () => _probe.Schedule(Priority.Demand, beyond), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => _simulation.Run(beyond), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => _probe.Schedule(Priority.Observe, SimTime.Max), Throws.Nothing);
    }

    [Test]
    public void AnAlarm_ThatCannotBeSetAnew_StaysAsItWas()
    {
        _simulation.Run(Minute(1));
        _probe.Set(_probe.Early, Minute(5));

        Assert.That(() => _probe.Set(_probe.Early, Minute(0)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(_probe.Early.At, Is.EqualTo(Minute(5)));
    }

    [Test]
    public void TwoComponents_OfOneName_AreAnError() => Assert.That(
        () => new Probe(_simulation, "sinter furnace"),
        Throws.ArgumentException.With.Message.StartsWith("There is a component 'sinter furnace' already"));

    [Test]
    public void TwoDraws_OfOneName_AreAnError()
    {
        _probe.Stream("yield");
        Assert.That(
            () => _probe.Draws("yield"),
            Throws.ArgumentException.With.Message.StartsWith(
                "There are random draws named 'sinter furnace.yield' already"));
    }
}
