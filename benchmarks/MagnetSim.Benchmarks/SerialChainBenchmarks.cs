using BenchmarkDotNet.Attributes;
using MagnetSim.Engine;
using MagnetSim.Examples;

namespace MagnetSim.Benchmarks;

/// <summary>
/// Ten years of a serial chain of four stages: the example of the documents beside the same written by hand.
/// </summary>
[MemoryDiagnoser]
public class SerialChainBenchmarks
{
    private const ulong Seed = 2026;

    private static readonly SimTime _horizon = SimTime.FromDays(3652.5);

    [GlobalSetup]
    public void RequireSameResults()
    {
        (var own, var chain) = RunModel();
        (var events, var byHand) = RunByHand();
        if (own != events || chain.FillRate != byHand.FillRate)
        {
            throw new InvalidOperationException(
                $"The two chains are not the same: {own} events and {chain.FillRate} served, by hand "
                + $"{events} and {byHand.FillRate}.");
        }
    }

    [Benchmark(Baseline = true)]
    public long ByHand() => RunByHand().Events;

    [Benchmark]
    public long Model() => RunModel().Events;

    internal static (long Events, SerialChain Chain) RunModel()
    {
        var simulation = new Simulation(Seed, 0);
        var chain = new SerialChain(simulation);
        simulation.Run(_horizon);
        return (simulation.EventCount, chain);
    }

    internal static (long Events, HandWrittenChain Chain) RunByHand()
    {
        var chain = new HandWrittenChain(Seed, 0);
        return (chain.Run(_horizon), chain);
    }
}
