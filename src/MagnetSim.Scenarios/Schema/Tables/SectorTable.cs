namespace MagnetSim.Scenarios;

internal static class SectorTable
{
    private static readonly Key<double> _late =
        Key.Optional("late", Formats.Share, "The part that waits; the rest is lost at once.", "0 %");
    private static readonly Key<double> _patience = Key.Optional(
        "patience",
        new WordOrFormat<double>("never", double.PositiveInfinity, Formats.Duration),
        "How long it waits before it is lost; never when it does not give up.",
        "never");
    private static readonly Key<double> _catchUp = Key.Optional(
        "catch_up",
        new WordOrFormat<double>("unlimited", double.PositiveInfinity, Formats.Share),
        "The most that is served late in a day, as a share of a day's need.",
        "25 %");

    private static readonly MapFormat<UnmetSpec> _unmetFormat = new(
        "unmet",
        [_late, _patience, _catchUp],
        unmet => new UnmetSpec(unmet.Get(_late), unmet.Get(_patience), unmet.Get(_catchUp)));

    private static readonly Key<Quantity> _cover =
        Key.Required("cover", Formats.DurationQuantity, "What it holds, as time of need.");
    private static readonly MapFormat<Quantity> _stockFormat =
        new("stock", [_cover], stock => stock.Get(_cover));

    private static readonly Key<string> _into = Key.Optional(
        "into", Formats.NameOf(Kind.Sector),
        "The sector that takes it over with another grade; without, it needs no magnet.");
    private static readonly Key<Quantity> _qualification = Key.Optional(
        "qualification", Formats.DurationQuantity, "From the first shortage to the first substitution.",
        "0 d");
    private static readonly Key<double> _grows =
        Key.Required("grows", Formats.SharePerTime, "The share of demand that turns away while it is short.");
    private static readonly Key<double> _cap =
        Key.Optional("cap", Formats.Share, "The most that can turn away.", "100 %");
    private static readonly Key<double> _decays = Key.Optional(
        "decays", Formats.SharePerTime, "The share that comes back while it is not short; 0 for good.",
        "0 %/wk");

    private static readonly MapFormat<SubstitutionSpec> _substitutionFormat = new(
        "substitution",
        [_into, _qualification, _grows, _cap, _decays],
        map => new SubstitutionSpec(
            map.Find(_into), map.Get(_qualification), map.Get(_grows), map.Get(_cap), map.Get(_decays)));

    private static readonly Key<Quantity> _life =
        Key.Required("life", Formats.SomeDurationQuantity, "From use to the end of life.");
    private static readonly Key<double> _collected =
        Key.Required("collected", Formats.Share, "The part that is collected.");
    private static readonly Key<string> _scrapTo =
        Key.Required("to", Formats.NameOf(Kind.Stockpile), "The stockpile of scrap that it comes back to.");
    private static readonly Key<IReadOnlyList<RateStep>> _pastSales = Key.Optional(
        "past_sales", new ListFormat<RateStep>(RateTable.PastSales),
        "Use before the horizon: rates with the day they begin.", "[]");

    private static readonly MapFormat<EndOfLifeSpec> _endOfLifeFormat = new(
        "end_of_life",
        [_life, _collected, _scrapTo, _pastSales],
        map => new EndOfLifeSpec(
            map.Get(_life), map.Get(_collected), map.Get(_scrapTo), map.Get(_pastSales)));

    private static readonly Key<string> _uses =
        Key.Required("uses", Formats.NameOf(Kind.Material), "The magnet grade that it uses.");
    private static readonly Key<string> _from =
        Key.Required("from", Formats.NameOf(Kind.Stockpile), "The stockpile that it is filled from.");
    private static readonly Key<DemandSpec> _demand =
        Key.Required("demand", DemandTable.Format, "What it needs: one rate, or a level with growth.");
    private static readonly Key<ArrivalSpec> _arrives =
        Key.Optional("arrives", ArrivalTable.Format, "How demand comes.", "{steady: 1 d}");
    private static readonly Key<int> _priority =
        Key.Optional("priority", Formats.WholeNumber(1, 100), "Its rank; 1 is served first.", "1");
    private static readonly Key<Quantity> _stock = Key.Optional(
        "stock", _stockFormat, "Its own stock; without, each demand goes straight to the stockpile.");
    private static readonly Key<UnmetSpec> _unmet =
        Key.Optional("unmet", _unmetFormat, "What becomes of demand that is not met at once.", "{}");

    private static readonly Key<SubstitutionSpec> _substitution = Key.Optional(
        "substitution", _substitutionFormat, "How demand turns to something else in a shortage.");
    private static readonly Key<EndOfLifeSpec> _endOfLife = Key.Optional(
        "end_of_life", _endOfLifeFormat, "What comes back as scrap; without, nothing does.");

    public static readonly MapFormat<SectorSpec> Format = new(
        "sector",
        [_uses, _from, _demand, _arrives, _priority, _stock, _unmet, _substitution, _endOfLife],
        Bind);

    private static SectorSpec Bind(Section sector) => new(
        sector.Name,
        sector.Get(_uses),
        sector.Get(_from),
        sector.Get(_demand),
        sector.Get(_arrives),
        sector.Get(_priority),
        sector.Find(_stock),
        sector.Get(_unmet),
        sector.Find(_substitution),
        sector.Find(_endOfLife));
}
