using BenchmarkDotNet.Attributes;
using MagnetSim.Engine;

namespace MagnetSim.Benchmarks;

/// <summary>
/// The hold model: each event schedules one more, so the number of pending events stays what it is.
/// </summary>
public class EventCalendarBenchmarks
{
    private const int Events = 1_000_000;

    private readonly long[] _delays = new long[1 << 12];
    private PriorityQueue<uint, (double, uint)> _queue = null!;
    private uint _sequence;
    private Simulation _simulation = null!;

    /// <summary>A small model, a large one, and two that leave the caches of the processor.</summary>
    [Params(10, 1_000, 100_000, 1_000_000)]
    public int Pending { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var stream = new RandomStream(2026, 0, "delays");
        var delay = new Exponential(TimeSpan.TicksPerMinute);
        for (var i = 0; i < _delays.Length; i++) _delays[i] = (long)delay.Sample(stream);

        _queue = new PriorityQueue<uint, (double, uint)>();
        _sequence = 0;
        for (var i = 0; i < Pending; i++)
            _queue.Enqueue(0, (stream.NextUniform() * TimeSpan.TicksPerMinute, _sequence++));

        _simulation = new Simulation(2026, 0);
        _ = new HoldModel(_simulation, Pending, _delays);
        _simulation.Run(SimTime.Zero + TimeSpan.FromMinutes(3));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public double PriorityQueueOfTheFramework()
    {
        double now = 0;
        for (var i = 0; i < Events; i++)
        {
            _queue.TryDequeue(out var item, out (double Time, uint) first);
            now = first.Time;
            _queue.Enqueue(item, (now + _delays[_sequence & (_delays.Length - 1)], _sequence++));
        }

        return now;
    }

    /// <summary>
    /// Through the public interface, with a handler's call, priorities and the check for alarms.
    /// </summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public long EventsOfASimulation()
    {
        var before = _simulation.EventCount;
        _simulation.Run(_simulation.Now + TimeSpan.FromMinutes(Events / (double)Pending));
        var handled = _simulation.EventCount - before;
        if (Math.Abs(handled - Events) > Events / 20)
            throw new InvalidOperationException($"About {Events} events were due; {handled} were handled.");

        return handled;
    }

    private sealed class HoldModel : Component
    {
        private readonly Signal _step;
        private readonly long[] _delays;
        private uint _steps;

        public HoldModel(Simulation simulation, int pending, long[] delays)
            : base(simulation, "hold")
        {
            _delays = delays;
            _step = Signal("step", Priority.Complete, Step);
            var start = Stream("start");
            for (var i = 0; i < pending; i++)
                Schedule(_step, Now + TimeSpan.FromMinutes(start.NextUniform()));
        }

        private void Step(long payload) => Schedule(
            _step, new SimTime(Now.Ticks + _delays[_steps++ & (_delays.Length - 1)]), payload);
    }
}
