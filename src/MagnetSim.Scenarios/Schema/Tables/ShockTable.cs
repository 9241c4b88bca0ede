namespace MagnetSim.Scenarios;

/// <summary>The kinds of shock, each with its own keys.</summary>
internal static class ShockTable
{
    private static readonly Key<string> _kind = Key.Required("kind", Formats.Text, "What goes wrong.");
    private static readonly Key<StartSpec> _start = Key.Required(
        "start", StartTable.Format,
        "A day, or {uniform: [first, last]}, or {hazard: 10 %/yr}, or {with: another shock}.");
    private static readonly Key<Quantity> _duration = Key.Optional(
        "duration",
        new WordOrFormat<Quantity>(
            "until_other_ends", ShockSpec.UntilOtherEnds, Formats.SomeDurationQuantity),
        "How long it lasts; only a shock that starts with another may leave it out, and ends with that.",
        "until_other_ends");

    private static readonly Key<IReadOnlyList<string>> _plants =
        Key.Optional("plants", Formats.NamesOf(Kind.Plant), "The plants that stand still.", "[]");
    private static readonly Key<IReadOnlyList<string>> _producers =
        Key.Optional("producers", Formats.NamesOf(Kind.Producer), "The producers that stand still.", "[]");
    private static readonly Key<IReadOnlyList<string>> _lanes =
        Key.Required("lanes", Formats.NamesOf(Kind.Lane, 1), "The lanes that become slower.");
    private static readonly Key<Quantity> _leadTimeFactor =
        Key.Required("factor", Formats.SomeFactorQuantity, "By what lead times are multiplied.");
    private static readonly Key<IReadOnlyList<string>> _sectors =
        Key.Optional("sectors", Formats.NamesOf(Kind.Sector), "Whose demand changes; all when empty.", "[]");
    private static readonly Key<Quantity> _demandFactor =
        Key.Required("factor", Formats.FactorQuantity, "By what demand is multiplied.");

    private static readonly Key<IReadOnlyList<string>> _priced =
        Key.Optional("materials", Formats.NamesOf(Kind.Material), "Whose price; all when empty.", "[]");
    private static readonly Key<IReadOnlyList<string>> _countries = Key.Optional(
        "countries", Formats.NamesOf(Kind.Country), "Whose goods; everybody's when empty.", "[]");
    private static readonly Key<Quantity> _priceFactor =
        Key.Required("factor", Formats.SomeFactorQuantity, "By what prices are multiplied.");

    public static readonly KindFormat<ShockSpec> Format = new(
        "shock",
        ("demand", "Sectors need more or less.",
            new("demand shock", [_kind, _start, _duration, _sectors, _demandFactor], BindDemand)),
        ("export_ban", "A country lets nothing out, or none of some materials.",
            new("export ban", [_kind, _start, _duration, .. RestrictionTable.Goods], BindBan)),
        ("export_licensing", "A country lets out what has a licence, and those take time.",
            new("export licensing",
            [_kind, _start, _duration, .. RestrictionTable.Licensing],
            shock => RestrictionTable.BindLicensing(shock, shock.Get(_start), shock.Get(_duration)))),
        ("lead_time", "Lanes become slower.",
            new("lead time shock", [_kind, _start, _duration, _lanes, _leadTimeFactor],
            BindLeadTime)),
        ("outage", "Plants or producers stand still.",
            new("outage", [_kind, _start, _duration, _plants, _producers], BindOutage)),
        ("price", "Materials become dearer or cheaper.",
            new("price shock", [_kind, _start, _duration, _priced, _countries, _priceFactor],
            BindPrice)),
        ("quota", "A country lets out a part, or so much in each period.",
            new("quota", [_kind, _start, _duration, .. RestrictionTable.Quota],
            shock => RestrictionTable.BindQuota(shock, shock.Get(_start), shock.Get(_duration)),
            rivals: RestrictionTable.QuotaRivals)));

    private static ExportBanSpec BindBan(Section shock) => new(
        shock.Name, shock.Get(_start), shock.Get(_duration), RestrictionTable.BindGoods(shock));

    private static OutageShockSpec BindOutage(Section shock)
    {
        if (!shock.Has(_plants) && !shock.Has(_producers))
            shock.Report("hits nothing; name plants or producers");
        return new OutageShockSpec(
            shock.Name, shock.Get(_start), shock.Get(_duration), shock.Get(_plants), shock.Get(_producers));
    }

    private static LeadTimeShockSpec BindLeadTime(Section shock) => new(
        shock.Name, shock.Get(_start), shock.Get(_duration), shock.Get(_lanes), shock.Get(_leadTimeFactor));

    private static PriceShockSpec BindPrice(Section shock) => new(
        shock.Name, shock.Get(_start), shock.Get(_duration), shock.Get(_priced), shock.Get(_countries),
        shock.Get(_priceFactor));

    private static DemandShockSpec BindDemand(Section shock) => new(
        shock.Name, shock.Get(_start), shock.Get(_duration), shock.Get(_sectors), shock.Get(_demandFactor));
}
