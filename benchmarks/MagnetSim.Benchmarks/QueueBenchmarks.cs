using BenchmarkDotNet.Attributes;
using MagnetSim.Engine;
using MagnetSim.Examples;

namespace MagnetSim.Benchmarks;

/// <summary>
/// The M/M/1 queue at 90 % load, with waits and queue lengths: the example of the documents beside the same
/// written by hand.
/// </summary>
[MemoryDiagnoser]
public class QueueBenchmarks
{
    public const int Customers = 1_000_000;

    private const ulong Seed = 2026;
    private const double InterarrivalDays = 0.001;
    private const double ServiceDays = 0.0009;

    [GlobalSetup]
    public void RequireSameResults()
    {
        (var own, var queue) = RunModel(Customers);
        (var events, var byHand) = RunByHand(Customers);
        var horizon = Horizon(Customers);
        if (own != events || queue.Wait.Mean != byHand.Wait.Mean
            || queue.QueueLength.Mean(horizon) != byHand.QueueLength.Mean(horizon))
        {
            throw new InvalidOperationException("The two queues are not the same.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Customers)]
    public long ByHand() => RunByHand(Customers).Events;

    [Benchmark(OperationsPerInvoke = Customers)]
    public long Model() => RunModel(Customers).Events;

    internal static (long Events, MmcQueue Queue) RunModel(int customers)
    {
        var simulation = new Simulation(Seed, 0);
        var queue = new MmcQueue(simulation, servers: 1, InterarrivalDays, ServiceDays);
        simulation.Run(Horizon(customers));
        return (simulation.EventCount, queue);
    }

    internal static (long Events, HandWrittenQueue Queue) RunByHand(int customers)
    {
        var queue = new HandWrittenQueue(Seed, InterarrivalDays, ServiceDays);
        return (queue.Run(Horizon(customers)), queue);
    }

    /// <summary>So many customers come in the mean.</summary>
    private static SimTime Horizon(int customers) => SimTime.FromDays(customers * InterarrivalDays);
}
