// The M/M/c queue
//
//                                   +--> server 1 --+
//   customers --> waiting line -----+      ...      +--> departures
//                                   +--> server c --+
//
// Customers arrive in a Poisson process and wait in one line; the first in line goes to the first free
// server, and service times are exponential. One arrival is pending, and one departure for each busy server;
// none is ever taken back, so both are events of a signal, not alarms. The line holds the times of arrival,
// from which each wait follows. The long-run means are those of Erlang's C formula.
using MagnetSim.Engine;

namespace MagnetSim.Examples;

/// <summary>A queue with Poisson arrivals, exponential service and c equal servers.</summary>
public sealed class MmcQueue : Component
{
    private readonly int _servers;
    private readonly Exponential _interarrivalTime;
    private readonly Exponential _serviceTime;
    private readonly RandomStream _interarrivalTimes;
    private readonly RandomStream _serviceTimes;
    private readonly Signal _arrive;
    private readonly Signal _depart;

    // A ring buffer: it allocates only when the line grows longer than ever before.
    private readonly Queue<SimTime> _line = new();
    private int _busy;

    /// <summary>Starts empty; the first customer comes after one interarrival time.</summary>
    /// <param name="simulation">The replication that the queue lives in.</param>
    /// <param name="servers">How many servers there are: c.</param>
    /// <param name="interarrivalDays">The mean time between arrivals, in days: 1/λ.</param>
    /// <param name="serviceDays">The mean service time, in days: 1/μ.</param>
    public MmcQueue(Simulation simulation, int servers, double interarrivalDays, double serviceDays)
        : base(simulation, "queue")
    {
        _servers = servers;
        _interarrivalTime = new Exponential(interarrivalDays);
        _serviceTime = new Exponential(serviceDays);
        _interarrivalTimes = Stream("interarrival times");
        _serviceTimes = Stream("service times");
        _arrive = Signal("arrive", Priority.Demand, Arrive);
        _depart = Signal("depart", Priority.Complete, Depart);
        Schedule(_arrive, Now + _interarrivalTime.SampleLength(_interarrivalTimes));
    }

    /// <summary>How long customers waited before their service began, in days.</summary>
    public Tally Wait { get; } = new();

    /// <summary>How many customers wait.</summary>
    public TimeWeighted QueueLength { get; } = new(SimTime.Zero, 0);

    /// <summary>How many servers are busy.</summary>
    public TimeWeighted BusyServers { get; } = new(SimTime.Zero, 0);

    /// <summary>Ends the warm-up: the statistics start again, the customers stay.</summary>
    public void RestartStatistics()
    {
        Wait.Restart();
        QueueLength.Restart(Now);
        BusyServers.Restart(Now);
    }

    private void Arrive(long payload)
    {
        // Drawn first, scheduled last: meanwhile the processor can update the statistics.
        var next = Now + _interarrivalTime.SampleLength(_interarrivalTimes);
        if (_busy == _servers)
        {
            _line.Enqueue(Now);
            QueueLength.Update(Now, _line.Count);
        }
        else
        {
            BusyServers.Update(Now, ++_busy);
            BeginService(arrival: Now);
        }

        Schedule(_arrive, next);
    }

    private void BeginService(SimTime arrival)
    {
        Wait.Add((Now - arrival).TotalDays);
        Schedule(_depart, Now + _serviceTime.SampleLength(_serviceTimes));
    }

    private void Depart(long payload)
    {
        if (_line.Count == 0)
        {
            BusyServers.Update(Now, --_busy);
            return;
        }

        var arrival = _line.Dequeue();
        QueueLength.Update(Now, _line.Count);
        BeginService(arrival);
    }
}
