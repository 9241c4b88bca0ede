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
    public void ASignalOrAnAlarm_WithoutAHandler_IsRefusedAtOnce()
    {
        Assert.That(() => new Mute(_simulation, isAlarm: false), Throws.ArgumentNullException
            .With.Message.Contains("mute.nothing has no handler."));
        var other = new Simulation(seed: 7, replication: 3);
        Assert.That(() => new Mute(other, isAlarm: true), Throws.ArgumentNullException
            .With.Message.Contains("mute.nothing has no handler."));
    }

    [Test]
    public void ASimulation_ThatFailed_DoesNotGoOn()
    {
        _probe.OnEvent = _ => throw new InvalidOperationException("broken");
        _probe.Schedule(Priority.Demand, Minute(1));
        Assert.That(() => _simulation.Run(Minute(2)), Throws.TypeOf<SimulationException>());

        Assert.That(() => _simulation.Run(Minute(3)), Throws.InvalidOperationException.With.Message.EqualTo(
            "The simulation failed; it cannot go on."));
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
    public void Scheduling_AfterTheStop_IsAnError()
    {
        _probe.OnEvent = _ => _simulation.Stop();
        _probe.Schedule(Priority.Demand, SimTime.FromDays(2));
        _simulation.Run(SimTime.FromDays(9));

        const string message =
            "Cannot schedule sinter furnace.Demand for day 5, in seed 7, replication 3: the simulation was "
            + "stopped at day 2.";
        Assert.That(
            () => _probe.Schedule(Priority.Demand, SimTime.FromDays(5)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(message));
        Assert.That(
            () => _simulation.Run(SimTime.FromDays(9)),
            Throws.InvalidOperationException.With.Message.EqualTo("The simulation was stopped at day 2."));
    }

    [Test]
    public void Lengths_ThatAreNoLengths_AreErrors_NamingTimeComponentAndSeed()
    {
        AssertFails(
            (simulation, probe) => simulation.Now + new NotANumber().SampleLength(probe.Stream("no")),
            "NotANumber { Mean = NaN, Variance = NaN } drew NaN days, which is no length of time: "
            + "the longest is 10675199 days.");
        AssertFails(
            (simulation, probe) => simulation.Now + new Constant(1e300).SampleLength(probe.Stream("long")),
            "Constant { Mean = 1E+300, Variance = 0, Value = 1E+300 } drew 1E+300 days, which is no length "
            + "of time: the longest is 10675199 days.");
        AssertFails(
            (simulation, _) => simulation.Now + TimeSpan.FromDays(10_000_000) + TimeSpan.FromDays(10_000_000),
            "10000000 days later than day 10000001 is no instant: the last one is day 1334399.889591.");
        AssertFails(
            (_, _) => SimTime.FromDays(double.NaN),
            "NaN days are no instant: the last one is day 1334399.889591.");
        AssertFails(
            (simulation, _) => simulation.Now + TimeSpan.FromDays(-1),
            "Cannot schedule sinter furnace.Deliver for day 0, in seed 7, replication 3: it must be from now "
            + "(day 1) to the last instant (day 1334399.889591). (Parameter 'at')");
    }

    [Test]
    public void Scheduling_InThePast_IsAnError()
    {
        _simulation.Run(SimTime.FromDays(2));

        Assert.That(
            () => _probe.Schedule(Priority.Demand, SimTime.FromDays(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(
                "Cannot schedule sinter furnace.Demand for day 1, in seed 7, replication 3: it must be from "
                + "now (day 2) to the last instant (day 1334399.889591)."));
        Assert.That(
            () => _probe.Set(_probe.Early, SimTime.FromDays(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>()
                .With.Message.StartsWith("Cannot schedule sinter furnace.early for day 1, in seed 7,"));
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

    [Test]
    public void ASignalOfAnotherComponent_IsRefused()
    {
        var other = new Probe(_simulation, "press");
        var message = "press.early does not belong to sinter furnace.";
        Assert.That(
            () => _probe.Set(other.Early, Minute(1)),
            Throws.ArgumentException.With.Message.StartsWith(message));
        Assert.That(
            () => _probe.Cancel(other.Early), Throws.ArgumentException.With.Message.StartsWith(message));
    }

    [Test]
    public void ASignalWithoutAPriority_IsRefused() => Assert.That(
        () => new Unordered(_simulation),
        Throws.TypeOf<ArgumentOutOfRangeException>()
            .With.Message.StartsWith("press.close has no such priority"));

    private static void AssertFails(Func<Simulation, Probe, SimTime> at, string message)
    {
        var simulation = new Simulation(seed: 7, replication: 3);
        var probe = new Probe(simulation, "sinter furnace");
        probe.OnEvent = _ => probe.Schedule(Priority.Deliver, at(simulation, probe));
        probe.Schedule(Priority.Demand, SimTime.FromDays(1));
        Assert.That(
            () => simulation.Run(SimTime.FromDays(2)),
            Throws.TypeOf<SimulationException>().With.Message.EqualTo(
                "At day 1, the event sinter furnace.Demand(0) failed in seed 7, replication 3: " + message));
    }

    /// <summary>A law of a user's own that is wrong.</summary>
    private sealed record NotANumber : Distribution
    {
        public override double Mean => double.NaN;

        public override double Variance => double.NaN;

        public override double Quantile(double u) => double.NaN;
    }

    private sealed class Unordered : Component
    {
        public Unordered(Simulation simulation)
            : base(simulation, "press") => Signal("close", (Priority)7, _ => { });
    }

    /// <summary>What a caller does who compiles without checks of null.</summary>
    private sealed class Mute : Component
    {
        public Mute(Simulation simulation, bool isAlarm)
            : base(simulation, "mute")
        {
            if (isAlarm)
                Alarm("nothing", Priority.Policy, null!);
            else
                Signal("nothing", Priority.Policy, null!);
        }
    }
}
