namespace MagnetSim.Scenarios;

/// <summary>What a name may stand for; a name that is used must be one that is given.</summary>
internal sealed record Kind(string One, string Many)
{
    public static readonly Kind Element = new("element", "elements");
    public static readonly Kind Material = new("material", "materials");
    public static readonly Kind Producer = new("producer", "producers");
    public static readonly Kind Stockpile = new("stockpile", "stockpiles");
    public static readonly Kind Reserve = new("reserve", "reserves");
    public static readonly Kind Lane = new("lane", "lanes");
    public static readonly Kind Plant = new("plant", "plants");
    public static readonly Kind Sector = new("sector", "sectors");
    public static readonly Kind Buyer = new("buyer", "buyers");
    public static readonly Kind Shock = new("shock", "shocks");
    public static readonly Kind Importer = new("importer", "importers");
    public static readonly Kind Observed = new("observed event", "observed events");
    public static readonly Kind Outlay = new("outlay", "outlays");
    public static readonly Kind Variant = new("variant", "variants");
    public static readonly Kind Country = new("country", "countries");
}
