namespace MagnetSim.Scenarios;

internal static class DemandTable
{
    private static readonly Key<DateOnly> _until =
        Key.Optional("until", Formats.Date, "The day on which the next growth takes over; not on the last.");
    private static readonly Key<double> _by =
        Key.Required("by", Formats.Growth, "Growth, compounding yearly.");

    private static readonly MapFormat<GrowthSpec> _growth = new(
        "growth", [_until, _by], growth => new GrowthSpec(growth.FindValue(_until), growth.Get(_by)));

    private static readonly Key<Quantity> _base =
        Key.Optional("base", Formats.RateQuantity, "The level on the day named by at; or write path.");
    private static readonly Key<DateOnly> _at = Key.Optional("at", Formats.Date, "The day of the level.");
    private static readonly Key<IReadOnlyList<GrowthSpec>> _grows = Key.Optional(
        "grows", new ListFormat<GrowthSpec>(_growth), "Growth before and after that day, in order of date.",
        "[]");
    private static readonly Key<IReadOnlyList<RateStep>> _path = Key.Optional(
        "path", RateTable.Demand, "Levels with the day they begin; in the place of base, at and grows.");
    private static readonly Key<IReadOnlyList<double>> _seasons = Key.Optional(
        "seasons", new ListFormat<double>(Formats.NumberFromZero, 12, 12),
        "By what the months from January to December are multiplied; their mean is 1.");

    private static readonly Key<double> _elasticity = Key.Required(
        "elasticity", Formats.SomeNumber, "How many per cent demand falls by when the price rises by one.");
    private static readonly MapFormat<ResponseSpec> _responseFormat = new(
        "response", [_elasticity], map => new ResponseSpec(map.Get(_elasticity)));
    private static readonly Key<ResponseSpec> _response = Key.Optional(
        "response", _responseFormat, "How it changes with the price of what it uses; without, it does not.");

    private static readonly MapFormat<DemandSpec> _full = new(
        "demand",
        [_base, _at, _grows, _path, _seasons, _response],
        Bind,
        rivals: [[_path], [_base, _at, _grows]]);

    private static readonly Format<DemandSpec> _steady = Formats.RateQuantity.As(
        (rate, binder) => new DemandSpec(rate, binder.HorizonStart, []),
        path => new DemandSpec(Formats.Plain(0, path), default, []));

    public static readonly ShortOrFormat<DemandSpec> Format = new(_steady, _full);

    private static DemandSpec Bind(Section demand)
    {
        var path = demand.Find(_path) ?? [];
        var isByLevel = demand.Has(_base) && demand.Has(_at);
        if (demand.Has(_path) ? new Key[] { _base, _at, _grows }.Any(demand.Has) : !isByLevel)
            demand.Report("write base and at, such as {base: 400 t/yr, at: 2026-04-01}, or path");
        return new DemandSpec(
            demand.Has(_base) ? demand.Get(_base) : Formats.Plain(0, demand.Path),
            demand.Has(_at) ? demand.Get(_at) : default,
            demand.Get(_grows), demand.Find(_seasons), demand.Find(_response))
        { Path = path };
    }
}
