using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

/// <summary>
/// The simulation against the plainest calendar there is: a sorted set of all pending events.
/// </summary>
public class EventOrderTests
{
    private const int Alarms = 40;
    private const ulong Seed = 2026;

    private static readonly long[] _horizons =
    [
        0, 3, TimeSpan.TicksPerSecond / 2, TimeSpan.TicksPerSecond / 2, TimeSpan.TicksPerSecond,
        TimeSpan.TicksPerDay, TimeSpan.TicksPerDay * 5, TimeSpan.TicksPerDay * 365 * 20, SimTime.Max.Ticks,
    ];

    private interface ICalendar
    {
        long Now { get; }

        void Schedule(Priority priority, long at, long id);

        void Set(int alarm, long at);

        void Cancel(int alarm);

        /// <summary>Hands over the events before the horizon in order, and sets the clock there.</summary>
        void Run(long horizon, Action<long> handle);
    }

    [FsCheck.NUnit.Property(MaxTest = 300, Replay = "2026,7")]
    public bool Events_HappenInTheOrder_OfASortedSet(uint seed) =>
        Drive(new OwnCalendar(), seed, 400).SequenceEqual(Drive(new PlainCalendar(), seed, 400));

    /// <summary>Up to 100,000 events and more are pending at once, and many of them at one instant.</summary>
    [Test]
    public void AMillionOperations_HappenInTheOrder_OfASortedSet()
    {
        var expected = Drive(new PlainCalendar(), Seed, 1_000_000);
        Assert.That(Drive(new OwnCalendar(), Seed, 1_000_000), Is.EqualTo(expected));
        Assert.That(expected, Has.Count.GreaterThan(500_000));
    }

    [Test]
    public void AMillionSettings_LeaveTheCalendarBounded()
    {
        var simulation = new Simulation(Seed, 0);
        var probe = new Probe(simulation);
        for (var i = 0; i < 100; i++) probe.Schedule(Priority.Demand, new SimTime(10_000 - i), i);
        var bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000_000; i++) probe.Set(probe.Early, new SimTime(5_000 + (i % 7)));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        Assert.That(bytes, Is.LessThan(200_000), "unswept, a million events would take 24 MB");

        simulation.Run(SimTime.Max);

        Assert.That(simulation.EventCount, Is.EqualTo(101));
        Assert.That(probe.Log[0], Does.EndWith("early alarm"));
        Assert.That(probe.Log[1], Does.EndWith("Demand 99"));
    }

    /// <summary>A century of the reference scenario takes less than two million sequence numbers.</summary>
    [Test]
    public void SequenceNumbers_LastForAHundredThousandCenturies() =>
        Assert.That(ulong.MaxValue / ScheduledEvent.OrderStep / 2_000_000, Is.GreaterThan(100_000));

    [Test]
    public void Events_OfOneInstantAndPriority_KeepTheirSequence_HoweverMany()
    {
        var calendar = new OwnCalendar();
        for (var i = 0; i < 5000; i++) calendar.Schedule(Priority.Demand, 1L << 40, i);
        calendar.Schedule(Priority.Deliver, 1L << 40, 5000);
        List<long> order = [];
        calendar.Run(SimTime.Max.Ticks, order.Add);
        Assert.That(order, Is.EqualTo(Enumerable.Range(0, 5000).Prepend(5000)));
    }

    /// <summary>
    /// Makes the same random decisions for either calendar: at the start, at each event, and between runs
    /// that stop within a burst, within a day, and after years.
    /// </summary>
    private static List<long> Drive(ICalendar calendar, ulong seed, int operations)
    {
        var stream = new RandomStream(seed, 0, "decisions");
        var left = operations;
        int Below(int bound) => (int)(stream.NextUniform() * bound);
        void Act()
        {
            // Growing in the first half and in each tenth, so that counts shrink and grow.
            var most = left > operations / 2 || left / (operations / 10) % 2 == 0 ? 4 : 2;
            for (var count = Below(most); count > 0 && left > 0; count--, left--)
            {
                var at = calendar.Now + DelayFor(Below(6), Below);
                var choice = Below(10);
                if (choice < 6) calendar.Schedule((Priority)Below(6), at, left);
                else if (choice < 9) calendar.Set(Below(Alarms), at);
                else calendar.Cancel(Below(Alarms));
            }
        }

        List<long> order = [];
        foreach (var horizon in _horizons)
        {
            for (var i = 0; i < 20; i++) Act();
            calendar.Run(horizon, id =>
            {
                order.Add(id);
                Act();
            });
        }

        return order;
    }

    /// <summary>None, a few ticks, whole days, years, or anything up to a second.</summary>
    private static long DelayFor(int kind, Func<int, int> below) => kind switch
    {
        0 => 0,
        1 => below(5),
        2 => TimeSpan.TicksPerDay * below(3),
        3 => TimeSpan.TicksPerDay * 365 * below(40),
        _ => below((int)TimeSpan.TicksPerSecond),
    };

    private sealed class OwnCalendar : ICalendar
    {
        private readonly Simulation _simulation = new(Seed, 0);
        private readonly Probe _probe;

        public OwnCalendar() => _probe = new Probe(_simulation, moreAlarms: Alarms);

        public long Now => _simulation.Now.Ticks;

        public void Schedule(Priority priority, long at, long id) =>
            _probe.Schedule(priority, new SimTime(at), id);

        public void Set(int alarm, long at) => _probe.Set(_probe.MoreAlarms[alarm], new SimTime(at));

        public void Cancel(int alarm) => _probe.Cancel(_probe.MoreAlarms[alarm]);

        public void Run(long horizon, Action<long> handle)
        {
            _probe.OnNumber = handle;
            _simulation.Run(new SimTime(horizon));
        }
    }

    private sealed class PlainCalendar : ICalendar
    {
        private readonly SortedSet<(long At, Priority Priority, int Sequence, long Id)> _pending = [];
        private readonly (long At, Priority Priority, int Sequence, long Id)?[] _alarms =
            new (long, Priority, int, long)?[Alarms];

        private int _sequence;

        public long Now { get; private set; }

        public void Schedule(Priority priority, long at, long id) =>
            _pending.Add((at, priority, _sequence++, id));

        public void Set(int alarm, long at)
        {
            Cancel(alarm);
            _alarms[alarm] = (at, Probe.PriorityOf(alarm), _sequence++, Probe.NumberOf(alarm));
            _pending.Add(_alarms[alarm]!.Value);
        }

        public void Cancel(int alarm)
        {
            if (_alarms[alarm] is { } pending) _pending.Remove(pending);
            _alarms[alarm] = null;
        }

        public void Run(long horizon, Action<long> handle)
        {
            while (_pending.Count > 0 && _pending.Min.At < horizon)
            {
                var first = _pending.Min;
                _pending.Remove(first);
                Now = first.At;
                handle(first.Id);
            }

            Now = horizon;
        }
    }
}
