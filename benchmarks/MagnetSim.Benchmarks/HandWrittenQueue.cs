using MagnetSim.Engine;

namespace MagnetSim.Benchmarks;

/// <summary>
/// The M/M/1 queue of the example written by hand, as one would in C: two instants and a switch in place of
/// a calendar, with the same random numbers and statistics.
/// </summary>
internal sealed class HandWrittenQueue(ulong seed, double interarrivalDays, double serviceDays)
{
    private readonly Exponential _interarrivalTime = new(interarrivalDays);
    private readonly Exponential _serviceTime = new(serviceDays);
    private readonly RandomStream _interarrivalTimes = new(seed, 0, "queue.interarrival times");
    private readonly RandomStream _serviceTimes = new(seed, 0, "queue.service times");
    private readonly Queue<long> _line = new();
    private bool _isBusy;

    public Tally Wait { get; } = new();

    public TimeWeighted QueueLength { get; } = new(SimTime.Zero, 0);

    public TimeWeighted BusyServers { get; } = new(SimTime.Zero, 0);

    /// <summary>Runs to the horizon, once.</summary>
    /// <returns>The number of events.</returns>
    public long Run(SimTime horizon)
    {
        var events = 0L;
        var arrival = _interarrivalTime.SampleLength(_interarrivalTimes).Ticks;
        var departure = long.MaxValue;
        while (true)
        {
            var now = Math.Min(arrival, departure);
            if (now >= horizon.Ticks) return events;
            events++;
            switch (now == departure)
            {
                case false:
                    arrival = now + _interarrivalTime.SampleLength(_interarrivalTimes).Ticks;
                    if (_isBusy)
                    {
                        _line.Enqueue(now);
                        QueueLength.Update(new SimTime(now), _line.Count);
                        break;
                    }

                    _isBusy = true;
                    BusyServers.Update(new SimTime(now), 1);
                    departure = BeginService(now, now);
                    break;
                case true when _line.TryDequeue(out var began):
                    QueueLength.Update(new SimTime(now), _line.Count);
                    departure = BeginService(now, began);
                    break;
                default:
                    _isBusy = false;
                    BusyServers.Update(new SimTime(now), 0);
                    departure = long.MaxValue;
                    break;
            }
        }
    }

    private long BeginService(long now, long arrival)
    {
        Wait.Add(TimeSpan.FromTicks(now - arrival).TotalDays);
        return now + _serviceTime.SampleLength(_serviceTimes).Ticks;
    }
}
