namespace MagnetSim.Scenarios;

internal static class ReserveTable
{
    private static readonly Key<IReadOnlyList<string>> _during = Key.Optional(
        "during", Formats.NamesOf(Kind.Shock), "Open while one of these shocks is in force.", "[]");
    private static readonly Key<double> _below = Key.Optional(
        "below", Formats.SomeDuration, "Open while the stockpile holds less than so much time of need.");
    private static readonly Key<double> _atMost =
        Key.Optional("at_most", Formats.SomeRate, "The most that it hands over; without, no limit.");

    private static readonly MapFormat<ReleaseSpec> _releaseFormat =
        new("release", [_during, _below, _atMost], BindRelease);

    private static readonly Key<string> _backs = Key.Required(
        "backs", Formats.NameOf(Kind.Stockpile), "The stockpile that it buys from and releases to.");
    private static readonly Key<Mass> _size =
        Key.Required("size", Formats.SomeMass, "What it is filled to.");
    private static readonly Key<Mass> _initial =
        Key.Optional("initial", Formats.Mass, "Held at the start.", "0 t");
    private static readonly Key<RateStep> _fill =
        Key.Optional("fill", RateTable.Fill, "When it buys, and how fast; without, it never does.");
    private static readonly Key<ReleaseSpec> _release =
        Key.Required("release", _releaseFormat, "When it is open, and how fast it is emptied.");

    private static readonly Key<double> _price = Key.Optional(
        "price", Formats.SomePrice, "What the material is worth; with it, the cost of carrying is measured.");
    private static readonly Key<double> _carrying = Key.Optional(
        "carrying", Formats.Growth, "Capital and storage, as a share of the worth.", "0 %/yr");

    public static readonly MapFormat<ReserveSpec> Format = new(
        "reserve",
        [_backs, _size, _initial, _fill, _release, _price, _carrying],
        reserve => new ReserveSpec(
            reserve.Name,
            reserve.Get(_backs),
            reserve.Get(_size),
            reserve.Get(_initial),
            reserve.Find(_fill),
            reserve.Get(_release),
            reserve.FindValue(_price),
            reserve.Get(_carrying)));

    private static ReleaseSpec BindRelease(Section release)
    {
        if (!release.Has(_during) && !release.Has(_below))
            release.Report("never opens; write during, below or both");
        return new ReleaseSpec(
            release.Get(_during), release.FindValue(_below), release.FindValue(_atMost));
    }
}
