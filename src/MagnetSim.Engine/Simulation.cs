using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>One replication: clock, pending events, and the loop that handles them in order.</summary>
/// <remarks>
/// Components register with it when they are constructed and schedule their events through it. Events
/// happen by time, then <see cref="Priority"/>, then in the order in which they were scheduled. It is
/// single-threaded and knows of no other replication.
/// </remarks>
public sealed class Simulation
{
    private const int FewestEventsToSweep = 64;

    private readonly EventCalendar _calendar = new();
    private readonly HashSet<string> _componentNames = [];
    private readonly HashSet<string> _drawNames = [];
    private readonly Predicate<ScheduledEvent> _isLive;
    private Signal[] _signals = new Signal[16];
    private int _signalCount;
    private int _currentSignal;
    private long _currentPayload;
    private ulong _lastOrder;
    private int _staleCount;
    private bool _isRunning;
    private bool _hasFailed;

    // No event happens whose key is not below the first; none may be scheduled after the second.
    private long _limitKey;
    private SimTime _latest = SimTime.Max;

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

    /// <summary>Whether <see cref="Stop"/> was called: nothing happens any more.</summary>
    public bool IsStopped => _latest < SimTime.Zero;

    /// <summary>How many events were handled; alarms cancelled or set anew are not counted.</summary>
    public long EventCount => Signals.Sum(signal => signal.Count);

    /// <summary>Told of each event just before it is handled; null, the default, for no trace.</summary>
    public Action<TraceEntry>? Trace { get; set; }

    private IEnumerable<Signal> Signals => _signals.Take(_signalCount);

    /// <summary>
    /// Handles all events before <paramref name="horizon"/>, in order, and leaves <see cref="Now"/> at the
    /// horizon; if a handler stops the simulation, it ends after that event and leaves the clock there.
    /// </summary>
    /// <remarks>
    /// Events at the horizon itself stay pending: a later call with a later horizon goes on with them. A
    /// warm-up is a call of its own, after which the statistics restart.
    /// </remarks>
    /// <exception cref="SimulationException">A handler threw; the simulation cannot go on.</exception>
    /// <exception cref="InvalidOperationException">
    /// A handler called it, or the simulation was stopped, or failed.
    /// </exception>
    public void Run(SimTime horizon)
    {
        RequireStart(horizon);
        _isRunning = true;
        try
        {
            HandleEventsBefore(horizon);
        }
        catch (Exception exception)
        {
            _hasFailed = true;
            throw new SimulationException(Describe(exception), exception);
        }
        finally
        {
            _isRunning = false;
        }

        if (!IsStopped) Now = horizon;
    }

    /// <summary>Ends the simulation for good: no event follows the present one.</summary>
    /// <remarks>
    /// The stop condition of a model that ends with what happens, and not at a date. Called from
    /// <see cref="Trace"/>, the event that is traced still happens.
    /// </remarks>
    public void Stop()
    {
        _limitKey = 0;
        _latest = new SimTime(-1);
    }

    /// <summary>The handled events by signal, in the order in which the signals were declared.</summary>
    public IReadOnlyList<SignalCount> CountBySignal() =>
        [.. Signals.Select(signal => new SignalCount(
            signal.Component.Name, signal.Component.GetType().Name, signal.Name, signal.Count))];

    internal void Register(Component component)
    {
        if (!_componentNames.Add(component.Name))
        {
            throw new ArgumentException(
                $"There is a component '{component.Name}' already; names are unique.", nameof(component));
        }
    }

    internal Signal AddSignal(Component component, string name, Priority priority, Action<long> handler) =>
        Add(new Signal(component, name, priority, _signalCount) { Handler = handler });

    internal Alarm AddAlarm(Component component, string name, Priority priority, Action handler) =>
        new(Add(new Signal(component, name, priority, _signalCount) { AlarmHandler = handler }));

    /// <summary>Sees that no two draws share a name, for they would repeat each other's numbers.</summary>
    internal string ClaimDrawName(string name) => _drawNames.Add(name)
        ? name
        : throw new ArgumentException(
            $"There are random draws named '{name}' already; names are unique.", nameof(name));

