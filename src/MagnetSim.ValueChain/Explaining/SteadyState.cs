namespace MagnetSim.ValueChain;

/// <summary>What would flow, lie in stock and be at sea if the rates of a date held for good: hand
/// arithmetic, no simulation. All flows are in t/yr, all stocks in t.</summary>
/// <param name="Sentences">The same in words, the most telling first.</param>
public sealed record SteadyState(
    DateOnly Date, IReadOnlyList<string> Sentences, IReadOnlyList<StockpileBalance> Stockpiles,
    IReadOnlyList<PlantBalance> Plants, IReadOnlyList<SectorBalance> Sectors);

/// <summary>What a stockpile's consumers need, and where it comes from.</summary>
/// <param name="Need">What all consumers declare together.</param>
/// <param name="Committed">What producers, plants and scrap bring.</param>
/// <param name="Missing">What must be imported: need less what is committed, or nothing.</param>
/// <param name="OnHand">Where the stock settles; null where no policy holds it anywhere.</param>
/// <param name="Gap">Need that nothing meets.</param>
/// <param name="Limit">What binds, in words.</param>
/// <param name="Dependence">The country that most of the supply passes; null without a foreign one.</param>
public sealed record StockpileBalance(
    string Name, string Material, double Need, double Committed, double Missing,
    IReadOnlyList<TakerBalance> Takers, IReadOnlyList<SourceBalance> Sources, double? OnHand,
    double InTransit, double Gap, string Limit, DependenceBalance? Dependence)
{
    /// <summary>What all sources bring together.</summary>
    public double Supply => Sources.Sum(source => source.Brings);
}

/// <summary>Who draws on a stockpile.</summary>
public enum TakerKind
{
    Plant,

    /// <summary>Or a buyer of one.</summary>
    Sector,
    Reserve,
}

/// <summary>A consumer of a stockpile.</summary>
/// <param name="Gets">Its part of what there is, pro rata by need.</param>
public sealed record TakerBalance(string Name, TakerKind Kind, double Need, double Gets);

/// <summary>What feeds a stockpile.</summary>
public enum SourceKind
{
    Producer,
    Plant,

    /// <summary>What products give back at the end of their life.</summary>
    Scrap,
    Lane,
}

/// <summary>One source of a stockpile.</summary>
/// <param name="Country">Empty for a plant or scrap.</param>
/// <param name="Share">Of what must be imported; 0 where it has none.</param>
/// <param name="AtMost">The most that it could bring; null for no limit.</param>
/// <param name="InTransit">By Little's law: what it brings times its mean lead time.</param>
public sealed record SourceBalance(
    string Name, SourceKind Kind, string Country, double Share, double Brings, double? AtMost,
    double InTransit);

/// <summary>How much of a stockpile's supply passes a country.</summary>
/// <param name="Direct">Bought there as the material itself, 0 to 1.</param>
/// <param name="WithFeeds">With what is made here of feeds that pass it, 0 to 1.</param>
public sealed record DependenceBalance(string Country, double Direct, double WithFeeds);

/// <summary>What a plant can make and makes.</summary>
/// <param name="Effective">After ramp, learning of yields and outages.</param>
/// <param name="Output">What reaches its stockpile.</param>
/// <param name="Limit">What binds, in words.</param>
public sealed record PlantBalance(
    string Name, string Makes, double Nameplate, double Effective, double Output, double SwarfReturned,
    string Limit);

/// <summary>What a sector or buyer asks for and gets.</summary>
/// <param name="OnHand">Its own stock: cover times demand, as far as its supply suffices.</param>
/// <param name="Scrap">What comes back of its products; null where nothing is collected.</param>
public sealed record SectorBalance(
    string Name, string Uses, double Demand, double Served, double OnHand, ScrapBalance? Scrap);

/// <summary>Scrap that a sector's products bring to a stockpile.</summary>
public sealed record ScrapBalance(string To, double Brings);
