using MagnetSim.Engine;

namespace MagnetSim.Benchmarks;

/// <summary>
/// The serial chain of the example written by hand, as one would in C: arrays, a bare heap and a switch,
/// with the same random numbers and statistics.
/// </summary>
internal sealed class HandWrittenChain
{
    private const int Stages = 4;
    private const int Last = Stages - 1;
    private const int ReorderLevel = 60;
    private const int OrderUpToLevel = 120;
    private const int BatchSize = 5;
    private const int OutputCapacity = 100;
    private const int Receipt = 0;
    private const int Completion = 1;
    private const int Demand = 2;

    private static readonly LogNormal _workTime = LogNormal.FromMeanAndCv(mean: 0.45, cv: 0.5);
    private static readonly Erlang _supplyTime = new(2, 5);
    private static readonly Exponential _interdemandTime = new(0.1);

    private readonly BareHeap _heap = new();
    private readonly RandomStream[] _workTimes = new RandomStream[Stages];
    private readonly TimeWeighted[] _input = new TimeWeighted[Stages];
    private readonly TimeWeighted[] _output = new TimeWeighted[Stages];
    private readonly long[] _inProcess = new long[Stages];
    private readonly bool[] _isWorking = new bool[Stages];
    private readonly long[] _backordered = new long[Stages];
    private readonly long[] _inTransit = new long[Stages];
    private readonly RandomStream _supplyTimes;
    private readonly RandomStream _interdemandTimes;
    private long _now;
    private long _demanded;
    private long _sold;

    public HandWrittenChain(ulong seed, int replication)
    {
        _supplyTimes = new RandomStream(seed, replication, "stage 1.supply times");
        _interdemandTimes = new RandomStream(seed, replication, "customers.interdemand times");
        for (var stage = 0; stage < Stages; stage++)
        {
            _workTimes[stage] = new RandomStream(seed, replication, $"stage {stage + 1}.work times");
            _input[stage] = new TimeWeighted(SimTime.Zero, OrderUpToLevel);
            _output[stage] = new TimeWeighted(SimTime.Zero, OutputCapacity);
        }
    }

    public double FillRate => _sold / (double)_demanded;

    /// <summary>Runs to the horizon, once.</summary>
    /// <returns>The number of events.</returns>
    public long Run(SimTime horizon)
    {
        for (var stage = 0; stage < Stages; stage++) TryStart(stage);
        ScheduleDemand();
        for (var events = 0L; ; events++)
        {
            var next = _heap.Pop();
            if (next.Time >= horizon.Ticks) return events;
            _now = next.Time;
            switch (next.Kind)
            {
                case Receipt:
                    _inTransit[next.Stage] -= next.Quantity;
                    Update(_input[next.Stage], next.Quantity);
                    TryStart(next.Stage);
                    break;
                case Completion:
                    _isWorking[next.Stage] = false;
                    TryUnload(next.Stage);
                    break;
                default:
                    Serve();
                    break;
            }
        }
    }

    private void Update(TimeWeighted stock, long change) =>
        stock.Update(new SimTime(_now), stock.Value + change);

    private void ScheduleDemand() => _heap.Push(
        _now + _interdemandTime.SampleLength(_interdemandTimes).Ticks, Demand, stage: 0, quantity: 0);

    private void Serve()
    {
        ScheduleDemand();
        _demanded++;
        if (_output[Last].Value == 0) return;
        _sold++;
        Update(_output[Last], -1);
        TryUnload(Last);
    }

    private void TryStart(int stage)
    {
        if (_inProcess[stage] > 0 || _input[stage].Value < BatchSize) return;
        _inProcess[stage] = BatchSize;
        _isWorking[stage] = true;
        Update(_input[stage], -BatchSize);
        _heap.Push(_now + _workTime.SampleLength(_workTimes[stage]).Ticks, Completion, stage, quantity: 0);
        Review(stage);
    }

    private void Review(int stage)
    {
        var position = (long)_input[stage].Value + _inTransit[stage] + _backordered[stage];
        if (position > ReorderLevel) return;
        _backordered[stage] += OrderUpToLevel - position;
        TryShip(stage);
    }

    private void TryShip(int stage)
    {
        var quantity = stage == 0
            ? _backordered[stage]
            : Math.Min(_backordered[stage], (long)_output[stage - 1].Value);
        if (quantity == 0) return;
        _backordered[stage] -= quantity;
        _inTransit[stage] += quantity;
        var transport = stage == 0 ? _supplyTime.SampleLength(_supplyTimes).Ticks : TimeSpan.TicksPerDay;
        _heap.Push(_now + transport, Receipt, stage, quantity);
        if (stage == 0) return;
        Update(_output[stage - 1], -quantity);
        TryUnload(stage - 1);
    }

    private void TryUnload(int stage)
    {
        if (_inProcess[stage] == 0 || _isWorking[stage]) return;
        if (_output[stage].Value + BatchSize > OutputCapacity) return;
        _inProcess[stage] = 0;
        Update(_output[stage], BatchSize);
        if (stage < Last) TryShip(stage + 1);
        TryStart(stage);
    }
}
