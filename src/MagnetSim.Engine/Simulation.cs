namespace MagnetSim.Engine;

/// <summary>
/// One replication: the clock, the pending events, and the loop that handles them in order.
/// </summary>
/// <remarks>
/// Components register with it when they are constructed and schedule their events through it. Events
/// happen by time, then <see cref="Priority"/>, then in the order in which they were scheduled. It is
/// single-threaded.
/// </remarks>
public sealed class Simulation
{
    private const int FewestEventsToSweep = 64;

    private readonly EventCalendar _calendar = new();
    private readonly List<Signal> _signals = [];
    private readonly HashSet<string> _componentNames = [];
    private readonly HashSet<string> _drawNames = [];
    private readonly Predicate<ScheduledEvent> _isLive;
    private ScheduledEvent _current;
    private ulong _lastOrder;
    private int _staleCount;
    private bool _isRunning;

    /// <summary>Starts the clock at <see cref="SimTime.Zero"/>, with nothing pending.</summary>
    /// <param name="seed">Seeds every random draw, together with the replication and the draw's name.</param>
    /// <param name="replication">The number of this replication within its experiment.</param>
    public Simulation(ulong seed, int replication)
    {
        Seed = seed;
        Replication = replication;
        _isLive = IsLive;
    }

    public ulong Seed { get; }

    public int Replication { get; }

    public SimTime Now { get; private set; }

    /// <summary>
    /// How many events were handled; alarms that had been cancelled or set anew are not counted.
    /// </summary>
    public long EventCount { get; private set; }

    /// <summary>Told of each event just before it is handled; null, the default, for no trace.</summary>
    public Action<TraceEntry>? Trace { get; set; }

    /// <summary>
    /// Handles all events before <paramref name="horizon"/>, in order, and leaves <see cref="Now"/> at the
    /// horizon.
    /// </summary>
    /// <remarks>
    /// Events at the horizon itself stay pending: a later call with a later horizon goes on with them.
    /// </remarks>
    /// <exception cref="SimulationException">A handler threw; the simulation cannot go on.</exception>
    public void Run(SimTime horizon)
    {
        RequireReachable(horizon, "run to");
        if (_isRunning)
            throw new InvalidOperationException("Run was called by an event's handler, or after an error.");

        _isRunning = true;
        try
        {
            HandleEventsBefore(horizon);
        }
        catch (Exception exception)
        {
            throw new SimulationException(Describe(exception), exception);
        }

        _isRunning = false;
        Now = horizon;
    }

    /// <summary>The handled events by signal, in the order in which the signals were declared.</summary>
    public IReadOnlyList<SignalCount> CountBySignal() =>
        [.. _signals.Select(signal => new SignalCount(
            signal.Component.Name, signal.Component.GetType().Name, signal.Name, signal.Count))];

    internal void Register(Component component)
    {
        if (!_componentNames.Add(component.Name))
        {
            throw new ArgumentException(
                $"There is a component '{component.Name}' already; names are unique.", nameof(component));
        }
    }

    internal Signal AddSignal(Component component, string name, Priority priority, Action<long> handler)
    {
        var signal = new Signal(component, name, priority, handler, NextSignalIndex());
        _signals.Add(signal);
        return signal;
    }

    internal Alarm AddAlarm(Component component, string name, Priority priority, Action handler)
    {
        var alarm = new Alarm(component, name, priority, handler, NextSignalIndex());
        _signals.Add(alarm.Signal);
        return alarm;
    }

    /// <summary>
    /// Makes sure that no two draws share a name, for they would repeat each other's numbers.
    /// </summary>
    internal string ClaimDrawName(string name) => _drawNames.Add(name)
        ? name
        : throw new ArgumentException(
            $"There are random draws named '{name}' already; names are unique.", nameof(name));

    internal void Schedule(Signal signal, SimTime at, long payload)
    {
        RequireReachable(at, "schedule an event for");
        _lastOrder = checked(_lastOrder + ScheduledEvent.OrderStep);
        var key = ScheduledEvent.KeyOf(at, signal.Priority);
        _calendar.Push(new ScheduledEvent(key, _lastOrder | (uint)signal.Index, payload));
    }

    internal void Set(Alarm alarm, SimTime at)
    {
        RequireReachable(at, "set an alarm for");
        Cancel(alarm);
        Schedule(alarm.Signal, at, payload: 0);
        alarm.PendingOrder = _lastOrder | (uint)alarm.Signal.Index;
        alarm.PendingAt = at;
    }

    internal void Cancel(Alarm alarm)
    {
        if (!alarm.IsSet) return;
        alarm.PendingOrder = 0;
        _staleCount++;
        if (_staleCount > FewestEventsToSweep && _staleCount > _calendar.Count / 2) SweepStaleEvents();
    }

    private void HandleEventsBefore(SimTime horizon)
    {
        var limit = ScheduledEvent.KeyOf(horizon, default);
        while (_calendar.TryPop(limit, out var current))
        {
            _current = current;
            var signal = _signals[current.SignalIndex];
            if (signal.Alarm is { } alarm && !TryRing(alarm)) continue;

            Now = current.Time;
            EventCount++;
            signal.Count++;
            Trace?.Invoke(new TraceEntry(
                Now, signal.Priority, signal.Component.Name, signal.Name, _current.Payload));
            signal.Handler(current.Payload);
        }
    }

    /// <summary>Unsets the alarm, unless the current event is a stale one of it.</summary>
    private bool TryRing(Alarm alarm)
    {
        if (alarm.PendingOrder == _current.Order)
        {
            alarm.PendingOrder = 0;
            return true;
        }

        _staleCount--;
        return false;
    }

    /// <summary>
    /// Keeps the calendar from filling with stale events; rare enough to cost little per event.
    /// </summary>
    private void SweepStaleEvents()
    {
        _calendar.Keep(_isLive);
        _staleCount = 0;
    }

    private bool IsLive(ScheduledEvent item) =>
        _signals[item.SignalIndex].Alarm is not { } alarm || alarm.PendingOrder == item.Order;

    private int NextSignalIndex() => _signals.Count < (int)ScheduledEvent.OrderStep
        ? _signals.Count
        : throw new InvalidOperationException(
            $"A simulation has at most {ScheduledEvent.OrderStep} signals.");

    private void RequireReachable(SimTime time, string purpose)
    {
        if (time < Now || time > SimTime.Max) ThrowUnreachable(time, purpose);
    }

    private void ThrowUnreachable(SimTime time, string purpose) => throw new ArgumentOutOfRangeException(
        nameof(time),
        $"Cannot {purpose} {time}: it must be from now ({Now}) to the last instant ({SimTime.Max}).");

    private string Describe(Exception exception)
    {
        var signal = _signals[_current.SignalIndex];
        return $"At {Now}, the event {signal.Component.Name}.{signal.Name}({_current.Payload}) failed in "
            + $"seed {Seed}, replication {Replication}: {exception.Message}";
    }
}
