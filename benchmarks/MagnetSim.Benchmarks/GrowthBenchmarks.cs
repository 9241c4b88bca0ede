using BenchmarkDotNet.Attributes;

namespace MagnetSim.Benchmarks;

/// <summary>Counts that grow from one pending event to thousands and shrink to none.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private const int Events = 1_000_000;

    private readonly PulseModel _model = new();
    private readonly PulseBaseline _baseline = new();

    /// <summary>Events of one pulse; about half of them are pending at its height.</summary>
    [Params(1_000, 100_000, 1_000_000)]
    public int Pulse { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public long PriorityQueueOfTheFramework() => Repeat(_baseline.Run);

    [Benchmark(OperationsPerInvoke = Events)]
    public long EventsOfASimulation() => Repeat(_model.Run);

    private long Repeat(Func<int, long> run)
    {
        var handled = 0L;
        while (handled < Events) handled += run(Pulse);
        return handled;
    }
}
