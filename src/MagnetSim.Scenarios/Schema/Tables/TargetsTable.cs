namespace MagnetSim.Scenarios;

internal static class TargetsTable
{
    private static readonly Key<double> _capacity =
        Key.Optional("capacity", Formats.SomeRate, "Magnet capacity aimed at.");

    public static readonly MapFormat<TargetsSpec> Format = new(
        "targets",
        [_capacity],
        targets => new TargetsSpec(targets.FindValue(_capacity), targets.TextOf(_capacity)));
}
