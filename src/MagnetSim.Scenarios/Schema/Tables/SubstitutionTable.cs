namespace MagnetSim.Scenarios;

/// <summary>How demand turns to something else in a shortage.</summary>
internal static class SubstitutionTable
{
    private static readonly Key<string> _into = Key.Optional(
        "into", Formats.NameOf(Kind.Sector),
        "The sector that takes it over with another grade; without, it needs no magnet.");
    private static readonly Key<Quantity> _qualification = Key.Optional(
        "qualification", Formats.DurationQuantity, "From the first shortage to the first substitution.",
        "0 d");
    private static readonly Key<double> _grows =
        Key.Required("grows", Formats.SharePerTime, "The share of demand that turns away while it is short.");
    private static readonly Key<double> _cap =
        Key.Optional("cap", Formats.Share, "The most that can turn away.", "100 %");
    private static readonly Key<double> _decays = Key.Optional(
        "decays", Formats.SharePerTime, "The share that comes back while it is not short; 0 for good.",
        "0 %/wk");

    public static readonly MapFormat<SubstitutionSpec> Format = new(
        "substitution",
        [_into, _qualification, _grows, _cap, _decays],
        map => new SubstitutionSpec(
            map.Find(_into), map.Get(_qualification), map.Get(_grows), map.Get(_cap), map.Get(_decays)));
}
