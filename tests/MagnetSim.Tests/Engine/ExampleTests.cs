using MagnetSim.Engine;
using MagnetSim.Examples;
using static MagnetSim.Tests.Engine.Replications;

namespace MagnetSim.Tests.Engine;

/// <summary>The examples of the guide; the inventory has tests of its own.</summary>
/// <remarks>
/// Of 4 figures, each has an interval of 99.9 %: other seeds would raise a false alarm once in 250 times,
/// these never.
/// </remarks>
public class ExampleTests
{
    private static readonly TestCaseData[] _models =
    [
        Model("MmcQueue", simulation => new MmcQueue(simulation, 5, 1, 4)),
        Model("Inventory", simulation => new Inventory(simulation, 10, 25, 2, new Exponential(5), false)),
        Model("SerialChain", simulation => new SerialChain(simulation)),
    ];

    [Test]
    public void MmcQueue_HasTheMeansOfErlangC() => AssertAgree(
        simulation => new MmcQueue(simulation, servers: 5, interarrivalDays: 1, serviceDays: 4),
        (queue, _) => queue.RestartStatistics(), days: 15_000, precision: 0.1,
        new("days in line", Theory.MmcQueueLength(5, 4), (queue, _) => queue.Wait.Mean),
        new("waiting", Theory.MmcQueueLength(5, 4), (queue, now) => queue.QueueLength.Mean(now)),
        new("busy servers", 4, (queue, now) => queue.BusyServers.Mean(now)));

    [Test]
    public void Machine_WorksForItsShareOfACycle() => AssertAgree(
        simulation => new Machine(simulation),
        (machine, now) => machine.IsUp.Restart(now), days: 25_000, precision: 0.002,
        new Figure<Machine>("availability", 30.0 / (30 + 2), (machine, now) => machine.IsUp.Mean(now)));

    [Test]
    public void Experiment_GivesWhatTheDocumentsSay()
    {
        var simulation = new Simulation(seed: 1, replication: 0);
        var machine = new Machine(simulation);
        simulation.Run(SimTime.FromDays(3652.5));
        var meanLengths = Experiment.Replicate();

        Assert.That(machine.IsUp.Mean(simulation.Now), Is.EqualTo(0.929).Within(0.0005));
        Assert.That(meanLengths.Mean, Is.EqualTo(2.18).Within(0.005));
        Assert.That(meanLengths.StandardDeviation, Is.EqualTo(0.28).Within(0.005));
    }

    [TestCaseSource(nameof(_models))]
    public void Model_AllocatesNothingPerEvent(Func<Simulation, Component> build)
    {
        var simulation = new Simulation(seed: 2026, replication: 0);
        build(simulation);
        simulation.Run(SimTime.FromDays(1000));
        var eventsBefore = simulation.EventCount;

        // The runtime may allocate once in a while; what a model allocates would show in every window.
        var least = Enumerable.Range(2, 4).Min(n => BytesAllocatedUntil(simulation, 1000 * n));

        Assert.That(least, Is.Zero);
        Assert.That(simulation.EventCount - eventsBefore, Is.GreaterThan(5000));
    }

    private static long BytesAllocatedUntil(Simulation simulation, double day)
    {
        var horizon = SimTime.FromDays(day);
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run(horizon);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TestCaseData Model(string name, Func<Simulation, Component> build) =>
        new TestCaseData(build).SetArgDisplayNames(name);
}
