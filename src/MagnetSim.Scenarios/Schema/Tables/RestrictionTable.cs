namespace MagnetSim.Scenarios;

/// <summary>What a restriction of exports holds back, and what a quota or a licence lets pass.</summary>
internal static class RestrictionTable
{
    private static readonly Key<string> _country =
        Key.Required("country", Formats.NameOf(Kind.Country), "Whose exports are held back.");
    private static readonly Key<IReadOnlyList<string>> _materials = Key.Optional(
        "materials", Formats.NamesOf(Kind.Material), "What is held back; all when empty.", "[]");
    private static readonly Key<IReadOnlyList<string>> _lanes = Key.Optional(
        "lanes", Formats.NamesOf(Kind.Lane),
        "Only what goes over these lanes; without, all, and what producers sell abroad.", "[]");
    private static readonly Key<bool> _atSea = Key.Optional(
        "goods_at_sea", new ChoiceFormat<bool>(("arrive", false), ("turn_back", true)),
        "What becomes of goods that have passed the border already.", "arrive");

    private static readonly Key<double> _share = Key.Optional(
        "share", Formats.Share, "The part of the regular flow that passes; instead of a limit.");
    private static readonly Key<Mass> _limit =
        Key.Optional("limit", Formats.Mass, "The mass that passes in each period.");
    private static readonly Key<double> _per = Key.Optional(
        "per", Formats.HourOrMore, "The period of the limit; what is left of one is not carried over.");

    private static readonly Key<StatutorySpec> _statutory = Key.Required(
        "statutory", new StatutoryFormat(),
        "From an application to the first day on which it can be decided.");
    private static readonly WordOrFormat<double> _hazardFormat =
        new("at_once", double.PositiveInfinity, Formats.AnyHazard);
    private static readonly Key<double> _approval = Key.Required(
        "approval", _hazardFormat, "The hazard of a decision after that; at_once for no wait.");
    private static readonly Key<double> _after =
        Key.Required("after", Formats.SomeDuration, "The time since the start of the shock.");
    private static readonly Key<double> _relaxed =
        Key.Required("approval", _hazardFormat, "The hazard of a decision from then on.");
    private static readonly MapFormat<ApprovalSpec> _relaxation = new(
        "relaxation", [_after, _relaxed], map => new ApprovalSpec(map.Get(_after), PerDay(map, _relaxed)));
    private static readonly Key<IReadOnlyList<ApprovalSpec>> _relaxations = Key.Optional(
        "relaxations", new ListFormat<ApprovalSpec>(_relaxation),
        "Changes of the pace of decisions, in order of time.", "[]");
    private static readonly Key<double> _refusal = Key.Optional(
        "refusal", Formats.ShareBelowOne, "The part of decisions that are refusals.", "0 %");
    private static readonly Key<IReadOnlyList<ImporterSpec>> _importers = Key.Optional(
        "importers", ImporterTable.Format,
        "Who applies, by name with its weight, or how many of the same weight.");
    private static readonly Key<bool> _perShipment = Key.Optional(
        "per_shipment", Formats.Flag, "Whether each consignment waits for its own licence.", "false");

    public static readonly IReadOnlyList<Key> Goods = [_country, _materials, _lanes, _atSea];

    public static readonly IReadOnlyList<Key> Quota = [.. Goods, _share, _limit, _per];

    /// <summary>A quota is a share or a mass in each period.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<Key>> QuotaRivals = [[_share], [_limit, _per]];

    public static readonly IReadOnlyList<Key> Licensing =
        [.. Goods, _statutory, _approval, _relaxations, _refusal, _importers, _perShipment];

    public static RestrictedSpec BindGoods(Section shock) =>
        new(shock.Get(_country), shock.Get(_materials), shock.Get(_lanes), shock.Get(_atSea));

    public static QuotaSpec BindQuota(Section shock, StartSpec start, Quantity duration)
    {
        if (shock.Has(_share) == shock.Has(_limit) || shock.Has(_limit) != shock.Has(_per))
            shock.Report("write limit and per, such as 100 t per 6 mo, or share");
        return new QuotaSpec(shock.Name, start, duration, BindGoods(shock), shock.FindValue(_share),
            shock.FindValue(_limit), shock.FindValue(_per) ?? 1);
    }

    public static ExportLicensingSpec BindLicensing(Section shock, StartSpec start, Quantity duration)
    {
        if (shock.Get(_perShipment) == shock.Has(_importers))
            shock.Report("write importers, or per_shipment: true");
        IReadOnlyList<ApprovalSpec> approvals =
            [new ApprovalSpec(0, PerDay(shock, _approval)), .. shock.Get(_relaxations)];
        return new ExportLicensingSpec(shock.Name, start, duration, BindGoods(shock), shock.Get(_statutory),
            approvals, shock.Get(_refusal), shock.Find(_importers) ?? []);
    }

    private static double PerDay(Section section, Key<double> hazard) =>
        section.Get(hazard) / section.Binder.YearDays;
}
