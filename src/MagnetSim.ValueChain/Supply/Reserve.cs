using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A strategic stock behind a stockpile: buys from it in good times, gives back in bad.</summary>
/// <remarks>It looks once a day, after everybody else. Open, it lifts the stockpile to a cover of what others
/// need; closed, it buys at its rate what nobody waits for, until it is full.</remarks>
public sealed class Reserve : Component, IConsumer
{
    private const double CoverDaysDuringShocks = 7;

    private readonly Stockpile _backs;
    private readonly Stock _stock;
    private readonly Profile? _fill;
    private readonly Line _releasing;
    private readonly double _mostReleasedDaily;
    private readonly TimeWeighted _onHand = new(SimTime.Zero, 0);
    private readonly Alarm _look;
    private readonly List<Shock> _shocks = [];
    private readonly List<Reserve> _siblings = [];
    private Outlet? _outlet;
    private bool _isOpen;

    /// <param name="fill">What it buys, in mg/d; null when it never does.</param>
    internal Reserve(Simulation simulation, ReserveSpec spec, Stockpile backs, Stock stock, Profile? fill,
        Line releasing)
        : base(simulation, $"reserves.{spec.Name}")
    {
        Spec = spec;
        _backs = backs;
        _stock = stock;
        _fill = fill;
        _releasing = releasing;
        _mostReleasedDaily = spec.Release.AtMostTonnesPerDay * Mass.MilligramsPerTonne ?? double.MaxValue;
        _look = Alarm("look", Priority.Review, Look);
    }

    public ReserveSpec Spec { get; }

    public long OnHand => _stock.Milligrams;

    /// <summary>Milligrams handed over to the stockpile so far.</summary>
    public long Released { get; private set; }

    /// <summary>Milligrams bought from the stockpile so far.</summary>
    public long Bought { get; private set; }

    /// <summary>It takes what it can when it looks, and never waits.</summary>
    public bool AsksDaily => false;

    /// <summary>Milligram-days on hand so far.</summary>
    public double OnHandIntegral(SimTime time) => _onHand.IntegralDays(time);

    /// <summary>The rate at which it fills; nothing while it is open or full.</summary>
    public double NeedRate(SimTime time) =>
        _isOpen || OnHand >= Spec.Size.Milligrams ? 0 : _fill?.Rate(time) ?? 0;

    public void StateRequest()
    {
        // It does not wait, so that it is last under every rule.
    }

    public void Received()
    {
        // What it takes, it takes at once.
    }

    internal void Attach(Outlet outlet) => _outlet = outlet;

    internal Account Account => _stock.Account;

    /// <summary>Null where the scenario says what the material is worth, or it has no price.</summary>
    internal ReserveWorth? Worth { get; set; }

    internal void OpenDuring(Shock shock) => _shocks.Add(shock);

    /// <summary>Tells of another reserve that backs the same stockpile.</summary>
    internal void Beside(Reserve other) => _siblings.Add(other);

    /// <summary>Puts the first stock in place and begins the daily look.</summary>
    internal void Start(ByOrigin origins, Line line)
    {
        _stock.Fill(_backs.Material, Spec.Initial.Milligrams, origins, line);
        _onHand.Update(Now, OnHand);
        Set(_look, Now);
    }

    private void Look()
    {
        _isOpen = IsShockInForce() || (Spec.Release.BelowDays is { } below && Missing(below) > 0);
        if (_isOpen)
            Release(Missing(Spec.Release.BelowDays ?? CoverDaysDuringShocks));
        else if (_outlet is not null && !IsAnotherOpen())
            Buy(-Missing(Spec.Release.BelowDays ?? 0));
        _onHand.Update(Now, OnHand);
        Worth?.AddDay(OnHand, Now);
        Set(_look, Now + TimeSpan.FromDays(1));
    }

    /// <summary>What one reserve of a stockpile gives, no other one takes.</summary>
    private bool IsAnotherOpen()
    {
        foreach (var other in _siblings)
        {
            if (other._isOpen)
                return true;
        }

        return false;
    }

    private bool IsShockInForce()
    {
        foreach (var shock in _shocks)
        {
            if (shock.At(Now) is not null)
                return true;
        }

        return false;
    }

    /// <summary>What the stockpile lacks to serve all who wait and to hold a cover of what all but reserves
    /// need; negative when it has more.</summary>
    private double Missing(double coverDays) =>
        _backs.Waiting + (coverDays * _backs.NeedRateWithoutReserves(Now)) - _backs.OnHand;

    private void Release(double missing)
    {
        var released = (long)Math.Min(Math.Min(Math.Max(0, missing), _mostReleasedDaily), OnHand);
        if (released == 0)
            return;
        _stock.MoveTo(_backs.Stock, released, _releasing);
        Released += released;
        _backs.Delivered();
    }

    /// <summary>Takes a day's part of its rate, but never so much that it would have to open.</summary>
    private void Buy(double spare)
    {
        var wanted = Math.Min(Math.Min(NeedRate(Now), Math.Max(0, spare)), Spec.Size.Milligrams - OnHand);
        Bought += _outlet!.Take((long)wanted);
    }
}
