using MagnetSim.Engine;
using static MagnetSim.Tests.Engine.Probe;

namespace MagnetSim.Tests.Engine;

public class SimulationTests
{
    private Simulation _simulation = null!;
    private Probe _probe = null!;

    [SetUp]
    public void SetUp()
    {
        _simulation = new Simulation(seed: 7, replication: 3);
        _probe = new Probe(_simulation);
    }

    [Test]
    public void Events_HappenByTime_ThenPriority_ThenSequence()
    {
        _probe.Schedule(Priority.Observe, Minute(1), 1);
        _probe.Schedule(Priority.Review, Minute(2), 2);
        _probe.Schedule(Priority.Policy, Minute(2), 3);
        _probe.Schedule(Priority.Demand, Minute(1), 4);
        _probe.Schedule(Priority.Demand, Minute(1), 5);
        _probe.Schedule(Priority.Complete, Minute(1), 6);
        _probe.Schedule(Priority.Deliver, Minute(1), 7);

        _simulation.Run(Minute(10));

        Assert.That(_probe.Log, Is.EqualTo(
        [
            "1: Deliver 7", "1: Complete 6", "1: Demand 4", "1: Demand 5", "1: Observe 1", "2: Policy 3",
            "2: Review 2",
        ]));
    }

    [Test]
    public void Run_HandlesEventsBeforeTheHorizon_AndLeavesThoseAtItPending()
    {
        _probe.Schedule(Priority.Policy, Minute(5) - TimeSpan.FromTicks(1));
        _probe.Schedule(Priority.Policy, Minute(5));

        _simulation.Run(Minute(5));
        Assert.That(_simulation.EventCount, Is.EqualTo(1));
        Assert.That(_simulation.Now, Is.EqualTo(Minute(5)));

        _simulation.Run(Minute(5) + TimeSpan.FromTicks(1));
        Assert.That(_simulation.EventCount, Is.EqualTo(2));
    }

    [Test]
    public void Run_WithoutEvents_MovesTheClockToTheHorizon()
    {
        _simulation.Run(SimTime.Max);
        Assert.That(_simulation.Now, Is.EqualTo(SimTime.Max));
    }

    [Test]
    public void Stop_EndsTheRun_AfterThePresentEvent()
    {
        _probe.OnEvent = what =>
        {
            if (what == "Demand 2") _simulation.Stop();
        };
        for (var i = 1; i <= 3; i++) _probe.Schedule(Priority.Demand, Minute(4), i);

        _simulation.Run(Minute(10));

        Assert.That(_probe.Log, Is.EqualTo(["4: Demand 1", "4: Demand 2"]));
        Assert.That(_simulation.Now, Is.EqualTo(Minute(4)));
        Assert.That(_simulation.IsStopped, Is.True);
    }

    [Test]
    public void AnEvent_ScheduledForNow_FollowsTheCurrentOne_EvenWithAnEarlierPriority()
    {
        _probe.OnEvent = what =>
        {
            if (what == "Review 1") _probe.Schedule(Priority.Policy, _simulation.Now, 2);
        };
        _probe.Schedule(Priority.Review, Minute(1), 1);
        _probe.Schedule(Priority.Review, Minute(1), 3);

        _simulation.Run(Minute(2));

        Assert.That(_probe.Log, Is.EqualTo(["1: Review 1", "1: Policy 2", "1: Review 3"]));
    }

    [Test]
    public void AnAlarm_SetAgain_GoesOffOnceAtTheNewInstant()
    {
        _probe.Set(_probe.Early, Minute(1));
        _probe.Set(_probe.Early, Minute(4));
        _probe.Set(_probe.Early, Minute(3));

        Assert.That(_probe.Early.At, Is.EqualTo(Minute(3)));
        _simulation.Run(Minute(10));

        Assert.That(_probe.Log, Is.EqualTo(["3: early alarm"]));
        Assert.That(_simulation.EventCount, Is.EqualTo(1), "stale events are not counted");
        Assert.That(_probe.Early.IsSet, Is.False);
    }

    [Test]
    public void AnAlarm_Cancelled_DoesNotGoOff()
    {
        _probe.Set(_probe.Early, Minute(1));
        _probe.Cancel(_probe.Early);
        _probe.Cancel(_probe.Late);

        _simulation.Run(Minute(10));

        Assert.That(_probe.Log, Is.Empty);
        Assert.That(() => _probe.Early.At, Throws.InvalidOperationException.With.Message.EqualTo(
            "Alarm probe.early is not set."));
    }

