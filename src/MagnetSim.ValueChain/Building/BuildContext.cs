using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>What is shared while one chain is built: the
/// simulation, the ledger, materials and profiles.</summary>
internal sealed class BuildContext
{
    private readonly Dictionary<string, Material> _materials;
    private readonly Dictionary<string, Account> _sources = [];
    private readonly UncertainPoint? _point;

    /// <param name="point">Where what is uncertain stands; null to draw all of it.</param>
    public BuildContext(Scenario scenario, ulong seed, int replication, UncertainPoint? point = null)
    {
        _point = point;
        Scenario = scenario;
        Simulation = new Simulation(seed, replication);
        Ledger = new Ledger(scenario.Elements);
        Origins = new Origins(scenario);
        UseMeter = new UseMeter(Origins.Count);
        _materials = scenario.Materials.ToDictionary(spec => spec.Name, spec => new Material(spec));
        InitialStock = Ledger.Outside("initial stock");
        Slag = Ledger.Outside("slag");
        Swarf = Ledger.Outside("swarf");
        Rounding = Ledger.Outside("rounding");
        Prices = new Prices(this);
    }

    public Scenario Scenario { get; }

    public Simulation Simulation { get; }

    public Ledger Ledger { get; }

    public Origins Origins { get; }

    public UseMeter UseMeter { get; }

    public Prices Prices { get; }

    public Account InitialStock { get; }

    public Account Slag { get; }

    public Account Swarf { get; }

    public Account Rounding { get; }

    public Material Material(string name) => _materials[name];

    public Account Abroad(string country) => Source($"abroad.{country}");

    /// <summary>Where material comes from; the same account each time it is asked for.</summary>
    public Account Source(string name)
    {
        if (!_sources.TryGetValue(name, out var account))
            _sources.Add(name, account = Ledger.Outside(name));
        return account;
    }

    public Stock Stock(Account account) => new(account, Scenario.Elements.Count, Origins.Count);

    public Stock Stock(string account) => Stock(Ledger.Store(account));

    public Variate Variate(Quantity quantity) =>
        new(quantity, Simulation.Seed, Simulation.Replication, _point);

    /// <summary>The calendar months of the horizon.</summary>
    public Periods Months() => Periods.Of(
        ReportPeriod.Month, Scenario.Horizon, Scenario.Horizon.Start, fiscalYearStartMonth: 1);

    /// <summary>The first instant that results count from.</summary>
    public SimTime CountsFrom => SimTime.FromDays(Scenario.Experiment.WarmUpDays);

    public SimTime TimeOf(DateOnly date) => Periods.TimeOf(date, Scenario.Horizon);

    /// <summary>A draw that is correlated with all others of its kind: a
    /// Gaussian copula with one common factor.</summary>
    /// <param name="kind">What is correlated with each other: plants or producers.</param>
    /// <param name="correlation">Of the normal variables behind the draws, 0 to 1.</param>
    public double SharedDraw(Quantity quantity, string kind, double correlation)
    {
        if (correlation == 0 || quantity.Law is Constant)
            return Variate(quantity).At(0, 0);
        return CorrelatedDraw(quantity, UncertainFactors.SharedDelay(kind), correlation, 0);
    }

    /// <summary>The k-th draw of a quantity, correlated with the k-th of all others with the same common
    /// factor.</summary>
    public double CorrelatedDraw(Quantity quantity, string common, double correlation, long k)
    {
        if (correlation == 0)
            return quantity.Law.Quantile(UniformDraw(quantity.Path, k));
        var mixed = (Math.Sqrt(correlation) * NormalDraw(common, k))
            + (Math.Sqrt(1 - correlation) * NormalDraw(quantity.Path, k));
        return quantity.Law.Quantile(Numeric.NormalCdf(mixed));
    }

    /// <summary>Days from the start of the horizon until a plant or producer is commissioned.</summary>
    public double CommissionedDays(CommissioningSpec spec, string kind) =>
        TimeOf(spec.Award).Days + spec.AtLeastDays
            + (spec.DelayDays is { } law ? SharedDraw(law, kind, spec.SharedDelay) : 0);

    public Ramp Ramp(RampSpec spec) => new(spec.Curve, Variate(spec.OverDays).At(0, 0), spec.Table);

    /// <summary>Whether something with a probability happens the k-th time.</summary>
    public bool Happens(string path, double probability, long k = 0) => UniformDraw(path, k) < probability;

