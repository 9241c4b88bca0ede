namespace MagnetSim.Scenarios;

/// <summary>The keys of the scheme.</summary>
internal static class SchemeTable
{
    private static readonly Key<double> _least =
        Key.Optional("least", Formats.SomeRate, "The least of one award.");
    private static readonly Key<double> _most =
        Key.Optional("most", Formats.SomeRate, "The most of one award.");
    private static readonly Key<double> _step =
        Key.Optional("step", Formats.SomeRate, "Each award is a multiple of it.");
    private static readonly Key<double> _total =
        Key.Optional("total", Formats.SomeRate, "The most of all awards together.");
    private static readonly Key<int> _winners =
        Key.Optional("beneficiaries", Formats.WholeNumber(1, 1000), "The most plants that can win.");

    private static readonly MapFormat<SchemeRulesSpec> _rulesFormat = new(
        "rules",
        [_winners, _least, _most, _step, _total],
        rules => new SchemeRulesSpec(
            rules.FindValue(_winners), rules.FindValue(_least), rules.FindValue(_most),
            rules.FindValue(_step), rules.FindValue(_total)));

    private static readonly Key<double> _budget =
        Key.Required("budget", Formats.SomeRupees, "What can be paid in all.");
    private static readonly Key<double> _rate =
        Key.Required("rate", Formats.SomePrice, "The most on a kilogram.");
    private static readonly Key<double> _ofTurnover =
        Key.Optional("of_turnover", Formats.Share, "The most, as a share of the home price.");

    private static readonly MapFormat<IncentiveSpec> _incentiveFormat = new(
        "incentive",
        [_rate, _ofTurnover, _budget],
        map => new IncentiveSpec(map.Get(_rate), map.FindValue(_ofTurnover), map.Get(_budget)));

    private static readonly Key<double> _share =
        Key.Required("share", Formats.Share, "The part of a plant's investment.");
    private static readonly Key<IReadOnlyList<(double First, double Second)>> _atMost = Key.Optional(
        "at_most",
        new ListFormat<(double First, double Second)>(new RowFormat(Formats.SomeRate, Formats.SomeRupees), 1),
        "The most by awarded capacity, with straight lines between; without, no limit.");

    private static readonly MapFormat<SubsidySpec> _subsidyFormat = new(
        "subsidy",
        [_share, _atMost, _budget],
        map => new SubsidySpec(
            map.Get(_share), [.. map.Get(_atMost).Select(row => new SubsidyCap(row.First, row.Second))],
            map.Get(_budget)));

    private static readonly Key<IReadOnlyList<KeyValuePair<string, double>>> _beneficiaries = Key.Required(
        "beneficiaries", new PairsFormat<double>(Kind.Plant, Formats.SomeRate),
        "The plants that won, with the capacity that they were awarded.");
    private static readonly Key<SchemeRulesSpec> _rules =
        Key.Optional("rules", _rulesFormat, "What awards are allowed.", "{}");
    private static readonly Key<double> _gestation = Key.Optional(
        "gestation", Formats.Duration, "From the award; what is sold in it earns too.", "0 d");
    private static readonly Key<double> _lasts =
        Key.Required("lasts", Formats.SomeDuration, "How long sales earn after gestation.");
    private static readonly Key<IncentiveSpec> _incentive =
        Key.Optional("incentive", _incentiveFormat, "What is paid on sales.");
    private static readonly Key<SubsidySpec> _subsidy =
        Key.Optional("subsidy", _subsidyFormat, "What is paid of the investment, at commissioning.");

    public static readonly MapFormat<SchemeSpec> Format = new(
        "scheme", [_beneficiaries, _rules, _gestation, _lasts, _incentive, _subsidy], Bind);

    private static SchemeSpec Bind(Section scheme) => new(
        [.. scheme.Get(_beneficiaries).Select(pair => new BeneficiarySpec(pair.Key, pair.Value))],
        scheme.Get(_rules),
        scheme.Get(_gestation),
        scheme.Get(_lasts),
        scheme.Find(_incentive),
        scheme.Find(_subsidy));
}
