namespace MagnetSim.Scenarios;

internal static class ObservedTable
{
    private static readonly Key<DateOnly> _on = Key.Required("on", Formats.Date, "The day.");
    private static readonly Key<string> _what =
        Key.Required("what", Formats.Text, "What was seen, in a few words.");

    public static readonly MapFormat<ObservedSpec> Format = new(
        "observed event", [_on, _what], map => new ObservedSpec(map.Name, map.Get(_on), map.Get(_what)));
}
