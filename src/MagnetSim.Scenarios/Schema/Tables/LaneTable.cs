namespace MagnetSim.Scenarios;

internal static class LaneTable
{
    private static readonly Key<string> _country =
        Key.Required("country", new NameFormat(Kind.Country, declares: true), "Where the goods come from.");
    private static readonly Key<Quantity> _leadTime = Key.Required(
        "lead_time", Formats.DurationQuantity, "From clearance at the exporting border to the stockpile.");
    private static readonly Key<Mass> _shipment =
        Key.Required("shipment", Formats.SomeMass, "What comes at a time.");
    private static readonly Key<double> _flex = Key.Optional(
        "flex", Formats.NumberFromZero, "How far orders can exceed the regular flow.", "1.25");
    private static readonly Key<string> _to = Key.Optional(
        "to", Formats.NameOf(Kind.Stockpile),
        "The stockpile that it fills; needed with a contract, else that of who orders or produces.");
    private static readonly Key<IReadOnlyList<RateStep>> _contract =
        Key.Optional(
            "contract", RateTable.Contract, "A steady rate in shipments; the lane then takes no orders.");

    private static readonly Key<string> _inside = Key.Optional(
        "inside", Formats.Text,
        "The goods that the material is inside of; a ban that names materials lets them pass.");

    private static readonly Key<Mass> _reportedMass =
        Key.Required("mass", Formats.SomeMass, "What came in, as reported.");
    private static readonly Key<Amount> _reportedValue =
        Key.Required("value", CurrencyFormat.Money, "What it cost, as reported.");
    private static readonly Key<Amount> _usualPrice =
        Key.Required("usual_price", CurrencyFormat.UnitPrice, "What such goods cost elsewhere.");

    private static readonly MapFormat<ReportedSpec> _reportedFormat = new(
        "reported",
        [_reportedMass, _reportedValue, _usualPrice],
        map => new ReportedSpec(map.Get(_reportedMass), map.Get(_reportedValue), map.Get(_usualPrice)));

    private static readonly Key<ReportedSpec> _reported = Key.Optional(
        "reported", _reportedFormat,
        "What trade statistics say of this flow; it changes nothing, but a price too low is warned of.");

    private static readonly Key<IReadOnlyList<ShareStep>> _duty =
        Key.Optional("duty", ShareStepTable.Duty, "On top of the price with its premium; without, none.");
    private static readonly Key<IReadOnlyList<ShareStep>> _premium = Key.Optional(
        "premium", ShareStepTable.Premium,
        "What the goods cost over the price of the material; without, nothing.");

    public static readonly MapFormat<LaneSpec> Format = new(
        "lane",
        [_country, _leadTime, _shipment, _flex, _to, _contract, _reported, _inside, _duty, _premium],
        Bind);

    private static LaneSpec Bind(Section lane) => new(
        lane.Name,
        lane.Get(_country),
        lane.Get(_to),
        lane.Get(_leadTime),
        lane.Get(_shipment),
        lane.Get(_flex),
        lane.Find(_contract),
        lane.Find(_reported),
        lane.Find(_inside))
    {
        Duty = lane.Find(_duty) ?? [],
        Premium = lane.Find(_premium) ?? [],
    };
}
