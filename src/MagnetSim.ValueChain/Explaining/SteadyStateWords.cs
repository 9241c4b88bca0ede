using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Says in words what a steady state shows, and what binds.</summary>
internal static class SteadyStateWords
{
    /// <summary>A sentence for each stockpile that somebody needs, in the order of the scenario.</summary>
    public static IReadOnlyList<string> Of(DateOnly date, Scenario scenario,
        IReadOnlyList<StockpileBalance> stockpiles, IReadOnlyList<PlantBalance> plants)
    {
        List<string> sentences = [];
        foreach (var balance in stockpiles.Where(one => one.Need > 0))
            sentences.Add(SentenceOf(date, balance, scenario));
        if (plants.Count > 0 && plants.All(plant => plant.Effective == 0))
            sentences.Add($"On {Amounts.Date(date)} no plant runs yet.");
        return sentences;
    }

    /// <summary>What keeps a stockpile's supply below its need, or that nothing does.</summary>
    public static string LimitOf(StockpileBalance balance, IReadOnlyList<PlantBalance> plants)
    {
        if (balance.Need == 0)
            return balance.Supply > 0 ? "nobody needs what comes" : "nothing, nobody needs it";
        if (balance.Gap == 0)
        {
            var over = balance.Supply - balance.Need;
            return over > 0.005 * balance.Need
                ? $"nothing, supply exceeds need by {Amounts.Number(over)} t/yr"
                : "nothing, supply covers need";
        }

        var full = balance.Sources
            .Where(source => source.Kind == SourceKind.Lane && source.Brings > 0
                && source.Brings >= source.AtMost)
            .Select(source => $"{source.Name} at most {Amounts.Number(source.Brings)} t/yr");
        var starved = plants
            .Where(plant => plant.Output < plant.Effective && balance.Sources.Any(source =>
                source.Kind == SourceKind.Plant && source.Name == plant.Name))
            .Select(plant => $"{plant.Name} lacks feed");
        string[] reasons = [.. full, .. starved];
        var supply = $"{Amounts.Number(balance.Supply)} of {Amounts.Number(balance.Need)} t/yr come";
        return $"{supply}; "
            + (reasons.Length > 0 ? Amounts.List(reasons) : "no lane is asked for more");
    }

    /// <summary>What keeps a plant below its nameplate, or that nothing does.</summary>
    public static string LimitOf(Plant plant, SimTime time, Scenario scenario, double fed, double output,
        IReadOnlyList<StockpileBalance> stockpiles)
    {
        var day = plant.DaysSinceStart(time);
        if (day < 0)
            return $"starts on {Amounts.Date(scenario.Horizon.Start.AddDays((int)plant.Commissioned.Days))}";
        if (fed < 1)
            return FeedLimit(plant, fed, stockpiles);
        var effective = plant.EffectiveRate(time) / plant.Nameplate;
        if (output == 0 && effective > 0)
            return "customers test its first product";
        return effective > 0.995
            ? "nothing, it runs at its nameplate"
            : $"ramp, yields and outages: {Amounts.Percent(effective)} of the nameplate";
    }

    private static string FeedLimit(Plant plant, double fed, IReadOnlyList<StockpileBalance> stockpiles)
    {
        foreach (var feed in plant.Spec.Feeds)
        {
            var pool = stockpiles.Single(one => one.Name == feed.Stockpile);
            if (pool.Need > 0 && pool.Supply <= fed * pool.Need * (1 + 1e-9))
                return $"no feed: {pool.Name} has {Amounts.Number(pool.Supply)} of "
                    + $"{Amounts.Number(pool.Need)} t/yr";
        }

        return "no feed";
    }

    private static string SentenceOf(DateOnly date, StockpileBalance balance, Scenario scenario)
    {
        var isFeed = scenario.Plants.Any(plant => plant.Feeds.Any(feed => feed.Stockpile == balance.Name));
        var who = isFeed ? "plants need" : "users need";
        var text = $"On {Amounts.Date(date)} {who} {Amounts.Number(balance.Need)} t/yr of {balance.Material}"
            + $" from {balance.Name}; ";
        text += balance.Committed > 0
            ? $"{Amounts.Number(balance.Committed)} come from {Amounts.List(Committed(balance))}"
            : "nobody here brings any";
        if (balance.Missing > 0)
            text += $"; the rest, {Amounts.Number(balance.Missing)}, {ImportWords(balance)}";
        return text + (balance.Gap > 0 ? $"; {Amounts.Number(balance.Gap)} t/yr are missing." : ".");
    }

    private static string[] Committed(StockpileBalance balance) =>
        [.. balance.Sources.Where(source => source.Kind != SourceKind.Lane && source.Brings > 0)
            .Select(source => source.Name)];

    private static string ImportWords(StockpileBalance balance)
    {
        SourceBalance[] lanes = [.. balance.Sources.Where(source => source.Kind == SourceKind.Lane)];
        var imported = lanes.Sum(lane => lane.Brings);
        if (lanes.Length == 0)
            return "would have to be imported, and no lane brings any";
        var largest = lanes.GroupBy(lane => lane.Country)
            .Select(group => (Country: group.Key, Brings: group.Sum(lane => lane.Brings)))
            .MaxBy(country => country.Brings);
        return imported > 0
            ? $"must be imported, {Amounts.Percent(largest.Brings / imported)} of it from {largest.Country}"
            : "must be imported";
    }
}
