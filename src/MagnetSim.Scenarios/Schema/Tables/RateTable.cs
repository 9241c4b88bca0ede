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

    private static readonly Key<Course> _then = Key.Optional(
        "then",
        new WordOrFormat<Course>(
            "linear", new Course(true, 0),
            Formats.Growth.As((growth, _) => new Course(false, growth), _ => default)),
        "How it goes on until the next step: linear is straight to its rate; without, it stays.");

    private static readonly MapFormat<RateStep> _outputStep = new(
        "output step",
        [_from, _rate, _then, _net],
        step => Bind(step) with { NetOfOutages = step.Get(_net) });

    public static readonly MapFormat<RateStep> Fill = PlainStepOf("fill");
    public static readonly MapFormat<RateStep> PastSales = PlainStepOf("past sales step");
    public static readonly ShortOrFormat<IReadOnlyList<RateStep>> Output = StepsOf(_outputStep);
    public static readonly ShortOrFormat<IReadOnlyList<RateStep>> Contract = StepsOf(StepOf("contract step"));
    public static readonly ShortOrFormat<IReadOnlyList<RateStep>> Exports = StepsOf(StepOf("exports step"));
    public static readonly ListFormat<RateStep> Demand = new(StepOf("demand step"), 1);

    private static MapFormat<RateStep> PlainStepOf(string name) => new(
        name, [_from, _rate], step => new RateStep(step.Get(_from), step.Get(_rate), false));

    private static MapFormat<RateStep> StepOf(string name) => new(name, [_from, _rate, _then], Bind);

    private static RateStep Bind(Section step) =>
        new(step.Get(_from), step.Get(_rate), false) { Then = step.FindValue(_then) ?? default };

    private static ShortOrFormat<IReadOnlyList<RateStep>> StepsOf(MapFormat<RateStep> step)
    {
        var steady = Formats.RateQuantity.As<IReadOnlyList<RateStep>>(
            (rate, binder) => [new RateStep(binder.HorizonStart, rate, false)], _ => []);
        return new(steady, new ListFormat<RateStep>(step, 1));
    }
}
