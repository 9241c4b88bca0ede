namespace MagnetSim.Scenarios;

/// <summary>The keys of a scenario that speak of money.</summary>
internal static class MoneyTable
{
    private static readonly Key<Amount> _once =
        Key.Optional("once", CurrencyFormat.Money, "What is spent on one day.");
    private static readonly Key<DateOnly> _on = Key.Optional("on", Formats.Date, "That day.");
    private static readonly Key<Amount> _yearly =
        Key.Optional("yearly", CurrencyFormat.Money, "What is spent in a year, evenly.");
    private static readonly Key<DateOnly> _from =
        Key.Optional("from", Formats.Date, "The first day of what is spent yearly.");
    private static readonly Key<DateOnly> _until = Key.Optional(
        "until", Formats.Date, "The day on which that ends; without, it does not.");

    private static readonly MapFormat<OutlaySpec> _outlay =
        new("outlay", [_once, _on, _yearly, _from, _until], BindOutlay);

    private static readonly Key<IReadOnlyList<ExchangeStep>> _exchange = Key.Optional(
        "exchange", PriceTable.Exchange, "Rupees for a dollar; needed where prices are in dollars.", "[]");
    private static readonly Key<IReadOnlyList<KeyValuePair<string, PriceSpec>>> _prices = Key.Optional(
        "prices", PriceTable.Format, "What materials cost at the border, before duty.", "{}");
    private static readonly Key<SchemeSpec> _scheme =
        Key.Optional("scheme", SchemeTable.Format, "What the State pays to plants.");
    private static readonly Key<IReadOnlyList<OutlaySpec>> _spending = Key.Optional(
        "spending", new NamedMapFormat<OutlaySpec>(Kind.Outlay, _outlay),
        "What a policy costs otherwise, as declared.", "{}");

    public static readonly IReadOnlyList<Key> Keys = [_exchange, _prices, _scheme, _spending];

    public static MoneySpec Bind(Section scenario) => new(
        scenario.Has(_exchange) ? scenario.Get(_exchange) : [],
        [.. scenario.Get(_prices).Select(pair => pair.Value with { Material = pair.Key })],
        scenario.Find(_scheme),
        scenario.Get(_spending));

    private static OutlaySpec BindOutlay(Section outlay)
    {
        if (!outlay.Has(_once) && !outlay.Has(_yearly))
            outlay.Report("spends nothing; write once and on, or yearly and from");
        if (outlay.Has(_once) != outlay.Has(_on))
            outlay.Report("the keys once and on go together");
        if (outlay.Has(_yearly) != outlay.Has(_from))
            outlay.Report("the keys yearly and from go together");
        return new OutlaySpec(
            outlay.Name,
            outlay.FindValue(_once) ?? default,
            outlay.FindValue(_on),
            outlay.FindValue(_yearly) ?? default,
            outlay.FindValue(_from),
            outlay.FindValue(_until));
    }
}