    internal void Schedule(Signal signal, SimTime at, long payload)
    {
        RequireReachable(signal, at);
        Push(signal, at, payload);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(Alarm alarm, SimTime at)
    {
        RequireReachable(alarm.Signal, at);
        Cancel(alarm);
        alarm.Signal.LiveOrder = Push(alarm.Signal, at, payload: 0);
        alarm.PendingAt = at;
    }

    internal void Cancel(Alarm alarm)
    {
        if (!alarm.IsSet) return;
        alarm.Signal.LiveOrder = 0;
        _staleCount++;
        if (_staleCount > FewestEventsToSweep && _staleCount > _calendar.Count / 2) SweepStaleEvents();
    }

    private Signal Add(Signal signal)
    {
        if (signal.Handler is null && signal.AlarmHandler is null)
            throw new ArgumentNullException(nameof(signal), $"{signal.Label} has no handler.");
        if (!Enum.IsDefined(signal.Priority))
            throw new ArgumentOutOfRangeException(nameof(signal), $"{signal.Label} has no such priority.");
        if (signal.Index == (int)ScheduledEvent.OrderStep)
        {
            throw new InvalidOperationException(
                $"A simulation has at most {ScheduledEvent.OrderStep} signals.");
        }

        if (_signalCount == _signals.Length) Array.Resize(ref _signals, 2 * _signalCount);
        _signals[_signalCount++] = signal;
        return signal;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Push(Signal signal, SimTime at, long payload)
    {
        _lastOrder = checked(_lastOrder + ScheduledEvent.OrderStep);
        var order = _lastOrder | (uint)signal.Index;
        _calendar.Push(ScheduledEvent.KeyOf(at, signal.Priority), order, payload);
        return order;
    }

    private void HandleEventsBefore(SimTime horizon)
    {
        _limitKey = ScheduledEvent.KeyOf(horizon, default);
        while (_calendar.TryPop(_limitKey, out var next))
        {
            var signal = _signals[next.SignalIndex];
            if (signal.Handler is { } handler)
            {
                Begin(signal, next);
                handler(next.Payload);
            }
            else if (signal.LiveOrder == next.Order)
            {
                Begin(signal, next);
                signal.LiveOrder = 0;
                signal.AlarmHandler!();
            }
            else _staleCount--;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(Signal signal, in ScheduledEvent item)
    {
        Now = item.Time;
        _currentSignal = item.SignalIndex;
        _currentPayload = item.Payload;
        signal.Count++;
        if (Trace is not null) TraceCurrent();
    }

    private void TraceCurrent()
    {
        var signal = _signals[_currentSignal];
        Trace!(new TraceEntry(Now, signal.Priority, signal.Component.Name, signal.Name, _currentPayload));
    }

    /// <summary>Keeps the calendar from filling with stale events; too rare to cost much.</summary>
    private void SweepStaleEvents()
    {
        _calendar.Keep(_isLive);
        _staleCount = 0;
    }

    private bool IsLive(ScheduledEvent item) => _signals[item.SignalIndex] is var signal
        && (signal.Handler is not null || signal.LiveOrder == item.Order);

    private void RequireStart(SimTime horizon)
    {
        if (_isRunning) throw new InvalidOperationException("A handler called Run; it is running already.");
        if (_hasFailed) throw new InvalidOperationException("The simulation failed; it cannot go on.");
        if (IsStopped) throw new InvalidOperationException($"The simulation was stopped at {Now}.");
        if (horizon < Now || horizon > _latest)
        {
            throw new ArgumentOutOfRangeException(nameof(horizon),
                $"Cannot run to {horizon}: it must be from now ({Now}) to the last instant ({SimTime.Max}).");
        }
    }

    private void RequireReachable(Signal signal, SimTime at)
    {
        if (at < Now || at > _latest) ThrowUnreachable(signal, at);
    }

    private void ThrowUnreachable(Signal signal, SimTime at)
    {
        var reason = IsStopped
            ? $"the simulation was stopped at {Now}"
            : $"it must be from now ({Now}) to the last instant ({SimTime.Max})";
        throw new ArgumentOutOfRangeException(nameof(at),
            $"Cannot schedule {signal.Label} for {at}, in seed {Seed}, replication {Replication}: {reason}.");
    }

    private string Describe(Exception exception) =>
        $"At {Now}, the event {_signals[_currentSignal].Label}({_currentPayload}) failed in seed {Seed}, "
        + $"replication {Replication}: {exception.Message}";
}
