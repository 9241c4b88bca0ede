namespace MagnetSim.Scenarios;

internal static class ReplenishTable
{
    private static readonly ChoiceFormat<ReplenishPolicy> _policyFormat = new(
        ("base_stock", ReplenishPolicy.BaseStock),
        ("reorder_up_to", ReplenishPolicy.ReorderUpTo),
        ("reorder_quantity", ReplenishPolicy.ReorderQuantity));

    private static readonly WordOrFormat<double?> _reviewFormat =
        new("continuous", null, Formats.SomeDuration.As<double?>((days, _) => days, _ => 1));

    private static readonly Key<string> _lane =
        Key.Required("lane", Formats.NameOf(Kind.Lane), "The lane that brings it.");
    private static readonly Key<double> _share =
        Key.Optional(
            "share", Formats.Share, "Its part of the orders; all parts are 100 % together.", "100 %");
    private static readonly Key<double> _atMost =
        Key.Optional("at_most", Formats.Rate, "The most that can be ordered from it.");

    private static readonly Key<double> _after = Key.Optional(
        "after", Formats.Duration,
        "For a share of 0 %: it steps in when orders could not be placed in full for so long.");

    private static readonly MapFormat<SourceSpec> _source = new(
        "source",
        [_lane, _share, _atMost, _after],
        source => new SourceSpec(
            source.Get(_lane), source.Get(_share), source.FindValue(_atMost), source.FindValue(_after)));

    private static readonly Key<ReplenishPolicy> _policy =
        Key.Required("policy", _policyFormat, "When and how much it orders.");
    private static readonly Key<Quantity> _cover = Key.Optional(
        "cover", Formats.DurationQuantity, "For base_stock: the mean stock on hand, as time of need.");
    private static readonly Key<Mass> _level =
        Key.Optional("level", Formats.Mass, "For base_stock and reorder_up_to: what it orders up to.");
    private static readonly Key<Mass> _reorderPoint = Key.Optional(
        "reorder_point", Formats.Mass, "For reorder_up_to and reorder_quantity: where it orders.");
    private static readonly Key<Mass> _orderQuantity =
        Key.Optional("order_quantity", Formats.SomeMass, "For reorder_quantity: what it orders at a time.");
    private static readonly Key<double?> _review =
        Key.Optional("review", _reviewFormat, "The time between two looks at the stock.", "continuous");
    private static readonly Key<IReadOnlyList<SourceSpec>> _from =
        Key.Required("from", new ListFormat<SourceSpec>(_source, 1), "The lanes that it orders from.");

    public static readonly MapFormat<ReplenishSpec> Format = new(
        "replenish", [_policy, _cover, _level, _reorderPoint, _orderQuantity, _review, _from], Bind);

    private static ReplenishSpec Bind(Section replenish) => new(
        replenish.Get(_policy),
        replenish.Find(_cover),
        replenish.FindValue(_level),
        replenish.FindValue(_reorderPoint),
        replenish.FindValue(_orderQuantity),
        replenish.Get(_review),
        replenish.Get(_from));
}
