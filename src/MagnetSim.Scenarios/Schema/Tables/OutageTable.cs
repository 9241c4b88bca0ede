namespace MagnetSim.Scenarios;

internal static class OutageTable
{
    private static readonly Key<Quantity> _every = Key.Required(
        "every", Formats.SomeDurationQuantity, "The time from the last repair to the next breakdown.");
    private static readonly Key<Quantity> _lasting =
        Key.Required("lasting", Formats.DurationQuantity, "The time from a breakdown to its repair.");

    public static readonly MapFormat<OutageSpec> Format = new(
        "outages",
        [_every, _lasting],
        outages => new OutageSpec(outages.Get(_every), outages.Get(_lasting)));
}
