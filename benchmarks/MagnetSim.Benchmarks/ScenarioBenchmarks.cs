using BenchmarkDotNet.Attributes;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Benchmarks;

/// <summary>
/// The reference scenario through all components: one replication, and many on one and two threads.
/// </summary>
[MemoryDiagnoser]
public class ScenarioBenchmarks
{
    private const int Replications = 200;
    private const ulong Seed = 2026;

    private ScenarioReading _reading = null!;
    private long _eventsOfOne;
    private long _eventsOfAll;

    [GlobalSetup]
    public void CountEvents()
    {
        _reading = ScenarioReader.Read(ScenarioFile.Find("reference-2026.yaml"), [], []);
        _eventsOfOne = Replicate();
        _eventsOfAll = RunAll(threads: 1);
        Console.WriteLine($"{_eventsOfOne} events in one replication, {_eventsOfAll} in {Replications}");
    }

    [Benchmark]
    public long OneReplication() => Expect(_eventsOfOne, Replicate());

    [Benchmark(Baseline = true)]
    public long ManyOnOneThread() => Expect(_eventsOfAll, RunAll(threads: 1));

    [Benchmark]
    public long ManyOnTwoThreads() => Expect(_eventsOfAll, RunAll(threads: 2));

    private static long Expect(long events, long handled) => handled == events
        ? handled
        : throw new InvalidOperationException($"{events} events were due; {handled} were handled.");

    private long Replicate() => new ChainBuilder(_reading.Scenario!).Build(Seed, replication: 0).Run().Events;

    private long RunAll(int threads) => Experiment.Run(
        _reading.Scenario!, new ScenarioSource(_reading.ResolvedText, "", [], []),
        new ExperimentOptions(Replications, Seed, threads, Trace: null),
        onReplicationDone: null, CancellationToken.None).Manifest.Events;
}
