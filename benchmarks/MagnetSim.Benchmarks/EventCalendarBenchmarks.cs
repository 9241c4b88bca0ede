using BenchmarkDotNet.Attributes;

namespace MagnetSim.Benchmarks;

/// <summary>The event calendar beside the framework's priority queue.</summary>
[MemoryDiagnoser]
public class EventCalendarBenchmarks
{
    private const int Events = 1_000_000;

    private HoldModel _model = null!;
    private HoldBaseline _baseline = null!;

    /// <summary>A small model, a large one, and two that leave the caches of the processor.</summary>
    [Params(10, 1_000, 100_000, 1_000_000)]
    public int Pending { get; set; }

    [Params(Delays.Exponential, Delays.TwoScale)]
    public Delays Delays { get; set; }

    [GlobalSetup(Target = nameof(PriorityQueueOfTheFramework))]
    public void SetUpBaseline() => _baseline = new HoldBaseline(Pending, Delays);

    [GlobalSetup(Target = nameof(EventsOfASimulation))]
    public void SetUpModel() => _model = new HoldModel(Pending, Delays);

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public long PriorityQueueOfTheFramework() => _baseline.Run(Events);

    [Benchmark(OperationsPerInvoke = Events)]
    public long EventsOfASimulation() => _model.Run(Events);
}
