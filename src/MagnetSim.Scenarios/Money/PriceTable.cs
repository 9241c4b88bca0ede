namespace MagnetSim.Scenarios;

/// <summary>Prices of materials and the rate of exchange.</summary>
internal static class PriceTable
{
    private static readonly MeasureFormat _exchangeRate = new(
        Dimension.Exchange, new Limit(0, 1e6, true, "more than 0 INR/USD, up to 1000000 INR/USD"));
    private static readonly QuantityFormat _exchangeQuantity = new(_exchangeRate);

    private static readonly Key<DateOnly> _from =
        Key.Required("from", Formats.Date, "The first day; the first step also holds before it.");
    private static readonly Key<Quantity> _rate =
        Key.Required("rate", _exchangeQuantity, "Rupees for a dollar.");
    private static readonly Key<Amount> _price =
        Key.Required("price", CurrencyFormat.UnitPrice, "What a kilogram costs at the border, before duty.");

    private static readonly MapFormat<ExchangeStep> _exchangeStep = new(
        "exchange step", [_from, _rate], step => new ExchangeStep(step.Get(_from), step.Get(_rate)));

    private static readonly MapFormat<PriceStep> _step = new(
        "price step", [_from, _price], step => new PriceStep(step.Get(_from), step.Get(_price)));

    private static readonly ShortOrFormat<IReadOnlyList<PriceStep>> _pathFormat =
        new(Steady(), new ListFormat<PriceStep>(_step, 1));

    private static readonly Key<IReadOnlyList<PriceStep>> _path =
        Key.Required("path", _pathFormat, "One price, or prices with the day they begin.");
    private static readonly Key<Amount> _floor =
        Key.Optional("floor", CurrencyFormat.UnitPrice, "What the price never falls below.");
    private static readonly Key<Quantity> _factor = Key.Optional(
        "factor", Formats.SomeFactorQuantity, "By what the path is multiplied, once per replication.");
    private static readonly Key<IReadOnlyList<KeyValuePair<string, double>>> _adds = Key.Optional(
        "adds", new PairsFormat<double>(Kind.Material, Formats.NumberFromZero),
        "Kilograms of other materials whose price is added to the path.", "{}");

    private static readonly MapFormat<PriceSpec> _full = new(
        "material price",
        [_path, _floor, _factor, _adds],
        price => new PriceSpec(
            price.Name, price.Get(_path), price.FindValue(_floor), price.Find(_factor), price.Get(_adds)));

    private static readonly Format<PriceSpec> _short = Steady().As(
        (path, _) => new PriceSpec("", path, null, null, []), path => new PriceSpec("", [], null, null, []));

    public static readonly PairsFormat<PriceSpec> Format =
        new(Kind.Material, new ShortOrFormat<PriceSpec>(_short, _full));

    public static readonly ShortOrFormat<IReadOnlyList<ExchangeStep>> Exchange = new(
        _exchangeQuantity.As<IReadOnlyList<ExchangeStep>>(
            (rate, binder) => [new ExchangeStep(binder.HorizonStart, rate)], _ => []),
        new ListFormat<ExchangeStep>(_exchangeStep, 1));

    private static Format<IReadOnlyList<PriceStep>> Steady() =>
        CurrencyFormat.UnitPrice.As<IReadOnlyList<PriceStep>>(
            (price, binder) => [new PriceStep(binder.HorizonStart, price)], _ => []);
}
