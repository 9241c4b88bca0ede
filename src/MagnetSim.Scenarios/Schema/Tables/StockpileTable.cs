namespace MagnetSim.Scenarios;

internal static class StockpileTable
{
    private static readonly ChoiceFormat<Allocation> _allocationFormat =
        new(("fifo", Allocation.Fifo), ("priority", Allocation.Priority), ("pro_rata", Allocation.ProRata));

    private static readonly WordOrFormat<Mass?> _initialFormat =
        new("steady", null, Formats.Mass.As<Mass?>((mass, _) => mass, _ => default(Mass)));

    private static readonly Key<string> _material =
        Key.Required("material", Formats.NameOf(Kind.Material), "What it holds.");
    private static readonly Key<Allocation> _allocation =
        Key.Optional(
            "allocation", _allocationFormat, "The rule by which waiting requests are served.", "fifo");
    private static readonly Key<Mass?> _initial =
        Key.Optional("initial", _initialFormat, "Held at the start; steady for cover times need.", "steady");
    private static readonly Key<ReplenishSpec> _replenish =
        Key.Optional(
            "replenish", ReplenishTable.Format, "How it orders; without, it lives on what is brought.");

    public static readonly MapFormat<StockpileSpec> Format = new(
        "stockpile",
        [_material, _allocation, _initial, _replenish],
        stockpile => new StockpileSpec(
            stockpile.Name,
            stockpile.Get(_material),
            stockpile.Get(_allocation),
            stockpile.Get(_initial),
            stockpile.Find(_replenish)));
}
