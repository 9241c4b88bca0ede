using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Makes a material in lots for a stockpile; some
/// goes abroad under a contract, and other buyers may take what is not needed here.</summary>
public sealed class Producer : Component, ISupplier
{
    private readonly Stockpile _to;
    private readonly Profile _output;
    private readonly int _origin;
    private readonly Line _delivery;
    private readonly Line? _sale;
    private readonly SimTime _othersUntil;
    private readonly double _availability;
    private readonly Exports? _exports;
    private readonly Alarm _finish;
    private long _lots;
    private int _stops;
    private double _integralAtStop;
    private double _missed;

    /// <param name="output">Rate while up.</param>
    /// <param name="othersUntil">Until when other buyers take everything.</param>
    internal Producer(Simulation simulation, ProducerSpec spec, Stockpile to, Profile output, int origin,
        Line delivery, Line? sale, SimTime othersUntil, double availability, Exports? exports)
        : base(simulation, $"producers.{spec.Name}")
    {
        Spec = spec;
        _to = to;
        _output = output;
        _origin = origin;
        _delivery = delivery;
        _sale = sale;
        _othersUntil = othersUntil;
        _availability = availability;
        _exports = exports;
        _finish = Alarm("finish", Priority.Complete, Finish);
    }

    public ProducerSpec Spec { get; }

    /// <summary>Milligrams made so far, whoever took them.</summary>
    public long Made => _lots * Spec.Lot.Milligrams;

    /// <summary>Milligrams sold to buyers outside the chain so far.</summary>
    public long SoldElsewhere { get; private set; }

    /// <summary>Milligrams sent abroad under a contract so far.</summary>
    public long Exported => _exports?.Sent ?? 0;

    /// <summary>Planned output in mg/d less exports, outages averaged
    /// in; nothing while other buyers take everything.</summary>
    public double CommittedRate(SimTime time) => time < _othersUntil
        ? 0
        : Math.Max(0, (_output.Rate(time) * _availability) - (_exports?.Rate(time) ?? 0));

    internal void Start() => SetNext();

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

    internal void BlockExports() => _exports?.Block(Now);

    internal void UnblockExports() => _exports?.Unblock(Now);

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
            Sell();
        else
            Deliver();
        SetNext();
    }

    private bool OthersTake()
    {
        if (Spec.OtherBuyers is not { } others)
            return false;
        return Now < _othersUntil || _to.OnHand + Spec.Lot.Milligrams > others.AboveCovers * _to.Cover;
    }

    private void Export(Exports exports)
    {
        SendAway(exports.Line);
        exports.Count(Spec.Lot.Milligrams);
    }

    private void Sell()
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
        _to.Stock.Supply(_to.Material, Spec.Lot.Milligrams, _origin, _delivery);
        _to.Delivered();
    }
}
