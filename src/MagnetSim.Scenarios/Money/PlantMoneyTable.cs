namespace MagnetSim.Scenarios;

/// <summary>The keys of a plant that speak of money.</summary>
internal static class PlantMoneyTable
{
    private static readonly MeasureFormat _margin = new(
        Dimension.Price, new Limit(-1e9, 1e9, false, "-1000000000 INR/kg to 1000000000 INR/kg"));
    private static readonly MeasureFormat _cost = new(
        Dimension.Price, new Limit(0, 1e9, false, "0 INR/kg to 1000000000 INR/kg"));

    private static readonly Key<double> _conversion = Key.Optional(
        "conversion", _cost, "What making a kilogram costs besides feed.", "0 INR/kg");
    private static readonly MapFormat<PlantMoneySpec> _costsFormat = new(
        "costs", [_conversion], costs => new PlantMoneySpec(null, costs.Get(_conversion), null));

    private static readonly Key<double> _below = Key.Optional(
        "below", _margin, "The margin on a kilogram below which it does not pay to run.", "0 INR/kg");
    private static readonly Key<double> _after =
        Key.Optional("after", Formats.Duration, "How long it runs on regardless.", "0 d");
    private static readonly MapFormat<IdleSpec> _idlesFormat = new(
        "idles", [_below, _after], idles => new IdleSpec(idles.Get(_below), idles.Get(_after)));

    private static readonly Key<double> _investment =
        Key.Optional("investment", Formats.SomeRupees, "The part of its cost that a subsidy counts.");
    private static readonly Key<PlantMoneySpec> _costs =
        Key.Optional("costs", _costsFormat, "What it costs to run; with it, the margin is measured.");
    private static readonly Key<IdleSpec> _idles = Key.Optional(
        "idles", _idlesFormat, "When it starts no more lots for want of margin; without, never.");

    public static readonly IReadOnlyList<Key> Keys = [_investment, _costs, _idles];

    public static PlantMoneySpec Bind(Section plant) => new(
        plant.FindValue(_investment),
        plant.Find(_costs)?.ConversionRupeesPerKg,
        plant.Find(_idles));
}
