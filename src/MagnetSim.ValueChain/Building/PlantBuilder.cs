using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Builds one plant with its line of stages, feeds and swarf loop.</summary>
internal sealed class PlantBuilder
{
    private const double SpareUnits = 1.1;

    private static readonly StageSpec _plainLine =
        new("line", Fixed(0), new YieldSpec(Fixed(1), Fixed(1), 0), LossKind.Slag, Units: 1);

    private readonly BuildContext _context;
    private readonly PlantSpec _spec;
    private readonly string _name;
    private readonly Material _product;
    private readonly IReadOnlyList<StageSpec> _stageSpecs;
    private readonly List<Account> _stageAccounts;
    private readonly Account _feedAccount;

    public PlantBuilder(BuildContext context, PlantSpec spec)
    {
        _context = context;
        _spec = spec;
        _name = $"plants.{spec.Name}";
        _product = context.Material(spec.Makes);
        _stageSpecs = spec.Stages.Count > 0 ? spec.Stages : [_plainLine];
        _feedAccount = context.Ledger.Store($"{_name}.feed");
        _stageAccounts = [.. _stageSpecs.Select(stage => context.Ledger.Store($"{_name}.{stage.Name}"))];
    }

    public Plant Build(IReadOnlyDictionary<string, Stockpile> stockpiles, SimTime commissioned)
    {
        var feeds = _spec.Feeds.Select(BuildFeed).ToList();
        var loop = BuildSwarfLoop(feeds, out var recovery);
        var line = new ProductionLine(_context.Simulation, _name, BuildStages(loop, recovery));
        var to = stockpiles[_spec.To];
        var qualification = BuildQualification(to, commissioned);
        var plant = new Plant(_context.Simulation, _spec, to, commissioned, _context.Ramp(_spec.Ramp), line,
            feeds, loop, qualification, BuildPaths(qualification?.Stock ?? to.Stock),
            _context.Availability(_spec.Outages));
        to.Connect(plant);
        for (var i = 0; i < feeds.Count; i++)
        {
            var spec = _spec.Feeds[i];
            feeds[i].Attach(plant, BuildOutlet(
                stockpiles[spec.Stockpile], feeds[i], spec.AssuredTonnesPerDay, commissioned));
        }

        return plant;
    }

    private static Quantity Fixed(double value) =>
        new(new Constant(value), Uncertain: false, Path: string.Empty);

    private Feed BuildFeed(FeedSpec feed)
    {
        var material = _context.Material(feed.Material);
        var charging = _context.Ledger.Line(_feedAccount, _stageAccounts[0]);
        return new Feed(material, _context.Stock(_feedAccount), ChargeOf(material), charging);
    }

    /// <summary>The mass of a feed that holds as much of its main
    /// element as a lot's mass of product does.</summary>
    private long ChargeOf(Material feed)
    {
        var main = 0;
        for (var element = 1; element < _context.Ledger.Elements.Count; element++)
            main = feed.Fraction(element) > feed.Fraction(main) ? element : main;
        return (long)Math.Round(_spec.Lot.Milligrams * _product.Fraction(main) / feed.Fraction(main));
    }

    private Outlet BuildOutlet(Stockpile stockpile, Feed feed, double? assuredTonnesPerDay,
        SimTime commissioned)
    {
        var line = _context.Ledger.Line(stockpile.Stock.Account, _feedAccount);
        var assured = assuredTonnesPerDay is { } rate
            ? new Entitlement(rate * Mass.MilligramsPerTonne, commissioned)
            : null;
        var outlet = new Outlet(stockpile, feed, feed.Stock, line, rank: 1, assured);
        stockpile.Connect(outlet);
        return outlet;
    }