    [Test]
    public void AnAlarm_MaySetItself_WhenItGoesOff()
    {
        _probe.OnEvent = _ =>
        {
            Assert.That(_probe.Late.IsSet, Is.False);
            _probe.Set(_probe.Late, _simulation.Now + TimeSpan.FromMinutes(2));
        };
        _probe.Set(_probe.Late, Minute(1));

        _simulation.Run(Minute(6));

        Assert.That(_probe.Log, Is.EqualTo(["1: late alarm", "3: late alarm", "5: late alarm"]));
    }

    [Test]
    public void CountBySignal_ListsEverySignal_InTheOrderOfDeclaration()
    {
        _probe.Schedule(Priority.Demand, Minute(1));
        _probe.Schedule(Priority.Demand, Minute(2));
        _probe.Set(_probe.Late, Minute(1));
        _probe.Set(_probe.Late, Minute(2));

        _simulation.Run(Minute(3));

        var counts = _simulation.CountBySignal();
        Assert.That(counts, Has.Count.EqualTo(8));
        Assert.That(counts[3], Is.EqualTo(new SignalCount("probe", "Probe", "Demand", 2)));
        Assert.That(counts[7], Is.EqualTo(new SignalCount("probe", "Probe", "late", 1)));
        Assert.That(counts.Sum(count => count.Count), Is.EqualTo(_simulation.EventCount));
    }

    [Test]
    public void Trace_SeesEachEvent_BeforeItIsHandled()
    {
        var seen = new List<TraceEntry>();
        _simulation.Trace = entry =>
        {
            Assert.That(_probe.Log, Has.Count.EqualTo(seen.Count));
            seen.Add(entry);
        };
        _probe.Schedule(Priority.Deliver, Minute(1), 42);
        _probe.Set(_probe.Early, Minute(2));

        _simulation.Run(Minute(3));

        Assert.That(seen, Is.EqualTo(
        [
            new TraceEntry(Minute(1), Priority.Deliver, "probe", "Deliver", 42),
            new TraceEntry(Minute(2), Priority.Policy, "probe", "early", 0),
        ]));
    }

    [Test]
    public void TheLoop_AllocatesNothing_AfterStartUp()
    {
        var load = new MixedLoad(_simulation, pending: 100);
        _simulation.Run(Minute(1000));
        var eventsBefore = _simulation.EventCount;

        // The runtime may allocate once in a while; what the loop allocates would show in every window.
        var least = Enumerable.Range(2, 3).Min(thousands => BytesAllocatedUntil(Minute(1000 * thousands)));

        Assert.That(least, Is.Zero);
        Assert.That(_simulation.EventCount - eventsBefore, Is.GreaterThan(300_000));
        Assert.That(load.LongestQueue, Is.GreaterThan(0));
    }

    private long BytesAllocatedUntil(SimTime horizon)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _simulation.Run(horizon);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>
    /// Events that schedule their successors, alarms that are set anew at each, and statistics.
    /// </summary>
    private sealed class MixedLoad : Component
    {
        private readonly Exponential _delay = new(1);
        private readonly RandomStream _stream;
        private readonly KeyedDraws _draws;
        private readonly TimeWeighted _queue;
        private readonly Tally _tally = new();
        private readonly Signal _step;
        private readonly Alarm _alarm;
        private long _steps;

        public MixedLoad(Simulation simulation, int pending)
            : base(simulation, "load")
        {
            _stream = Stream("delay");
            _draws = Draws("alarm");
            _queue = new TimeWeighted(Now, 0);
            _step = Signal("step", Priority.Complete, Step);
            _alarm = Alarm("alarm", Priority.Review, () => _queue.Update(Now, 0));
            for (var i = 0; i < pending; i++) Schedule(_step, Now);
        }

        public double LongestQueue => _tally.Maximum;

        private void Step(long payload)
        {
            _queue.Update(Now, _queue.Value + 1);
            _tally.Add(_queue.Value);
            Schedule(_step, Now + TimeSpan.FromMinutes(_delay.Sample(_stream)), payload + 1);
            Set(_alarm, Now + TimeSpan.FromMinutes(_delay.Sample(_draws, _steps++, 0)));
        }
    }
}