    /// <summary>Share of the time that a facility with these outages is up in the long run.</summary>
    public double Availability(OutageSpec? outages)
    {
        if (outages is null)
            return 1;
        var up = Variate(outages.EveryDays).Mean;
        return up / (up + Variate(outages.LastingDays).Mean);
    }

    /// <summary>Rates from dates on; of those before the
    /// horizon only the last still matters.</summary>
    public Profile Profile(IReadOnlyList<RateStep> rates, double availability)
    {
        var steps = rates.Select(rate => StepOf(rate, availability)).ToList();
        for (var i = 0; i + 1 < steps.Count; i++)
        {
            if (rates[i].Then.IsLinear)
                steps[i] = steps[i].LinearTo(steps[i + 1]);
        }

        var lastBefore = steps.FindLastIndex(step => step.Day <= 0);
        return new Profile([.. steps.Skip(Math.Max(0, lastBefore)).Select(step => step.From(0))]);
    }

    private Profile.Step StepOf(RateStep rate, double availability)
    {
        var tonnes = Variate(rate.TonnesPerDay).At(0, 0) / (rate.NetOfOutages ? availability : 1);
        var growth = Numeric.Log(1 + rate.Then.GrowthPerYear) / Scenario.Calendar.YearDays;
        return new Profile.Step(TimeOf(rate.From).Days, tonnes * Mass.MilligramsPerTonne, growth);
    }

    /// <summary>A level at a date that grows from there, forward and backward, or levels by date, and its
    /// seasons.</summary>
    /// <param name="share">The part of it that counts.</param>
    public Profile Profile(DemandSpec demand, double share = 1)
    {
        var profile = demand.Path.Count == 0
            ? ByLevel(demand, share)
            : Profile(demand.Path, availability: 1).Times([(0, share)]);
        return demand.Seasons is { } seasons ? profile.Times(MonthlyFactors(seasons)) : profile;
    }

    private Profile ByLevel(DemandSpec demand, double share)
    {
        var at = TimeOf(demand.At).Days;
        var level = Variate(demand.BaseTonnesPerDay).At(0, 0) * Mass.MilligramsPerTonne * share;
        var pieces = GrowthPieces(demand);
        var steps = new List<Profile.Step>();
        foreach (var (begin, end, growth) in pieces)
        {
            if (end <= 0)
                continue;
            var day = Math.Max(0, begin);
            var rate = level * Numeric.Exp(LogGrowth(pieces, at, day));
            steps.Add(new Profile.Step(day, rate, growth));
        }

        return new Profile(steps);
    }

    /// <summary>The factor of each calendar month, also of those that orders at the end of the horizon look
    /// ahead to.</summary>
    private List<(double Day, double Factor)> MonthlyFactors(IReadOnlyList<double> factors)
    {
        const int daysAhead = 730, longestMonth = 31;
        var last = Math.Min(Scenario.Horizon.End.DayNumber + daysAhead,
            DateOnly.MaxValue.DayNumber - longestMonth);
        var start = Scenario.Horizon.Start;
        var months = new List<(double Day, double Factor)>();
        for (var day = start.AddDays(1 - start.Day); day.DayNumber <= last; day = day.AddMonths(1))
            months.Add((TimeOf(day).Days, factors[day.Month - 1]));
        return months;
    }

    private double NormalDraw(string name, long k) => Numeric.NormalQuantile(UniformDraw(name, k));

    private double UniformDraw(string name, long k) => k == 0 && _point?.Find(name) is { } probability
        ? probability
        : new KeyedDraws(Simulation.Seed, Simulation.Replication, name).Uniform(k, 0);

    private List<(double Begin, double End, double Growth)> GrowthPieces(DemandSpec demand)
    {
        var pieces = new List<(double, double, double)>();
        var begin = double.NegativeInfinity;
        foreach (var growth in demand.Grows)
        {
            var end = growth.Until is { } until ? TimeOf(until).Days : double.PositiveInfinity;
            pieces.Add((begin, end, Numeric.Log(1 + growth.ByPerYear) / Scenario.Calendar.YearDays));
            begin = end;
        }

        if (begin < double.PositiveInfinity)
            pieces.Add((begin, double.PositiveInfinity, 0));
        return pieces;
    }

    /// <summary>Logarithm of how much demand grows from one day to another.</summary>
    private static double LogGrowth(List<(double Begin, double End, double Growth)> pieces, double from,
        double to)
    {
        if (to < from)
            return -LogGrowth(pieces, to, from);
        var sum = 0.0;
        foreach (var (begin, end, growth) in pieces)
            sum += growth * Math.Max(0, Math.Min(end, to) - Math.Max(begin, from));
        return sum;
    }
}