    private SwarfLoop? BuildSwarfLoop(List<Feed> feeds, out IReadOnlyList<Account> recovery)
    {
        recovery = [];
        if (_spec.SwarfLoop is not { } loop)
            return null;
        var returned = feeds.Where(feed => loop.Returns.Contains(feed.Material.Name)).ToList();
        recovery = [.. returned.Select((feed, i) => _context.Ledger.Store(
            i == 0 ? $"{_name}.recovery" : $"{_name}.recovery.{feed.Material.Name}"))];
        var ways = returned.Zip(recovery, (feed, account) => new SwarfLoop.Way(
            feed, _context.Stock(account), _context.Ledger.Line(account, _feedAccount)));
        return new SwarfLoop(_context.Simulation, _name, loop, [.. ways]);
    }

    private List<Stage> BuildStages(SwarfLoop? loop, IReadOnlyList<Account> recovery)
    {
        var stages = new List<Stage>();
        for (var i = 0; i < _stageSpecs.Count; i++)
        {
            stages.Add(BuildStage(i, loop, recovery));
            if (i == 0)
                continue;
            stages[i].Previous = stages[i - 1];
            stages[i - 1].Next = stages[i];
        }

        return stages;
    }

    private Stage BuildStage(int index, SwarfLoop? loop, IReadOnlyList<Account> recovery)
    {
        var spec = _stageSpecs[index];
        var account = _stageAccounts[index];
        var entering = index > 0 ? _context.Ledger.Line(_stageAccounts[index - 1], account) : null;
        var isSwarf = spec.LosesTo == LossKind.Swarf;
        var loss = _context.Ledger.Line(account, isSwarf ? _context.Swarf : _context.Slag);
        var returns = isSwarf && loop is not null;
        IReadOnlyList<Line> recovering =
            returns ? [.. recovery.Select(way => _context.Ledger.Line(account, way))] : [];
        var cycle = _context.Variate(spec.CycleDays);
        var units = Enumerable.Range(0, UnitsOf(spec, cycle)).Select(_ => _context.Stock(account));
        return new Stage(spec.Name, cycle, BuildYield(spec.Yield), entering, loss, returns ? loop : null,
            recovering, [.. units]);
    }

    private YieldCurve BuildYield(YieldSpec spec) =>
        new(_context.Variate(spec.From), _context.Variate(spec.To), spec.OverDays);

    /// <summary>As many units as keep 1.1 times the full rate of starts in work.</summary>
    private int UnitsOf(StageSpec stage, Variate cycle)
    {
        var finalYield = 1.0;
        foreach (var spec in _stageSpecs)
            finalYield *= _context.Variate(spec.Yield.To).Mean;
        var lotsPerDay = _spec.NameplateTonnesPerDay / finalYield / _spec.Lot.Tonnes;
        return stage.Units ?? Math.Max(1, (int)Math.Ceiling(SpareUnits * lotsPerDay * cycle.Mean));
    }

    /// <summary>A plant that ran long enough before the horizon is accepted already.</summary>
    private Qualification? BuildQualification(Stockpile to, SimTime commissioned)
    {
        if (_spec.QualificationDays == 0 || commissioned.Days + _spec.QualificationDays <= 0)
            return null;
        var held = _context.Stock($"{_name}.qualification");
        var qualification = new Qualification(_context.Simulation, _name, _spec.QualificationDays, to, held,
            _context.Ledger.Line(held.Account, to.Stock.Account));
        if (commissioned < SimTime.Zero)
            qualification.BeganAt(commissioned);
        return qualification;
    }

    private PlantPaths BuildPaths(Stock finished)
    {
        var last = _stageAccounts[^1];
        var unlimited = _spec.Feeds.Count == 0
            ? _context.Ledger.Line(_context.Abroad("unlimited feed"), _stageAccounts[0])
            : null;
        return new PlantPaths(unlimited, _context.Ledger.Line(last, finished.Account),
            _context.Ledger.Line(last, _context.Rounding), _context.Ledger.Line(last, _context.Slag),
            _context.Origins.Of(Origins.Home),
            _context.Scenario.IsMagnet(_spec.Makes));
    }
}
