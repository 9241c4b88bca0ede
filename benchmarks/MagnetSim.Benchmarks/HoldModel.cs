using MagnetSim.Engine;

namespace MagnetSim.Benchmarks;

/// <summary>How long after an event its successor follows.</summary>
public enum Delays
{
    /// <summary>Exponential, one second in the mean.</summary>
    Exponential,

    /// <summary>One in ten a thousand times as long as the others.</summary>
    TwoScale,
}

/// <summary>
/// The hold model: each event schedules one more, so the number of pending events stays what it is.
/// </summary>
/// <remarks>
/// All six priorities; one event in sixteen, of no more than a thousand, is an alarm. The delays are drawn
/// before, so that the calendar is measured and not the draws; the framework's queue is given the same ones.
/// </remarks>
internal sealed class HoldModel
{
    private readonly Simulation _simulation = new(seed: 2026, replication: 0);
    private readonly long[] _delays;
    private readonly double _meanDelay;
    private readonly int _pending;

    public HoldModel(int pending, Delays delays)
    {
        _pending = pending;
        _delays = DelaysOf(delays);
        _meanDelay = _delays.Average();
        _ = new Steps(_simulation, pending, _delays);
        Advance(WarmUp(delays) * (double)pending);
    }

    /// <summary>Handles about so many events.</summary>
    /// <returns>How many it were.</returns>
    public long Run(int events)
    {
        var handled = Advance(events);
        return Math.Abs(handled - events) < (events / 5) + (20 * Math.Sqrt(_pending)) + 100
            ? handled
            : throw new InvalidOperationException($"About {events} events were due; {handled} were handled.");
    }

    /// <summary>Events for each pending one until there are as many long delays as there will be.</summary>
    public static int WarmUp(Delays delays) => delays == Delays.TwoScale ? 30 : 3;

    /// <summary>So many delays that a processor does not learn them by heart, in its first cache.</summary>
    public static long[] DelaysOf(Delays delays)
    {
        var stream = new RandomStream(2026, 0, "delays");
        var second = new Exponential(TimeSpan.TicksPerSecond);
        var ticks = new long[1 << 12];
        foreach (ref var delay in ticks.AsSpan())
        {
            var isLong = delays == Delays.TwoScale && stream.NextUniform() < 0.1;
            delay = (long)(second.Sample(stream) * (isLong ? 1000 : 1));
        }

        return ticks;
    }

    private long Advance(double events)
    {
        var before = _simulation.EventCount;
        _simulation.Run(_simulation.Now + TimeSpan.FromTicks((long)(_meanDelay * events / _pending)));
        return _simulation.EventCount - before;
    }

    private sealed class Steps : Component
    {
        private const int AlarmEvery = 16;
        private const int MostAlarms = 1000;

        private readonly Signal[] _signals;
        private readonly long[] _delays;
        private uint _next;

        public Steps(Simulation simulation, int pending, long[] delays)
            : base(simulation, "steps")
        {
            _delays = delays;
            _signals =
                [.. Enum.GetValues<Priority>().Select(priority => Signal($"{priority}", priority, Step))];
            for (var i = 0; i < pending; i++)
            {
                if (i % AlarmEvery == 0 && i / AlarmEvery < MostAlarms) _ = new Bell(this, simulation, i);
                else Schedule(_signals[i % _signals.Length], NextInstant(), i % _signals.Length);
            }
        }

        public SimTime NextInstant() => new(Now.Ticks + _delays[_next++ & (_delays.Length - 1)]);

        private void Step(long signal) => Schedule(_signals[signal], NextInstant(), signal);
    }

    private sealed class Bell : Component
    {
        private readonly Steps _steps;
        private readonly Alarm _alarm;

        public Bell(Steps steps, Simulation simulation, int number)
            : base(simulation, $"bell {number}")
        {
            _steps = steps;
            _alarm = Alarm("ring", Priority.Complete, Ring);
            Ring();
        }

        private void Ring() => Set(_alarm, _steps.NextInstant());
    }
}
