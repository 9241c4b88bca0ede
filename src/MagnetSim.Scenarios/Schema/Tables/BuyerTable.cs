namespace MagnetSim.Scenarios;

/// <summary>A buyer within a sector: its share, and what it does otherwise than the sector says.</summary>
internal static class BuyerTable
{
    private static readonly Key<Quantity> _cover =
        Key.Required("cover", Formats.DurationQuantity, "What it holds, as time of need.");
    public static readonly MapFormat<Quantity> StockFormat =
        new("stock", [_cover], stock => stock.Get(_cover));

    private static readonly Key<double> _late =
        Key.Optional("late", Formats.Share, "The part that waits, if not as the sector says.");
    private static readonly Key<double> _patience = Key.Optional(
        "patience",
        new WordOrFormat<double>("never", double.PositiveInfinity, Formats.Duration),
        "How long it waits, if not as the sector says.");
    private static readonly Key<double> _catchUp = Key.Optional(
        "catch_up",
        new WordOrFormat<double>("unlimited", double.PositiveInfinity, Formats.Share),
        "The most that is served late in a day, if not as the sector says.");

    private static readonly MapFormat<UnmetChanges> _unmetFormat = new(
        "buyer's unmet",
        [_late, _patience, _catchUp],
        unmet => new UnmetChanges(
            unmet.FindValue(_late), unmet.FindValue(_patience), unmet.FindValue(_catchUp)));

    private static readonly Key<double> _share =
        Key.Required("share", Formats.Yield, "The part of the sector's demand that is its own.");
    private static readonly Key<string> _uses =
        Key.Optional("uses", Formats.NameOf(Kind.Material), "Its grade, if not that of the sector.");
    private static readonly Key<string> _from =
        Key.Optional("from", Formats.NameOf(Kind.Stockpile), "Its stockpile, if not that of the sector.");
    private static readonly Key<ArrivalSpec> _arrives =
        Key.Optional("arrives", ArrivalTable.Format, "How its demand comes, if not as the sector's.");
    private static readonly Key<int> _priority =
        Key.Optional("priority", Formats.WholeNumber(1, 100), "Its rank, if not that of the sector.");
    private static readonly Key<Quantity> _stock =
        Key.Optional("stock", StockFormat, "Its own stock, if not as the sector says.");
    private static readonly Key<UnmetChanges> _unmet =
        Key.Optional("unmet", _unmetFormat, "What becomes of its unmet demand, where the sector differs.");
    private static readonly Key<SubstitutionSpec> _substitution = Key.Optional(
        "substitution", SubstitutionTable.Format, "What it turns to, if not as the sector says.");

    public static readonly MapFormat<Changes> Format = new(
        "buyer", [_share, _uses, _from, _arrives, _priority, _stock, _unmet, _substitution], Bind);

    /// <summary>The sector as one of its buyers is: with its share, and what it does otherwise.</summary>
    public static SectorSpec Buyer(SectorSpec sector, Changes changes) => sector with
    {
        Name = $"{sector.Name}.{changes.Name}",
        PartOf = sector.Name,
        Share = changes.Share,
        Uses = changes.Uses ?? sector.Uses,
        From = changes.From ?? sector.From,
        Arrives = changes.Arrives ?? sector.Arrives,
        Priority = changes.Priority ?? sector.Priority,
        StockCoverDays = changes.StockCoverDays ?? sector.StockCoverDays,
        Unmet = new UnmetSpec(
            changes.Unmet?.LateShare ?? sector.Unmet.LateShare,
            changes.Unmet?.PatienceDays ?? sector.Unmet.PatienceDays,
            changes.Unmet?.CatchUp ?? sector.Unmet.CatchUp),
        Substitution = changes.Substitution ?? sector.Substitution,
    };

    private static Changes Bind(Section buyer) => new(
        buyer.Name,
        buyer.Get(_share),
        buyer.Find(_uses),
        buyer.Find(_from),
        buyer.Find(_arrives),
        buyer.FindValue(_priority),
        buyer.Find(_stock),
        buyer.Find(_unmet),
        buyer.Find(_substitution));

    /// <summary>What a buyer says; null where it does as the sector.</summary>
    internal sealed record Changes(
        string Name, double Share, string? Uses, string? From, ArrivalSpec? Arrives, int? Priority,
        Quantity? StockCoverDays, UnmetChanges? Unmet, SubstitutionSpec? Substitution);

    internal sealed record UnmetChanges(double? LateShare, double? PatienceDays, double? CatchUp);
}
