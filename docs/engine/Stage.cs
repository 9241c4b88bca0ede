using MagnetSim.Engine;

namespace MagnetSim.Examples;

/// <summary>
/// A stage of the serial chain: an input stock, a machine that works batches, and an output buffer.
/// </summary>
/// <remarks>
/// The machine has at most one batch in work, so its completion is an alarm. Any number of shipments may be
/// under way, so their arrivals are events of one signal, with the quantity as payload.
/// </remarks>
public sealed class Stage : Component
{
    private const int ReorderLevel = 60;
    private const int OrderUpToLevel = 120;
    private const int BatchSize = 5;
    private const int OutputCapacity = 100;

    private static readonly LogNormal _workTime = LogNormal.FromMeanAndCv(mean: 0.45, cv: 0.5); // days
    private static readonly TimeSpan _transportTime = TimeSpan.FromDays(1);
    private static readonly Erlang _supplyTime = new(Stages: 2, ExpectedValue: 5);              // days

    private readonly RandomStream _workTimes;
    private readonly RandomStream _supplyTimes;
    private readonly Signal _receive;
    private readonly Alarm _complete;
    private readonly Stage? _upstream;
    private Stage? _downstream;

    /// <summary>Joins the chain with a full input stock and output buffer, and begins a batch.</summary>
    /// <param name="simulation">The replication that the stage lives in.</param>
    /// <param name="name">Unique within the simulation.</param>
    /// <param name="upstream">The stage that it orders from; null for the outside supplier.</param>
    public Stage(Simulation simulation, string name, Stage? upstream)
        : base(simulation, name)
    {
        _workTimes = Stream("work times");
        _supplyTimes = Stream("supply times");
        _receive = Signal("receive", Priority.Deliver, Receive);
        _complete = Alarm("complete", Priority.Complete, TryUnload);
        _upstream = upstream;
        _upstream?._downstream = this;
        TryStart();
    }

    public TimeWeighted Input { get; } = new(SimTime.Zero, OrderUpToLevel);

    public TimeWeighted Output { get; } = new(SimTime.Zero, OutputCapacity);

    /// <summary>Units on the machine, in work or blocked.</summary>
    public long InProcess { get; private set; }

    /// <summary>Units that this stage ordered and that are not shipped yet.</summary>
    public long Backordered { get; private set; }

    /// <summary>Units shipped to this stage that have not arrived.</summary>
    public long InTransit { get; private set; }

    /// <summary>Takes units out of the output buffer, which may make room for a blocked batch.</summary>
    public void Take(long quantity)
    {
        Output.Update(Now, Output.Value - quantity);
        TryUnload();
    }

    private void Receive(long quantity)
    {
        InTransit -= quantity;
        Input.Update(Now, Input.Value + quantity);
        TryStart();
    }

    private void TryStart()
    {
        if (InProcess > 0 || Input.Value < BatchSize) return;
        InProcess = BatchSize;
        Input.Update(Now, Input.Value - BatchSize);
        Set(_complete, Now + _workTime.SampleLength(_workTimes));
        Review();
    }

    private void Review()
    {
        var position = (long)Input.Value + InTransit + Backordered;
        if (position > ReorderLevel) return;
        Backordered += OrderUpToLevel - position;
        TryShip();
    }

    private void TryShip()
    {
        var quantity = _upstream is null ? Backordered : Math.Min(Backordered, (long)_upstream.Output.Value);
        if (quantity == 0) return;
        Backordered -= quantity;
        InTransit += quantity;
        var transport = _upstream is null ? _supplyTime.SampleLength(_supplyTimes) : _transportTime;
        Schedule(_receive, Now + transport, quantity);
        _upstream?.Take(quantity);
    }

    private void TryUnload()
    {
        var isComplete = InProcess > 0 && !_complete.IsSet;
        if (!isComplete || Output.Value + BatchSize > OutputCapacity) return;
        InProcess = 0;
        Output.Update(Now, Output.Value + BatchSize);
        _downstream?.TryShip();
        TryStart();
    }
}
