using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Makes one material from others, such as magnets from oxide: commissioned after a delay, ramped
/// up, fed from stockpiles.</summary>
/// <remarks>Lots start at the rate ramp·N/Y, the k-th when the integral of that rate crosses k lots. Missing
/// feed delays a start; a start that falls due while another waits is missed, not caught up.</remarks>
public sealed class Plant : Component, ISupplier
{
    private readonly Stockpile _to;
    private readonly Ramp _ramp;
    private readonly ProductionLine _line;
    private readonly Feed[] _feeds;
    private readonly ReturnedSwarf? _swarf;
    private readonly PlantPaths _paths;
    private readonly double _fullLotsPerDay;
    private readonly double _availability;
    private readonly double _firstDay;
    private readonly Alarm _due;
    private readonly RecentStarts _recent = new();
    private readonly EffectiveCapacity _effective;
    private readonly Qualification? _qualification;
    private long _dueLots;
    private bool _pending;
    private bool _lacksFeed;
    private int _stops;
    private bool _isIdle;

    internal Plant(Simulation simulation, PlantSpec spec, Stockpile to, SimTime commissioned, Ramp ramp,
        ProductionLine line, IReadOnlyList<Feed> feeds, SwarfLoop? swarfLoop, Qualification? qualification,
        PlantPaths paths, double availability)
        : base(simulation, $"plants.{spec.Name}")
    {
        Spec = spec;
        Commissioned = commissioned;
        _to = to;
        _ramp = ramp;
        _line = line;
        _feeds = [.. feeds];
        _qualification = qualification;
        _paths = paths;
        _availability = availability;
        _fullLotsPerDay = spec.NameplateTonnesPerDay / line.FinalYield / spec.Lot.Tonnes;
        _effective = new EffectiveCapacity(this, ramp, line);
        _firstDay = Math.Max(0, -commissioned.Days);
        _swarf = swarfLoop is { } loop ? new ReturnedSwarf(loop, ramp, line, _firstDay) : null;
        _dueLots = (long)Math.Floor(ramp.Integral(_firstDay) * _fullLotsPerDay);
        _due = Alarm("due", Priority.Demand, Due);
        line.Attach(this);
        qualification?.Attach(this);
    }

    public PlantSpec Spec { get; }

    /// <summary>When it is ready for its first lot.</summary>
    public SimTime Commissioned { get; }

    /// <summary>Whether its product is a magnet.</summary>
    public bool MakesMagnets => _paths.MakesMagnets;

    /// <summary>Milligrams of finished product so far.</summary>
    public long Finished { get; private set; }

    /// <summary>Lots started so far.</summary>
    public long Started { get; private set; }

    /// <summary>Lots that fell due during an outage so far.</summary>
    public long MissedByOutage { get; private set; }

    /// <summary>Lots that fell due while another waited for feed, so far.</summary>
    public long MissedForFeed { get; private set; }

    /// <summary>Lots that fell due while the first stage was full, so far.</summary>
    public long MissedBlocked { get; private set; }

    /// <summary>Lots that fell due while it did not pay to run, so far.</summary>
    public long MissedForMargin { get; private set; }

    /// <summary>Nameplate in milligrams a day.</summary>
    public double Nameplate => Spec.NameplateTonnesPerDay * Mass.MilligramsPerTonne;

    internal bool IsUp => _stops == 0;

    internal IReadOnlyList<Feed> Feeds => _feeds;

    /// <summary>Null for a plant without an award.</summary>
    internal Beneficiary? Beneficiary { get; set; }

    /// <summary>Milligrams that the nameplate is worth since commissioning, within the horizon.</summary>
    public double InstalledIntegral(SimTime time) => Nameplate * DaysInstalled(time);

    /// <summary>Milligrams that capacity after ramp, learning and outages is worth so far.</summary>
    public double EffectiveIntegral(SimTime time) => _effective.Integral(time);

    /// <summary>Capacity after ramp, learning and outages at a time, in milligrams a day.</summary>
    internal double EffectiveRate(SimTime time) => _effective.Rate(DaysSinceStart(time)) * _availability;

    /// <summary>Days at the full rate that the ramp is worth since commissioning, within the
    /// horizon.</summary>
    public double RampedDays(SimTime time) =>
        _ramp.Integral(DaysSinceStart(time)) - _ramp.Integral(_firstDay);

    /// <summary>Lots at full rate since commissioning, within the horizon.</summary>
    public double FullLots(SimTime time) => _fullLotsPerDay * DaysInstalled(time);

    /// <summary>Milligrams of feed that have come back from swarf so far.</summary>
    public long SwarfReturned => _swarf?.Loop.Returned ?? 0;

    /// <summary>Finished output of the lots started in the last 28 days, in mg/d; nothing while customers
    /// test the product.</summary>
    public double CommittedRate(SimTime time) => _qualification is { IsOver: false } ? 0 : _recent.Rate(Now);

