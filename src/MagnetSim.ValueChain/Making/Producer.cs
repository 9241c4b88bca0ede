using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Makes a material in lots for a stockpile; some
/// goes abroad under a contract, and other buyers may take what is not needed here.</summary>
public sealed class Producer : Component, ISupplier
{
    private readonly Stockpile _to;
    private readonly Lane? _over;
    private readonly Profile _output;
    private readonly Line? _delivery;
    private readonly Line? _sale;
    private readonly SimTime _othersUntil;
    private readonly double _availability;
    private readonly Exports? _exports;
    private readonly Alarm _finish;
    private long _lots;
    private int _stops;
    private double _integralAtStop;
    private double _missed;

    /// <param name="over">The lane that carries its lots; null when they need no time.</param>
    /// <param name="output">Rate while up.</param>
    /// <param name="delivery">Null where a lane delivers.</param>
    /// <param name="othersUntil">Until when other buyers take everything.</param>
    internal Producer(Simulation simulation, ProducerSpec spec, Stockpile to, Lane? over, Profile output,
        int origin, double opensDay, Line? delivery, Line? sale, SimTime othersUntil, double availability,
        Exports? exports)
        : base(simulation, $"producers.{spec.Name}")
    {
        Spec = spec;
        _to = to;
        _over = over;
        _output = output;
        Origin = origin;
        OpensDay = opensDay;
        _delivery = delivery;
        _sale = sale;
        _othersUntil = othersUntil;
        _availability = availability;
        _exports = exports;
        Border = new Border(spec.Lot.Milligrams, () => _exports?.Allow(ExportedShare, Now));
        _finish = Alarm("finish", Priority.Complete, Finish);
    }

    public ProducerSpec Spec { get; }

    /// <summary>Milligrams made so far, whoever took them.</summary>
    public long Made => _lots * Spec.Lot.Milligrams;

    /// <summary>Milligrams sold to buyers outside the chain so far.</summary>
    public long SoldElsewhere { get; private set; }

    /// <summary>Days from the start of the horizon until it starts; infinite when it never does.</summary>
    public double OpensDay { get; }

    /// <summary>Milligrams sent abroad under a contract so far.</summary>
    public long Exported => _exports?.Sent ?? 0;

    /// <summary>Its own country's border: what it may sell abroad.</summary>
    public Border Border { get; }

    /// <summary>Where its material counts as coming from.</summary>
    internal int Origin { get; }

    /// <summary>Planned output less exports that arrives at a time, in mg/d, outages averaged in; nothing
    /// while other buyers take everything or the border of its lane is closed.</summary>
    public double CommittedRate(SimTime time)
    {
        if ((time < _othersUntil && Border.IsOpen) || _over is { IsOpen: false })
            return 0;
        var made = time - TimeSpan.FromDays(_over?.MeanLeadTimeDays ?? 0);
        made = made < SimTime.Zero ? SimTime.Zero : made;
        return Math.Max(0, PlannedRate(made) - (_exports?.Rate(made) ?? 0)) * (_over?.Border.Share ?? 1);
    }

    /// <summary>Planned output at a time, in mg/d, outages averaged in.</summary>
    internal double PlannedRate(SimTime time) => _output.Rate(time) * _availability;

    internal void Start()
    {
        var rate = PlannedRate(Now);
        _over?.StartFlow(rate, forDays: -OpensDay, nextDays: Spec.Lot.Milligrams / rate);
        SetNext();
    }

    internal void Stop()
    {
        if (_stops++ > 0)
            return;
        Cancel(_finish);
        _integralAtStop = _output.Integral(Now);
    }

    internal void Resume()
    {
        if (--_stops > 0)
            return;
        _missed += _output.Integral(Now) - _integralAtStop;
        SetNext();
    }

    private double ExportedShare => Border.IsOpen ? Border.Share : 0;

    private void SetNext()
    {
        var next = _output.TimeOf(((_lots + 1.0) * Spec.Lot.Milligrams) + _missed);
        if (next < SimTime.Max)
            Set(_finish, next < Now ? Now : next);
    }

    private void Finish()
    {
        _lots++;
        if (_exports?.IsDue(Spec.Lot.Milligrams, Now) == true)
            Export(_exports);
        else if (OthersTake())
            SellAbroad();
        else if (_over is { } lane)
            Clear(lane);
        else
            Deliver();
        SetNext();
    }

    private bool OthersTake()
    {
        if (Spec.OtherBuyers is not { } others || !Border.IsOpen)
            return false;
        return Now < _othersUntil || _to.OnHand + Spec.Lot.Milligrams > others.AboveCovers * _to.Cover;
    }

    private void Clear(Lane lane)
    {
        if (lane.Border.Admits(Spec.Lot.Milligrams))
            lane.Clear(Spec.Lot.Milligrams);
        else
            SellElsewhere();
    }

    private void Export(Exports exports)
    {
        Border.Use(Spec.Lot.Milligrams);
        SendAway(exports.Line);
        exports.Count(Spec.Lot.Milligrams);
    }

    private void SellAbroad()
    {
        Border.Use(Spec.Lot.Milligrams);
        SellElsewhere();
    }

    /// <summary>Sells a lot to buyers outside the chain, on this side of any border.</summary>
    internal void SellElsewhere()
    {
        SendAway(_sale!);
        SoldElsewhere += Spec.Lot.Milligrams;
    }

    private void SendAway(Line line)
    {
        for (var element = 0; element < _to.Material.Elements; element++)
            line.Post(element, _to.Material.Content(element, Spec.Lot.Milligrams));
    }

    private void Deliver()
    {
        _to.Stock.Supply(_to.Material, Spec.Lot.Milligrams, Origin, _delivery!);
        _to.Delivered();
    }
}
