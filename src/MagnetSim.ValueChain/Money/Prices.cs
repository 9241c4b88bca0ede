using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The prices of one replication, and the accounts of the lanes that bring what has one.</summary>
internal sealed class Prices
{
    private readonly BuildContext _context;
    private readonly Dictionary<string, PricePath> _paths = [];
    private readonly Dictionary<string, ImportAccount> _imports = [];
    private readonly Dictionary<string, HomePrice> _homes = [];

    public Prices(BuildContext context)
    {
        _context = context;
        Exchange = ExchangeOf(context.Scenario.Money.Exchange);
        foreach (var spec in context.Scenario.Money.Prices)
            _paths.Add(spec.Material, BuildPath(spec, Exchange));
        foreach (var spec in context.Scenario.Money.Prices)
        {
            foreach (var (other, kg) in spec.Adds)
                _paths[spec.Material].Add(_paths[other], kg);
        }

        foreach (var lane in context.Scenario.Lanes.Where(_ => _paths.Count > 0))
            BuildImport(lane);
        foreach (var place in context.Scenario.Stockpiles)
        {
            if (_paths.TryGetValue(place.Material, out var path))
                _homes.Add(place.Name, new HomePrice(path, [.. MarketLanes(place.Name)]));
        }
    }

    /// <summary>Rupees for a dollar; null where nothing is in dollars.</summary>
    public Steps? Exchange { get; }

    /// <summary>Null for a lane whose material has no price.</summary>
    public ImportAccount? Import(string lane) => _imports.GetValueOrDefault(lane);

    /// <summary>Null for a stockpile whose material has no price.</summary>
    public HomePrice? Home(string stockpile) => _homes.GetValueOrDefault(stockpile);

    public void Add(PriceShock shock)
    {
        foreach (var spec in _context.Scenario.Money.Prices)
        {
            if (shock.Prices.Moves(spec.Material))
                _paths[spec.Material].Add(shock);
        }
    }

    private Steps? ExchangeOf(IReadOnlyList<ExchangeStep> steps) => steps.Count == 0
        ? null
        : new Steps(steps.Select(step =>
            (_context.TimeOf(step.From), _context.Variate(step.RupeesPerDollar).At(0, 0))));

    private PricePath BuildPath(PriceSpec spec, Steps? exchange)
    {
        var floor = spec.Floor is { } least
            ? InRupees([new PriceStep(_context.Scenario.Horizon.Start, least)], exchange)
            : null;
        var factor = spec.Factor is { } quantity ? _context.Variate(quantity).At(0, 0) : 1;
        return new PricePath(InRupees(spec.Path, exchange), floor, factor);
    }

    /// <summary>Changes when the price does, and, for one in dollars, when the rate of exchange
    /// does.</summary>
    private Steps InRupees(IReadOnlyList<PriceStep> path, Steps? exchange)
    {
        var dates = path.Select(step => _context.TimeOf(step.From)).ToList();
        var times = dates.Concat(exchange?.From ?? []).Distinct().Order();
        return new Steps(times.Select(time => (time, RupeesAt(time))));

        double RupeesAt(SimTime time)
        {
            var price = path[Math.Max(0, dates.FindLastIndex(date => date <= time))].Price;
            return price.IsInDollars ? price.Value * exchange!.At(time) : price.Value;
        }
    }

    private void BuildImport(LaneSpec lane)
    {
        if (_paths.TryGetValue(MaterialOf(lane), out var price))
            _imports.Add(lane.Name,
                new ImportAccount(price, lane.Country, Shares(lane.Premium), Shares(lane.Duty)));
    }

    private Steps Shares(IReadOnlyList<ShareStep> steps) => new(steps.Count == 0
        ? [(SimTime.Zero, 0.0)]
        : steps.Select(step => (_context.TimeOf(step.From), step.Share)));

    /// <summary>Of the lanes whose goods are regularly bought as such: not what is inside other goods, nor
    /// what a mine of one's own sends, nor a source that steps in.</summary>
    private IEnumerable<ImportAccount> MarketLanes(string stockpile) => _context.Scenario.Lanes
        .Where(lane => lane.To == stockpile && lane.Inside is null
            && _context.Scenario.Producers.All(producer => producer.Over != lane.Name)
            && !StepsIn(lane))
        .Select(lane => _imports[lane.Name]);

    private bool StepsIn(LaneSpec lane) => _context.Scenario.Stockpiles
        .SelectMany(place => place.Replenish?.From ?? [])
        .Any(source => source.Lane == lane.Name && source.AfterDays is not null);

    private string MaterialOf(LaneSpec lane) =>
        _context.Scenario.Stockpiles.First(stockpile => stockpile.Name == lane.To).Material;
}