    internal double DaysSinceStart(SimTime time) => time.Days - Commissioned.Days;

    /// <summary>Need of a feed: starts at the ramped rate, outages
    /// averaged in, less the swarf that returns.</summary>
    internal double NeedRate(Feed feed, SimTime time)
    {
        if (_isIdle)
            return 0;
        var day = DaysSinceStart(time);
        if (day < 0)
            return 0;
        var lots = _ramp.Share(day);
        if (_swarf is { } swarf && swarf.Loop.Refills(feed))
            lots -= swarf.Share(day);
        return Math.Max(0, lots) * _fullLotsPerDay * feed.Charge * _availability;
    }

    /// <summary>Feed that comes back from swarf at a time, in milligrams a day.</summary>
    internal double SwarfRate(SimTime time)
    {
        if (_swarf is not { } swarf)
            return 0;
        var lots = swarf.Share(DaysSinceStart(time)) * _fullLotsPerDay * _availability;
        return lots * _feeds.Where(swarf.Loop.Refills).Sum(feed => feed.Charge);
    }

    /// <summary>Kilograms of a feed that are bought for a kilogram of product once all is learned.</summary>
    internal double BoughtPerKg(Feed feed)
    {
        var returned = _swarf is { } swarf && swarf.Loop.Refills(feed)
            ? swarf.Loop.Spec.Recovery * _line.FinalSwarf
            : 0;
        return feed.Charge * (1 - returned) / (Spec.Lot.Milligrams * _line.FinalYield);
    }

    internal void Start() => SetDue();

    /// <summary>Stands still, or not, for want of margin: no lot starts, and no feed is asked for.</summary>
    internal void SetIdle(bool isIdle)
    {
        if (isIdle && _pending)
        {
            _pending = false;
            MissedForMargin++;
            foreach (var feed in _feeds)
                feed.Withdraw();
        }

        _isIdle = isIdle;
    }

    internal void Stop()
    {
        _effective.Integral(Now);
        if (_stops++ == 0)
            _line.Pause();
    }

    internal void Resume()
    {
        _effective.Integral(Now);
        if (--_stops > 0)
            return;
        _line.Resume();
        TryStart();
    }

    /// <summary>Charges the lot that is due, when the plant is up, a
    /// unit is free and the feed is there.</summary>
    internal void TryStart()
    {
        if (!_pending || !IsUp)
            return;
        var share = GatherFeeds();
        _lacksFeed = share <= 0 || (share < 1 && !Spec.AllowPartial);
        if (_lacksFeed || _line.FreeUnit is not { } unit)
            return;
        _pending = false;
        foreach (var feed in _feeds)
            feed.MoveCharge(unit.Stock, share);
        if (_paths.Unlimited is { } unlimited)
            unit.Stock.Supply(_to.Material, Spec.Lot.Milligrams, _paths.HomeOrigin, unlimited);
        var day = DaysSinceStart(Now);
        _recent.Add(Now, _line.Yield(Started, day) * share * Spec.Lot.Milligrams);
        _line.Begin(unit, Started, day);
        Started++;
    }

    /// <summary>Hands a finished lot to the stockpile, once customers accept the product.</summary>
    internal void Deliver(Stock lot)
    {
        lot.Break(lot.Milligrams);
        var made = lot.Make(_qualification?.Stock ?? _to.Stock, _to.Material, _paths.MakesMagnets,
            _paths.Finished);
        Finished += made;
        lot.Discard(_to.Material, _paths.Rounding, _paths.Unused);
        if (_qualification is { } qualification)
        {
            qualification.Delivered();
            return;
        }

        Sell(made);
        _to.Delivered();
    }

    /// <summary>Is paid for what goes to the stockpile.</summary>
    internal void Sell(long milligrams) => Beneficiary?.Sold(milligrams);

    /// <summary>The share of a whole lot that the scarcest feed suffices for.</summary>
    private double GatherFeeds()
    {
        var share = 1.0;
        foreach (var feed in _feeds)
            share = Math.Min(share, feed.Gather());
        return share;
    }

    /// <summary>Days since commissioning, within the horizon.</summary>
    public double DaysInstalled(SimTime time) => Math.Max(0, DaysSinceStart(time) - _firstDay);

    private void Due()
    {
        _dueLots++;
        if (_isIdle)
            MissedForMargin++;
        else if (!IsUp)
            MissedByOutage++;
        else if (!_pending)
            _pending = true;
        else if (_lacksFeed)
            MissedForFeed++;
        else
            MissedBlocked++;
        TryStart();
        SetDue();
    }

    private void SetDue()
    {
        var day = _ramp.DayOf((_dueLots + 1) / _fullLotsPerDay);
        if (Commissioned.Days + day < SimTime.Max.Days)
            Set(_due, Commissioned + TimeSpan.FromTicks((long)Math.Round(day * TimeSpan.TicksPerDay)));
    }
}
