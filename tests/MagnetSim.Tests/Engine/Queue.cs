using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

/// <summary>
/// A queue for all textbook cases: any number of servers, limited room, and classes of customers, of which
/// the first that wait are served first, in their order of arrival.
/// </summary>
internal sealed class Queue : Component
{
    private readonly Customers[] _classes;
    private readonly Queue<SimTime>[] _lines;
    private readonly RandomStream _interarrivalTimes;
    private readonly RandomStream _serviceTimes;
    private readonly Signal _arrive;
    private readonly Signal _depart;
    private int _busy;
    private bool _isClosed;

    public Queue(Simulation simulation, string name, params Customers[] classes)
        : base(simulation, name)
    {
        _classes = classes;
        _lines = [.. classes.Select(_ => new Queue<SimTime>())];
        _interarrivalTimes = Stream("interarrival times");
        _serviceTimes = Stream("service times");
        _arrive = Signal("arrive", Priority.Demand, Arrive);
        _depart = Signal("depart", Priority.Complete, arrival => Depart(new SimTime(arrival)));
        InLine = [.. classes.Select(_ => new TimeWeighted(Now, 0))];
        Waits = [.. classes.Select(_ => new Tally())];
        for (var rank = 0; rank < classes.Length; rank++) ScheduleArrival(rank);
    }

    public int Servers { get; init; } = 1;

    /// <summary>How many customers there is room for, those in service among them.</summary>
    public int Capacity { get; init; } = int.MaxValue;

    /// <summary>Where customers go from here.</summary>
    public Queue? Next { get; init; }

    public TimeWeighted InSystem { get; } = new(SimTime.Zero, 0);

    /// <summary>Customers that wait, by class.</summary>
    public TimeWeighted[] InLine { get; }

    /// <summary>Days in line, by class.</summary>
    public Tally[] Waits { get; private set; }

    /// <summary>Days from arrival to departure.</summary>
    public Tally Sojourn { get; private set; } = new();

    /// <summary>1 for each customer turned away, 0 for each let in.</summary>
    public Tally Loss { get; private set; } = new();

    public void CloseDoors() => _isClosed = true;

    public void Restart()
    {
        InSystem.Restart(Now);
        foreach (var line in InLine) line.Restart(Now);
        Waits = [.. Waits.Select(_ => new Tally())];
        Sojourn = new Tally();
        Loss = new Tally();
        Next?.Restart();
    }

    private void ScheduleArrival(int rank)
    {
        if (_classes[rank].InterarrivalTime is { } time)
            Schedule(_arrive, Now + time.SampleLength(_interarrivalTimes), rank);
    }

    private void Arrive(long rank)
    {
        if (_isClosed) return;
        ScheduleArrival((int)rank);
        Join((int)rank);
    }

    private void Join(int rank)
    {
        var isFull = InSystem.Value >= Capacity;
        Loss.Add(isFull ? 1 : 0);
        if (isFull) return;
        InSystem.Update(Now, InSystem.Value + 1);
        if (_busy < Servers)
        {
            _busy++;
            Serve(rank, Now);
            return;
        }

        _lines[rank].Enqueue(Now);
        InLine[rank].Update(Now, _lines[rank].Count);
    }

    private void Serve(int rank, SimTime arrival)
    {
        Waits[rank].Add((Now - arrival).TotalDays);
        Schedule(_depart, Now + _classes[rank].ServiceTime.SampleLength(_serviceTimes), arrival.Ticks);
    }

    private void Depart(SimTime arrival)
    {
        Sojourn.Add((Now - arrival).TotalDays);
        InSystem.Update(Now, InSystem.Value - 1);
        Next?.Join(0);
        var rank = Array.FindIndex(_lines, line => line.Count > 0);
        if (rank < 0)
        {
            _busy--;
            return;
        }

        var next = _lines[rank].Dequeue();
        InLine[rank].Update(Now, _lines[rank].Count);
        Serve(rank, next);
    }

    /// <summary>A class of customers; without interarrival times, none come from outside.</summary>
    internal sealed record Customers(Distribution ServiceTime, Distribution? InterarrivalTime = null);
}
