namespace MagnetSim.Scenarios;

internal static class StageTable
{
    private const string WholeYield = "100 %";

    private static readonly Key<Quantity> _yieldFrom =
        Key.Required("from", Formats.YieldQuantity, "The yield at commissioning.");
    private static readonly Key<Quantity> _yieldTo =
        Key.Required("to", Formats.YieldQuantity, "The yield once it is learned.");
    private static readonly Key<double> _yieldOver =
        Key.Required("over", Formats.SomeDuration, "How long learning takes.");

    private static readonly MapFormat<YieldSpec> _learnedYield = new(
        "yield",
        [_yieldFrom, _yieldTo, _yieldOver],
        learned => new YieldSpec(learned.Get(_yieldFrom), learned.Get(_yieldTo), learned.Get(_yieldOver)));

    private static readonly ShortOrFormat<YieldSpec> _yieldFormat = new(
        Formats.YieldQuantity.As((share, _) => new YieldSpec(share, share, 0), NoYield), _learnedYield);

    private static readonly ChoiceFormat<LossKind> _lossFormat =
        new(("slag", LossKind.Slag), ("swarf", LossKind.Swarf));

    private static readonly Key<string> _name =
        Key.Required("name", Formats.Text, "What the stage is called.");
    private static readonly Key<Quantity> _cycle =
        Key.Optional("cycle", Formats.DurationQuantity, "How long a lot takes.", "0 d");
    private static readonly Key<YieldSpec> _yield = Key.Optional(
        "yield", _yieldFormat, "The part of the elements that goes on as product.", WholeYield);
    private static readonly Key<LossKind> _losesTo =
        Key.Optional("loses_to", _lossFormat, "What becomes of the rest.", "slag");
    private static readonly Key<int> _units = Key.Optional(
        "units", Formats.WholeNumber(1, 1_000_000),
        "Units side by side; without, 1.1 times what the nameplate needs.");

    public static readonly MapFormat<StageSpec> Format = new(
        "stage", [_name, _cycle, _yield, _losesTo, _units], Bind);

    private static StageSpec Bind(Section stage) => new(
        stage.Get(_name),
        stage.Get(_cycle),
        stage.Get(_yield),
        stage.Get(_losesTo),
        stage.FindValue(_units));

    private static YieldSpec NoYield(string path) => new(Formats.Plain(1, path), Formats.Plain(1, path), 0);
}
