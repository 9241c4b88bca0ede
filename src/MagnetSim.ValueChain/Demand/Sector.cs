using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Uses magnets: serves demand from its own stock, or straight from a stockpile.</summary>
/// <remarks>New demand goes first. What is not met at once is split: a share waits and is served late, the
/// rest is lost; what waits longer than its patience is lost too.</remarks>
public sealed class Sector : Component, IConsumer
{
    private const double WeekDays = 7;

    private readonly Profile _profile;
    private readonly Arrivals _arrivals;
    private readonly Stock _stock;
    private readonly Line _using;
    private readonly UseMeter _useMeter;
    private readonly double _coverDays;
    private readonly Backlog _backlog = new();
    private readonly TimeWeighted _onHand;
    private readonly TimeWeighted _waiting = new(SimTime.Zero, 0);
    private readonly Alarm _demand;
    private readonly List<ShockWatch> _watches = [];
    private readonly List<Sector> _takenOver = [];
    private Substitution? _substitution;
    private Outlet? _outlet;
    private (SimTime Time, double Rate) _need = (SimTime.Max, 0);
    private long _catchUpDay = -1;
    private long _caughtUpToday;

    /// <param name="coverDays">Own stock in days of need; zero to draw straight from the stockpile.</param>
    internal Sector(Simulation simulation, SectorSpec spec, int index, Profile profile, Arrivals arrivals,
        Stock stock,
        Line usingLine, UseMeter useMeter, double coverDays)
        : base(simulation, $"sectors.{spec.Name}")
    {
        Spec = spec;
        Index = index;
        _profile = profile;
        _arrivals = arrivals;
        _stock = stock;
        _using = usingLine;
        _useMeter = useMeter;
        _coverDays = coverDays;
        _onHand = new TimeWeighted(SimTime.Zero, 0);
        _demand = Alarm("demand", Priority.Demand, Arise);
    }

    public SectorSpec Spec { get; }

    /// <summary>Its place among the sectors of the chain.</summary>
    public int Index { get; }

    /// <summary>Milligrams of its own demand so far, whatever became of it.</summary>
    public long Gross { get; private set; }

    /// <summary>Milligrams asked for so far, without what turned away, with what was taken over.</summary>
    public long Demanded { get; private set; }

    /// <summary>Milligrams that turned away to another grade, or needed no magnet, so far.</summary>
    public long Substituted => _substitution?.Substituted ?? 0;

    /// <summary>Milligrams of its demand that turned to it from other sectors so far.</summary>
    public long TakenOver => _takenOver.Sum(other => other.Substituted);

    /// <summary>Milligrams of scrap that came back of its products so far.</summary>
    public long ScrapReturned => EndOfLife?.Returned ?? 0;

    /// <summary>Milligrams that went into use so far.</summary>
    public long Used => OnTime + Late;

    /// <summary>Milligrams served at once so far.</summary>
    public long OnTime { get; private set; }

    /// <summary>Milligrams served after waiting so far.</summary>
    public long Late { get; private set; }

    /// <summary>Milligrams given up so far.</summary>
    public long Lost { get; private set; }

    /// <summary>Milligrams waiting now.</summary>
    public long Waiting => _backlog.Milligrams;

    /// <summary>Demand is multiplied by this.</summary>
    public Multiplier DemandFactor { get; } = new();

    /// <summary>Milligram-days of own stock so far.</summary>
    public double OnHandIntegral(SimTime time) => _onHand.IntegralDays(time);

    /// <summary>Milligram-days of waiting demand so far.</summary>
    public double WaitingIntegral(SimTime time) => _waiting.IntegralDays(time);

    public bool AsksDaily => true;

    /// <summary>Its profile, with the factor in force now, without the share that turns away now, with that
    /// which it takes over.</summary>
    public double NeedRate(SimTime time)
    {
        var rate = GrossRate(time) * (1 - (_substitution?.Share ?? 0));
        foreach (var other in _takenOver)
            rate += other.GrossRate(time) * other._substitution!.Share;
        return rate;
    }

    /// <summary>Asks for what is missing to its cover, and for what it
    /// needs to work off its backlog in a week.</summary>
    public void StateRequest()
    {
        GiveUpOldDemand();
        var need = NeedRate(Now);
        var wanted = _coverDays > 0
            ? (_coverDays * need) + Math.Min(Waiting, CatchUp(need, WeekDays))
            : Waiting;
        _outlet!.WaitFor(Math.Max(0, (long)wanted - _stock.Milligrams));
    }

    public void Received()
    {
        if (Waiting > 0)
            ServeBacklog();
        _onHand.Update(Now, _stock.Milligrams);
    }

    internal Stock Stock => _stock;

    /// <summary>What comes back of its products; null when nothing does.</summary>
    internal EndOfLife? EndOfLife { get; set; }

    internal void Attach(Outlet outlet) => _outlet = outlet;

    /// <summary>Lets demand turn away in a shortage, to a sector or from magnets.</summary>
    internal void Attach(Substitution substitution, Sector? into)
    {
        _substitution = substitution;
        into?._takenOver.Add(this);
    }

    internal void Watch(ShockWatch watch) => _watches.Add(watch);

