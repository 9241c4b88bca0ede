using MagnetSim.Engine;
using static MagnetSim.Tests.Engine.Replications;

namespace MagnetSim.Tests.Engine;

/// <summary>Queues against their long-run means, and Little's law on the path of each.</summary>
/// <remarks>
/// Of 18 figures, each has an interval of 99.9 %: other seeds would raise a false alarm once in fifty times,
/// these never. Each half-width is below a tenth of its figure.
/// </remarks>
public class QueueTests
{
    private static readonly Exponential _daily = new(1);

    [Test]
    public void MM1_HasTheMeansOfABirthAndDeathProcess() => AssertQueue(
        simulation => Queue(simulation, new Exponential(0.8)),
        new("in system", 4, InSystem),
        new("waiting", 3.2, Waiting),
        new("days in line", 3.2, Wait));

    [Test]
    public void MM5_HasTheMeansOfErlangC() => AssertQueue(
        simulation => Queue(simulation, new Exponential(4), servers: 5),
        new("in system", 4 + Theory.MmcQueueLength(5, 4), InSystem),
        new("waiting", Theory.MmcQueueLength(5, 4), Waiting),
        new("days in line", Theory.MmcQueueLength(5, 4), Wait));

    [Test]
    public void MD1_HasHalfTheQueueOfMM1() => AssertQueue(
        simulation => Queue(simulation, new Constant(0.8)),
        new("in system", 2.4, InSystem),
        new("waiting", 1.6, Waiting));

    [Test]
    public void MG1_HasTheQueueOfPollaczekAndKhinchine()
    {
        var service = LogNormal.FromMeanAndCv(mean: 0.7, cv: 1.2);
        AssertQueue(
            simulation => Queue(simulation, service),
            new("waiting", Theory.PollaczekKhinchine(1, service), Waiting),
            new("days in line", Theory.PollaczekKhinchine(1, service), Wait));
    }

    [Test]
    public void MM1K_LosesWhoFindsItFull()
    {
        double Probability(int n) => Theory.MM1KProbability(capacity: 5, load: 1.1, n);
        AssertQueue(
            simulation => Queue(simulation, new Exponential(1.1), capacity: 5),
            new("lost", Probability(5), (queue, _) => queue.Loss.Mean),
            new("in system", Enumerable.Range(1, 5).Sum(n => n * Probability(n)), InSystem));
    }

    [Test]
    public void Tandem_HasTheMeansOfJackson() => AssertQueue(
        Tandem,
        new("in the first", Theory.StationContent(0.6), InSystem),
        new("in the second", Theory.StationContent(0.75), (first, now) => InSystem(first.Next!, now)));

    [Test]
    public void Tandem_HasTheProductFormOfJackson() => AssertAgree(
        simulation =>
        {
            var first = Tandem(simulation);
            return new Sampler(
                simulation, TimeSpan.FromDays(1), () => first.InSystem.Value + first.Next!.InSystem.Value);
        },
        (sampler, _) => sampler.Values.Clear(), days: 15_000, precision: 0.1,
        new Figure<Sampler>("both empty", 0.4 * 0.25, (sampler, _) => ShareOf(0, sampler.Values)));

    [Test]
    public void PriorityQueue_HasTheWaitsOfCobham()
    {
        var (quick, slow) = (new Exponential(0.5), LogNormal.FromMeanAndCv(mean: 1.5, cv: 0.8));
        double Wait(int rank) => Theory.Cobham(rank, (0.5, quick), (0.2, slow), (0.2, quick));
        AssertQueue(
            simulation => new Queue(
                simulation, "queue",
                new Queue.Customers(quick, new Exponential(1 / 0.5)),
                new Queue.Customers(slow, new Exponential(1 / 0.2)),
                new Queue.Customers(quick, new Exponential(1 / 0.2))),
            new("wait of the first", Wait(0), (queue, _) => queue.Waits[0].Mean),
            new("wait of the second", Wait(1), (queue, _) => queue.Waits[1].Mean),
            new("wait of the third", Wait(2), (queue, _) => queue.Waits[2].Mean));
    }

    [Test]
    public void Formulas_GiveThePublishedDigits()
    {
        Assert.That(Theory.ErlangB(5, 4), Is.EqualTo(0.1991).Within(5e-5));
        Assert.That(Theory.ErlangC(5, 4), Is.EqualTo(0.5541).Within(5e-5));
        Assert.That(Theory.MmcQueueLength(5, 4), Is.EqualTo(2.216).Within(5e-4));
        Assert.That(Theory.MmcQueueLength(1, 0.8), Is.EqualTo(3.2).Within(1e-12));
        Assert.That(Theory.PollaczekKhinchine(1, new Constant(0.8)), Is.EqualTo(1.6).Within(1e-12));
        Assert.That(Theory.Cobham(0, (1, new Exponential(0.8))), Is.EqualTo(3.2).Within(1e-12));
    }

    private static Queue Queue(
        Simulation simulation, Distribution service, int servers = 1, int capacity = int.MaxValue) =>
        new(simulation, "queue", new Queue.Customers(service, _daily))
        {
            Servers = servers,
            Capacity = capacity,
        };

    private static Queue Tandem(Simulation simulation) =>
        new(simulation, "first", new Queue.Customers(new Exponential(0.6), _daily))
        {
            Next = new Queue(simulation, "second", new Queue.Customers(new Exponential(0.75))),
        };

    private static void AssertQueue(Func<Simulation, Queue> build, params Figure<Queue>[] figures)
    {
        AssertAgree(build, (queue, _) => queue.Restart(), days: 15_000, precision: 0.1, figures);
        AssertLittlesLaw(build);
    }

    /// <summary>From empty to empty, L = λW is no limit but an identity (Little 2011).</summary>
    private static void AssertLittlesLaw(Func<Simulation, Queue> build)
    {
        var simulation = new Simulation(seed: 2026, replication: 0);
        var first = build(simulation);
        simulation.Run(SimTime.FromDays(3000));
        first.CloseDoors();
        simulation.Run(SimTime.FromDays(4000));
        for (var queue = first; queue is not null; queue = queue.Next)
        {
            AssertLittlesLaw(queue.InSystem, queue.Sojourn, simulation.Now);
            foreach (var (line, wait) in queue.InLine.Zip(queue.Waits))
                AssertLittlesLaw(line, wait, simulation.Now);
        }
    }

    private static void AssertLittlesLaw(TimeWeighted content, Tally stay, SimTime now)
    {
        var rate = stay.Count / now.Days;
        Assert.That(content.Value, Is.Zero);
        Assert.That(stay.Count, Is.GreaterThan(500));
        Assert.That(content.Mean(now), Is.EqualTo(rate * stay.Mean).Within(1e-10).Percent);
    }

    private static double ShareOf(double value, List<double> values) =>
        values.Count(one => one == value) / (double)values.Count;

    private static double InSystem(Queue queue, SimTime now) => queue.InSystem.Mean(now);

    private static double Waiting(Queue queue, SimTime now) => queue.InLine[0].Mean(now);

    private static double Wait(Queue queue, SimTime now) => queue.Waits[0].Mean;
}
