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
        "The stockpile; needed with a contract, else the one that orders.");
    private static readonly Key<IReadOnlyList<RateStep>> _contract =
        Key.Optional(
            "contract", RateTable.Contract, "A steady rate in shipments; the lane then takes no orders.");

    private static readonly Key<string> _inside = Key.Optional(
        "inside", Formats.Text,
        "The goods that the material is inside of; a ban that names materials lets them pass.");

    public static readonly MapFormat<LaneSpec> Format = new(
        "lane", [_country, _leadTime, _shipment, _flex, _to, _contract, _inside], Bind);

    private static LaneSpec Bind(Section lane) => new(
        lane.Name,
        lane.Get(_country),
        lane.Get(_to),
        lane.Get(_leadTime),
        lane.Get(_shipment),
        lane.Get(_flex),
        lane.Find(_contract),
        lane.Find(_inside));
}
