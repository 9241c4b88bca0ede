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
        var plant = new Plant(_context.Simulation, _spec, stockpiles[_spec.To], commissioned, BuildRamp(),
            line, feeds, loop, BuildPaths(stockpiles), _context.Availability(_spec.Outages));
        stockpiles[_spec.To].Connect(plant);
        for (var i = 0; i < feeds.Count; i++)
            feeds[i].Attach(plant, BuildOutlet(stockpiles[_spec.Feeds[i].Stockpile], feeds[i], commissioned));
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

    private Outlet BuildOutlet(Stockpile stockpile, Feed feed, SimTime commissioned)
    {
        var line = _context.Ledger.Line(stockpile.Stock.Account, _feedAccount);
        var assured = _spec.AssuredTonnesPerDay is { } rate
            ? new Entitlement(rate * Mass.MilligramsPerTonne, commissioned)
            : null;
        var outlet = new Outlet(stockpile, feed, feed.Stock, line, rank: 1, assured);
        stockpile.Connect(outlet);
        return outlet;
    }

    private SwarfLoop? BuildSwarfLoop(List<Feed> feeds, out Account? recovery)
    {
        recovery = null;
        if (_spec.SwarfLoop is not { } loop)
            return null;
        recovery = _context.Ledger.Store($"{_name}.recovery");
        var returning = _context.Ledger.Line(recovery, _feedAccount);
        var feed = feeds.Single(candidate => candidate.Material.Name == loop.Returns);
        return new SwarfLoop(_context.Simulation, _name, loop, feed, _context.Stock(recovery), returning);
    }

    private List<Stage> BuildStages(SwarfLoop? loop, Account? recovery)
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

    private Stage BuildStage(int index, SwarfLoop? loop, Account? recovery)
    {
        var spec = _stageSpecs[index];
        var account = _stageAccounts[index];
        var entering = index > 0 ? _context.Ledger.Line(_stageAccounts[index - 1], account) : null;
        var isSwarf = spec.LosesTo == LossKind.Swarf;
        var loss = _context.Ledger.Line(account, isSwarf ? _context.Swarf : _context.Slag);
        var returns = isSwarf && loop is not null;
        var recovering = returns ? _context.Ledger.Line(account, recovery!) : null;
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

    private Ramp BuildRamp() =>
        new(_spec.Ramp.Curve, _context.Variate(_spec.Ramp.OverDays).At(0, 0), _spec.Ramp.Table);

    private PlantPaths BuildPaths(IReadOnlyDictionary<string, Stockpile> stockpiles)
    {
        var last = _stageAccounts[^1];
        var unlimited = _spec.Feeds.Count == 0
            ? _context.Ledger.Line(_context.Abroad("unlimited feed"), _stageAccounts[0])
            : null;
        return new PlantPaths(unlimited, _context.Ledger.Line(last, stockpiles[_spec.To].Stock.Account),
            _context.Ledger.Line(last, _context.Rounding), _context.Origins.Of(Origins.Home),
            _context.Origins.MadeHere);
    }
}
