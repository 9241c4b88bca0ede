namespace MagnetSim.Scenarios;

internal static class HorizonTable
{
    private static readonly Key<DateOnly> _start = Key.Required("start", Formats.Date, "The first day.");
    private static readonly Key<DateOnly> _end =
        Key.Required("end", Formats.Date, "The day after the last.");

    public static readonly MapFormat<HorizonSpec> Format = new(
        "horizon", [_start, _end], horizon => new HorizonSpec(horizon.Get(_start), horizon.Get(_end)));
}
