using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

/// <summary>
/// The simulation against the plainest calendar there is: a list that is searched for its first event.
/// </summary>
public class EventOrderTests
{
    private const int Steps = 400;

    [FsCheck.NUnit.Property(MaxTest = 200, Replay = "2026,7")]
    public bool Events_HappenInTheOrder_OfASearchedList(uint seed)
    {
        var plain = new PlainCalendar();
        var expected = new List<string>();
        Drive(seed, plain.Schedule, plain.Set, plain.Cancel, act => plain.Run(expected.Add, act));

        var simulation = new Simulation(seed, 0);
        var probe = new Probe(simulation);
        SimTime Later(int ticks) => new(simulation.Now.Ticks + ticks);
        Alarm AlarmOf(int index) => index == 0 ? probe.Early : probe.Late;
        Drive(
            seed,
            (priority, delay, payload) => probe.Schedule(priority, Later(delay), payload),
            (alarm, delay) => probe.Set(AlarmOf(alarm), Later(delay)),
            alarm => probe.Cancel(AlarmOf(alarm)),
            act =>
            {
                probe.OnEvent = _ => act();
                simulation.Run(SimTime.Max);
            });

        return probe.Log.Select(line => line[(line.IndexOf(' ') + 1)..]).SequenceEqual(expected)
            && simulation.EventCount == expected.Count;
    }

    [Test]
    public void StaleEvents_AreSwept_BeforeTheyOutnumberTheLive()
    {
        var simulation = new Simulation(1, 0);
        var probe = new Probe(simulation);
        for (var i = 0; i < 100; i++) probe.Schedule(Priority.Demand, new SimTime(10_000 - i), i);
        var bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100_000; i++) probe.Set(probe.Early, new SimTime(5_000 + (i % 7)));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        Assert.That(bytes, Is.LessThan(200_000), "unswept, 100,000 events would take 2,400,000 bytes");

        simulation.Run(SimTime.Max);

        Assert.That(simulation.EventCount, Is.EqualTo(101));
        Assert.That(probe.Log[0], Does.EndWith("early alarm"));
        Assert.That(probe.Log[1], Does.EndWith("Demand 99"));
    }

    /// <summary>
    /// Makes the same random decisions for either calendar, at the start and at each event.
    /// </summary>
    private static void Drive(
        uint seed, Action<Priority, int, long> schedule, Action<int, int> set, Action<int> cancel,
        Action<Action> run)
    {
        var stream = new RandomStream(seed, 0, "decisions");
        var left = Steps;
        int Below(int bound) => (int)(stream.NextUniform() * bound);
        void Act()
        {
            for (var operations = Below(4); operations > 0 && left > 0; operations--, left--)
            {
                var choice = Below(10);
                if (choice < 6) schedule((Priority)Below(6), Below(5), left);
                else if (choice < 9) set(Below(2), Below(5));
                else cancel(Below(2));
            }
        }

        for (var i = 0; i < 20; i++) Act();
        run(Act);
    }

    private sealed class PlainCalendar
    {
        private readonly List<(long Time, Priority Priority, int Sequence, string Name)> _pending = [];
        private long _now;
        private int _sequence;

        public void Schedule(Priority priority, int delay, long payload) =>
            Add(priority, delay, $"{priority} {payload}");

        public void Set(int alarm, int delay)
        {
            Cancel(alarm);
            Add(alarm == 0 ? Priority.Policy : Priority.Observe, delay, NameOf(alarm));
        }

        public void Cancel(int alarm) => _pending.RemoveAll(item => item.Name == NameOf(alarm));

        public void Run(Action<string> log, Action act)
        {
            while (_pending.Count > 0)
            {
                var first = _pending.Min();
                _pending.Remove(first);
                _now = first.Time;
                log(first.Name);
                act();
            }
        }

        private static string NameOf(int alarm) => alarm == 0 ? "early alarm" : "late alarm";

        private void Add(Priority priority, int delay, string name) =>
            _pending.Add((_now + delay, priority, _sequence++, name));
    }
}
