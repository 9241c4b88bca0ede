namespace MagnetSim.Scenarios;

internal static class ProducerTable
{
    private static readonly Key<double> _until = Key.Required(
        "until", Formats.Duration,
        "How long before the first planned commissioning they stop taking everything.");
    private static readonly Key<double> _above = Key.Required(
        "above", Formats.NumberFromZero,
        "From then on they take what would lift the stockpile over so many covers.");

    private static readonly MapFormat<OtherBuyersSpec> _otherBuyersFormat = new(
        "other_buyers",
        [_until, _above],
        buyers => new OtherBuyersSpec(buyers.Get(_until), buyers.Get(_above)));

    private static readonly Key<string> _country =
        Key.Required("country", new NameFormat(Kind.Country, declares: true), "Where it is.");
    private static readonly Key<string> _material =
        Key.Required("material", Formats.NameOf(Kind.Material), "What it makes.");
    private static readonly Key<IReadOnlyList<RateStep>> _output =
        Key.Required(
            "output", RateTable.Output, "How much it makes: one rate, or rates with the day they begin.");
    private static readonly Key<Mass> _lot =
        Key.Required("lot", Formats.SomeMass, "What it delivers at a time.");
    private static readonly Key<string> _to =
        Key.Required("to", Formats.NameOf(Kind.Stockpile), "The stockpile that it delivers to.");
    private static readonly Key<OtherBuyersSpec> _otherBuyers =
        Key.Optional(
            "other_buyers", _otherBuyersFormat, "Who takes the material while nobody here needs it.");
    private static readonly Key<IReadOnlyList<RateStep>> _exports = Key.Optional(
        "exports", RateTable.Exports,
        "What goes abroad under a contract: one rate, or rates with the day they begin.");
    private static readonly Key<OutageSpec> _outages =
        Key.Optional("outages", OutageTable.Format, "Breakdowns.");

    private static readonly Key<double> _share = Key.Optional(
        "share", Formats.Share, "The part of the output that comes here, by contract or ownership.",
        "100 %");
    private static readonly Key<string> _over = Key.Optional(
        "over", Formats.NameOf(Kind.Lane), "The lane that carries its lots; without, they need no time.");

    public static readonly MapFormat<ProducerSpec> Format = new(
        "producer",
        [
            _country, _material, _output, _lot, _to, _otherBuyers, _outages, .. OpeningTable.Keys, _share,
            _over, _exports,
        ],
        Bind);

    private static ProducerSpec Bind(Section producer) => new(
        producer.Name,
        producer.Get(_country),
        producer.Get(_material),
        producer.Get(_output),
        producer.Get(_lot),
        producer.Get(_to),
        producer.Find(_otherBuyers),
        producer.Find(_outages),
        OpeningTable.Bind(producer),
        producer.Get(_share),
        producer.Find(_over),
        producer.Find(_exports));
}