    /// <summary>Fills its own stock to its cover and begins demand.</summary>
    internal void Start(Material material, ByOrigin origins, Line line)
    {
        _stock.Fill(material, (long)Math.Round(_coverDays * NeedRate(Now)), origins, line);
        _onHand.Update(Now, _stock.Milligrams);
        _substitution?.Start();
        SetDemand();
    }

    /// <summary>Multiplies demand; by 1 changes nothing, not even the order of events.</summary>
    internal void BeginFactor(double factor)
    {
        if (factor == 1)
            return;
        _arrivals.FactorChanges(Now, DemandFactor.Value);
        DemandFactor.Begin(factor);
        SetDemand();
    }

    internal void EndFactor(double factor)
    {
        if (factor == 1)
            return;
        _arrivals.FactorChanges(Now, DemandFactor.Value);
        DemandFactor.End(factor);
        SetDemand();
    }

    /// <summary>Puts a factor of demand in the place of another; 1 is none.</summary>
    internal void ReplaceFactor(double old, double factor)
    {
        _arrivals.FactorChanges(Now, DemandFactor.Value);
        DemandFactor.End(old);
        if (factor != 1)
            DemandFactor.Begin(factor);
        SetDemand();
    }

    /// <summary>Kept, since all look at the same few moments.</summary>
    private double GrossRate(SimTime time)
    {
        if (_need.Time != time)
            _need = (time, _profile.Rate(time));
        return _need.Rate * DemandFactor.Value;
    }

    private void SetDemand() => SetDemand(_arrivals.Next(Now, DemandFactor.Value));

    private void SetDemand(SimTime next)
    {
        if (next < SimTime.Max)
            Set(_demand, next);
        else
            Cancel(_demand);
    }

    private void Arise()
    {
        var gross = _arrivals.Arise(Now, DemandFactor.Value);
        // Known before it is needed, so that the processor works on it while this demand is served, which
        // changes no factor.
        var next = _arrivals.Next(Now, DemandFactor.Value);
        Gross += gross;
        Serve(_substitution?.Reduce(gross, _arrivals.Step) ?? gross, _arrivals.Step);
        SetDemand(next);
    }

    /// <summary>Serves a demand that arises now, as far as stock goes.</summary>
    /// <param name="step">The length of time that it stands for; zero for an order.</param>
    internal void Serve(long asked, TimeSpan step)
    {
        if (_coverDays == 0)
            _outlet!.Take(asked);
        var onTime = Math.Min(asked, _stock.Milligrams);
        Demanded += asked;
        OnTime += onTime;
        Use(onTime);
        foreach (var watch in _watches)
            watch.Demand(Index, Now, step, asked, onTime);
        _substitution?.Count(asked, onTime);
        Split(asked - onTime);
    }

    /// <summary>What is not met at once waits or is lost.</summary>
    private void Split(long unmet)
    {
        if (unmet == 0)
            return;
        var late = (long)Math.Round(unmet * Spec.Unmet.LateShare);
        _backlog.Add(Now, late);
        _waiting.Update(Now, Waiting);
        Lose(Now, unmet - late);
        if (_coverDays == 0)
            _outlet!.WaitFor(Waiting);
    }

    private void GiveUpOldDemand()
    {
        if (Waiting == 0)
            return;
        while (Waiting > 0 && (Now - _backlog.OldestDate).TotalDays > Spec.Unmet.PatienceDays)
            Lose(_backlog.OldestDate, _backlog.TakeOldest(long.MaxValue));
        _waiting.Update(Now, Waiting);
    }

    private void Lose(SimTime date, long milligrams)
    {
        Lost += milligrams;
        foreach (var watch in _watches)
            watch.Lost(Index, date, milligrams);
    }

    /// <summary>Works off waiting demand, oldest first, without
    /// touching what new demand needs within a week.</summary>
    private void ServeBacklog()
    {
        var left = Math.Min(Allowance(), _stock.Milligrams - Reserved());
        while (left > 0 && Waiting > 0)
        {
            var date = _backlog.OldestDate;
            var served = _backlog.TakeOldest(left);
            left -= served;
            Late += served;
            _caughtUpToday += served;
            Use(served);
            foreach (var watch in _watches)
                watch.Late(Index, date, served);
        }

        _waiting.Update(Now, Waiting);
    }

    /// <summary>What may still be served late today.</summary>
    private long Allowance()
    {
        var today = Now.Ticks / TimeSpan.TicksPerDay;
        if (today != _catchUpDay)
            (_catchUpDay, _caughtUpToday) = (today, 0);
        if (_coverDays == 0)
            return long.MaxValue;
        return Math.Max(0, (long)Math.Min(Waiting, CatchUp(NeedRate(Now), days: 1) - _caughtUpToday));
    }

    private long Reserved() => (long)(Math.Min(_coverDays, WeekDays) * NeedRate(Now));

    private double CatchUp(double need, double days) => double.IsPositiveInfinity(Spec.Unmet.CatchUp)
        ? double.MaxValue
        : Spec.Unmet.CatchUp * need * days;

    private void Use(long milligrams)
    {
        _useMeter.Count(_stock, milligrams);
        _stock.Consume(milligrams, _using);
        _onHand.Update(Now, _stock.Milligrams);
    }
}
