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

    private static readonly Key<string> _unitName =
        Key.Required("name", Formats.Text, "What is made of the magnets, such as vehicle.");
    private static readonly Key<Mass> _unitMagnet =
        Key.Required("magnet", Formats.SomeMass, "The magnets in one of them.");
    private static readonly MapFormat<UnitSpec> _unitFormat = new(
        "unit", [_unitName, _unitMagnet], unit => new UnitSpec(unit.Get(_unitName), unit.Get(_unitMagnet)));

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
        "stock", BuyerTable.StockFormat,
        "Its own stock; without, each demand goes straight to the stockpile.");
    private static readonly Key<UnmetSpec> _unmet =
        Key.Optional("unmet", _unmetFormat, "What becomes of demand that is not met at once.", "{}");

    private static readonly Key<SubstitutionSpec> _substitution = Key.Optional(
        "substitution", SubstitutionTable.Format, "How demand turns to something else in a shortage.");
    private static readonly Key<EndOfLifeSpec> _endOfLife = Key.Optional(
        "end_of_life", _endOfLifeFormat, "What comes back as scrap; without, nothing does.");

    private static readonly Key<UnitSpec> _unit = Key.Optional(
        "unit", _unitFormat, "What is made of the magnets; without, only mass is counted.") with
    { IsOwn = true };
    private static readonly Key<IReadOnlyList<BuyerTable.Changes>> _buyers = Key.Optional(
        "buyers", new NamedMapFormat<BuyerTable.Changes>(Kind.Buyer, BuyerTable.Format),
        "Who makes up the sector, each with what sets it apart.", "{}") with
    { IsOwn = true };

    public static readonly MapFormat<SectorSpec> Format = new(
        "sector",
        [
            _uses, _from, _demand, _arrives, _priority, _stock, _unmet, _substitution, _endOfLife, _unit,
            _buyers,
        ],
        Bind);

    private static SectorSpec Bind(Section section)
    {
        var sector = BindAlone(section);
        var buyers = section.Get(_buyers);
        return buyers.Count == 0
            ? sector
            : sector with { Buyers = [.. buyers.Select(changes => BuyerTable.Buyer(sector, changes))] };
    }

    private static SectorSpec BindAlone(Section sector) => new(
        sector.Name,
        sector.Get(_uses),
        sector.Get(_from),
        sector.Get(_demand),
        sector.Get(_arrives),
        sector.Get(_priority),
        sector.Find(_stock),
        sector.Get(_unmet),
        sector.Find(_substitution),
        sector.Find(_endOfLife),
        sector.Find(_unit));
}
