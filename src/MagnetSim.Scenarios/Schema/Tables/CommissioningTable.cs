namespace MagnetSim.Scenarios;

/// <summary>The keys under <c>commissioning</c>; the award stands beside it.</summary>
internal static class CommissioningTable
{
    private static readonly Key<double> _atLeast =
        Key.Optional("at_least", Formats.Duration, "The time from the award to the planned start.", "0 d");
    private static readonly Key<Quantity> _delay =
        Key.Optional("delay", Formats.DurationQuantity, "The time from the planned start to the start.");
    private static readonly Key<double> _shared =
        Key.Optional(
            "shared", Formats.Share,
            "The correlation of the delay with those of the other plants, or of the other producers.", "0 %");

    public static readonly MapFormat<CommissioningSpec> Format = new(
        "commissioning",
        [_atLeast, _delay, _shared],
        map => new CommissioningSpec(default, map.Get(_atLeast), map.Find(_delay), map.Get(_shared)));
}
