namespace MagnetSim.Scenarios;

/// <summary>Rates that hold from a day on: of a producer, whose rate may be net of outages, of contracts, or
/// of a reserve that fills.</summary>
internal static class RateTable
{
    private static readonly Key<DateOnly> _from =
        Key.Required("from", Formats.Date, "The first day of the rate.");
    private static readonly Key<Quantity> _rate =
        Key.Required("rate", Formats.RateQuantity, "Mass per time.");
    private static readonly Key<bool> _net = Key.Optional(
        "net", Formats.Flag, "Whether the rate is what is left after outages.", "false");

    private static readonly MapFormat<RateStep> _outputStep = new(
        "output step",
        [_from, _rate, _net],
        step => new RateStep(step.Get(_from), step.Get(_rate), step.Get(_net)));

    public static readonly MapFormat<RateStep> Fill = StepOf("fill");
    public static readonly MapFormat<RateStep> PastSales = StepOf("past sales step");
    public static readonly ShortOrFormat<IReadOnlyList<RateStep>> Output = StepsOf(_outputStep);
    public static readonly ShortOrFormat<IReadOnlyList<RateStep>> Contract = StepsOf(StepOf("contract step"));
    public static readonly ShortOrFormat<IReadOnlyList<RateStep>> Exports = StepsOf(StepOf("exports step"));

    private static MapFormat<RateStep> StepOf(string name) => new(
        name, [_from, _rate], step => new RateStep(step.Get(_from), step.Get(_rate), false));

    private static ShortOrFormat<IReadOnlyList<RateStep>> StepsOf(MapFormat<RateStep> step)
    {
        var steady = Formats.RateQuantity.As<IReadOnlyList<RateStep>>(
            (rate, binder) => [new RateStep(binder.HorizonStart, rate, false)], _ => []);
        return new(steady, new ListFormat<RateStep>(step, 1));
    }
}
