namespace MagnetSim.Scenarios;

internal static class RampTable
{
    private static readonly ChoiceFormat<RampCurve> _curveFormat = new(
        ("none", RampCurve.None),
        ("linear", RampCurve.Linear),
        ("s_curve", RampCurve.SCurve),
        ("table", RampCurve.Table));

    private static readonly Key<RampCurve> _curve =
        Key.Required("curve", _curveFormat, "The shape of the growth.");
    private static readonly Key<Quantity> _over =
        Key.Optional("over", Formats.DurationQuantity,
            "For linear and s_curve: until the full rate is reached.", "0 d");
    private static readonly Key<IReadOnlyList<(double First, double Second)>> _table = Key.Optional(
        "table",
        new ListFormat<(double First, double Second)>(new RowFormat(Formats.Duration, Formats.Share), 1),
        "For table: time after commissioning, and the share of the full rate.");

    public static readonly MapFormat<RampSpec> Format = new("ramp", [_curve, _over, _table], Bind);

    /// <summary>At full rate from the first day.</summary>
    public static RampSpec None(string path) => new(
        RampCurve.None, Formats.Plain(0, NodePath.Key(NodePath.Key(path, "ramp"), _over.Name)), []);

    private static RampSpec Bind(Section ramp)
    {
        var curve = ramp.Get(_curve);
        if (curve is RampCurve.Linear or RampCurve.SCurve && !ramp.Has(_over))
            ramp.Report($"over is missing; write {Formats.DurationQuantity.Accepts}");
        if (curve is RampCurve.Table != ramp.Has(_table) && ramp.Has(_curve))
            ramp.Report("the key table and the curve named table go together");
        var points = ramp.Find(_table) ?? [];
        return new RampSpec(
            curve, ramp.Get(_over), [.. points.Select(row => new RampPoint(row.First, row.Second))]);
    }
}
