namespace MagnetSim.Scenarios;

/// <summary>Every stockpile is filled from a source, be it through many plants.</summary>
/// <remarks>Plants deliver to stockpiles and feed on them, so a loop of materials always passes one; a loop
/// that nothing feeds from outside, and that holds no stock to begin with, stands still for good.</remarks>
internal sealed class ReachChecks
{
    private const string Remedy = "name it in a producer's, plant's or contract lane's to, or give it "
        + "replenish or an initial stock";

    private readonly ChainIndex _chain;
    private readonly Findings _findings;
    private readonly ILookup<string, Use> _users;
    private readonly HashSet<string> _filled;

    private ReachChecks(ChainIndex chain, Findings findings)
    {
        _chain = chain;
        _findings = findings;
        _users = UsersOf(chain.Scenario).ToLookup(use => use.Stockpile);
        _filled = SourcesOf(chain, findings);
    }

    /// <summary>A flow that could not be read might fill any stockpile.</summary>
    public static void Run(ChainIndex chain, Findings findings)
    {
        string[] sections = ["producers", "plants", "lanes", "reserves", "sectors", "stockpiles"];
        if (sections.All(findings.IsWhole) && FlowsOf(chain.Scenario).All(findings.IsSound))
            new ReachChecks(chain, findings).Check();
    }

    private static IEnumerable<string> FlowsOf(Scenario scenario) =>
    [
        .. scenario.Producers.Select(producer => $"producers.{producer.Name}.to"),
        .. scenario.Plants.SelectMany(plant =>
            new[] { $"plants.{plant.Name}.to", $"plants.{plant.Name}.feeds" }),
        .. scenario.Lanes.Where(lane => lane.Contract is not null).Select(lane => $"lanes.{lane.Name}.to"),
        .. scenario.Sectors.SelectMany(sector =>
            new[] { $"sectors.{sector.Name}.from", $"sectors.{sector.Name}.end_of_life.to" }),
        .. scenario.Reserves.SelectMany(reserve =>
            new[] { $"reserves.{reserve.Name}.backs", $"reserves.{reserve.Name}.initial" }),
    ];

    private void Check()
    {
        var empty = _chain.Scenario.Stockpiles
            .Where(stockpile => !_filled.Contains(stockpile.Name) && !_chain.Makers.Contains(stockpile.Name))
            .ToList();
        var cutOff = empty.ToDictionary(
            stockpile => stockpile.Name, stockpile => CutOffBy(stockpile.Name));
        foreach (var stockpile in empty)
            _findings.Report($"stockpiles.{stockpile.Name}",
                $"nothing fills it{ReachOf(cutOff[stockpile.Name])}; {Remedy}");
        _filled.UnionWith(empty.Select(stockpile => stockpile.Name));
        for (Spread(); FirstEmpty() is { } first; Spread())
            ReportLoop(LoopFrom(first));
    }

    private static HashSet<string> SourcesOf(ChainIndex chain, Findings findings) =>
    [
        .. chain.Collected,
        .. chain.Scenario.Stockpiles
            .Where(stockpile => stockpile.Replenish is not null || stockpile.Initial?.Milligrams > 0
                || chain.Producers.Contains(stockpile.Name) || chain.Contracts.Contains(stockpile.Name)
                || !findings.IsSound($"stockpiles.{stockpile.Name}.replenish")
                || !findings.IsSound($"stockpiles.{stockpile.Name}.initial"))
            .Select(stockpile => stockpile.Name),
        .. chain.Scenario.Reserves.Where(reserve => reserve.Initial.Milligrams > 0)
            .Select(reserve => reserve.Backs),
    ];

    private static IEnumerable<Use> UsersOf(Scenario scenario) =>
    [
        .. scenario.Reserves.Select(reserve =>
            new Use(reserve.Backs, $"reserves.{reserve.Name}.backs", null)),
        .. scenario.Plants.SelectMany(plant => plant.Feeds.Select(feed =>
            new Use(feed.Stockpile, $"plants.{plant.Name}.feeds.{feed.Material}", plant.To))),
        .. scenario.Sectors.Select(sector => new Use(sector.From, $"sectors.{sector.Name}.from", null)),
        .. scenario.Sectors.SelectMany(sector => sector.Buyers.Where(buyer => buyer.From != sector.From)
            .Select(buyer => new Use(buyer.From, $"{buyer.Path}.from", null))),
    ];

    /// <summary>Whoever uses a stockpile that stays empty, and whoever waits for the plants among
    /// them.</summary>
    private string[] CutOffBy(string empty)
    {
        List<string> paths = [];
        HashSet<string> seen = [empty];
        Queue<string> open = new([empty]);
        while (open.TryDequeue(out var stockpile))
        {
            foreach (var use in _users[stockpile])
            {
                paths.Add(use.Path);
                if (use.FillsThen is { } next && IsCutOff(next, seen) && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return [.. paths];
    }

    /// <summary>Whether only plants without feed would fill it.</summary>
    private bool IsCutOff(string stockpile, HashSet<string> empty) => !_filled.Contains(stockpile)
        && _chain.Makers[stockpile].All(plant => plant.Feeds.Any(feed => empty.Contains(feed.Stockpile)));

    private static string ReachOf(string[] users) =>
        users.Length == 0 ? "" : $", so that nothing can reach {Wording.List(users)}";

    /// <summary>Fills what plants with all their feeds fill, until nothing more comes.</summary>
    private void Spread()
    {
        bool hasGrown;
        do
        {
            hasGrown = false;
            foreach (var plant in _chain.Scenario.Plants.Where(
                plant => plant.Feeds.All(feed => _filled.Contains(feed.Stockpile))))
                hasGrown |= _filled.Add(plant.To);
        }
        while (hasGrown);
    }

    private string? FirstEmpty() =>
        _chain.Scenario.Stockpiles.FirstOrDefault(stockpile => !_filled.Contains(stockpile.Name))?.Name;

    /// <summary>Goes from an empty stockpile to one that its plant waits for, until one comes
    /// again.</summary>
    private List<string> LoopFrom(string first)
    {
        List<string> way = [];
        for (var next = first; ; next = MissingFeedOf(next))
        {
            if (way.IndexOf(next) is var start and >= 0)
                return way[start..];
            way.Add(next);
        }
    }

    private string MissingFeedOf(string stockpile) =>
        _chain.Makers[stockpile].First().Feeds.First(feed => !_filled.Contains(feed.Stockpile)).Stockpile;

    private void ReportLoop(List<string> loop)
    {
        var makers = loop.SelectMany(stockpile => _chain.Makers[stockpile]);
        string[] plants = [.. makers.Select(plant => plant.Name).Distinct()];
        var waits = plants.Length == 1 ? "which feeds on itself" : "which wait for each other";
        _findings.Report($"stockpiles.{loop[0]}",
            $"only {Wording.List(plants)} would fill it, {waits} "
            + $"({string.Join(" ← ", loop.Append(loop[0]))}), so that nothing ever comes; {Remedy}");
        _filled.UnionWith(loop);
    }

    /// <summary>Someone who draws from a stockpile.</summary>
    /// <param name="FillsThen">The stockpile that a plant fills with it; null for others.</param>
    private sealed record Use(string Stockpile, string Path, string? FillsThen);
}
