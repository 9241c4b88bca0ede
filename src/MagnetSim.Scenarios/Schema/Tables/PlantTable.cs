namespace MagnetSim.Scenarios;

internal static class PlantTable
{
    private static readonly Key<double> _recovery =
        Key.Required("recovery", Formats.Share, "The part of the swarf's elements that comes back.");
    private static readonly Key<double> _swarfDelay =
        Key.Optional("delay", Formats.Duration, "From a lot's end to the return.", "0 d");
    private static readonly Key<IReadOnlyList<string>> _returns = Key.Required(
        "returns",
        new ShortOrFormat<IReadOnlyList<string>>(
            Formats.NameOf(Kind.Material).As<IReadOnlyList<string>>((name, _) => [name], _ => []),
            Formats.NamesOf(Kind.Material, 1)),
        "The feed that it comes back as, or a list of them.");

    private static readonly MapFormat<SwarfLoopSpec> _swarfLoopFormat = new(
        "swarf_loop",
        [_recovery, _swarfDelay, _returns],
        loop => new SwarfLoopSpec(loop.Get(_recovery), loop.Get(_swarfDelay), loop.Get(_returns)));

    private static readonly Key<string> _site = Key.Optional("site", Formats.Text, "Where it is.");
    private static readonly Key<double> _nameplate =
        Key.Required("nameplate", Formats.SomeRate, "Finished product at final yields, once ramped up.");
    private static readonly Key<DateOnly> _start =
        Key.Optional("start", Formats.Date, "The day it starts; instead of award and commissioning.");
    private static readonly Key<DateOnly> _award =
        Key.Optional("award", Formats.Date, "The day from which commissioning counts.");
    private static readonly Key<CommissioningSpec> _commissioning =
        Key.Optional(
            "commissioning", CommissioningTable.Format,
            "The time from the award to the start; without, none.");
    private static readonly Key<RampSpec> _ramp =
        Key.Optional("ramp", RampTable.Format, "How the rate of starts grows.", "{curve: none}");
    private static readonly Key<IReadOnlyList<KeyValuePair<string, string>>> _feeds = Key.Optional(
        "feeds",
        new PairsFormat<string>(Kind.Material, Formats.NameOf(Kind.Stockpile)),
        "The stockpile of each feed material; without, feed is never short.",
        "{}");
    private static readonly Key<IReadOnlyList<KeyValuePair<string, double>>> _assured = Key.Optional(
        "assured",
        new PairsFormat<double>(Kind.Material, Formats.SomeRate),
        "Of a feed, what it gets before others when all wait.",
        "{}");
    private static readonly Key<string> _makes =
        Key.Required("makes", Formats.NameOf(Kind.Material), "What it makes.");
    private static readonly Key<string> _to =
        Key.Required("to", Formats.NameOf(Kind.Stockpile), "The stockpile that it delivers to.");
    private static readonly Key<Mass> _lot = Key.Required(
        "lot", Formats.SomeMass,
        "The charge at the first stage, as the product mass that holds the same elements.");
    private static readonly Key<bool> _allowPartial =
        Key.Optional("allow_partial", Formats.Flag, "Whether a lot may start with less feed.", "false");
    private static readonly Key<IReadOnlyList<StageSpec>> _stages = Key.Optional(
        "stages", new ListFormat<StageSpec>(StageTable.Format), "The line, in order.", "[]");
    private static readonly Key<SwarfLoopSpec> _swarfLoop =
        Key.Optional("swarf_loop", _swarfLoopFormat, "Swarf that comes back as feed.");
    private static readonly Key<double> _qualification = Key.Optional(
        "qualification", Formats.Duration, "How long customers test the first product before they buy.",
        "0 d");
    private static readonly Key<OutageSpec> _outages =
        Key.Optional("outages", OutageTable.Format, "Breakdowns of the whole plant.");

    public static readonly MapFormat<PlantSpec> Format = new(
        "plant",
        [
            _site, _nameplate, _start, _award, _commissioning, _ramp, _feeds, _assured, _makes, _to, _lot,
            _allowPartial, _stages, _swarfLoop, _outages, _qualification, .. PlantMoneyTable.Keys,
        ],
        Bind,
        rivals: [[_start], [_award, _commissioning]]);

    private static PlantSpec Bind(Section plant) => new(
        plant.Name,
        plant.Get(_site),
        plant.Get(_nameplate),
        Commissioning(plant),
        plant.Get(_ramp),
        Feeds(plant),
        plant.Get(_makes),
        plant.Get(_to),
        plant.Get(_lot),
        plant.Get(_allowPartial),
        plant.Get(_stages),
        plant.Find(_swarfLoop),
        plant.Find(_outages),
        plant.Get(_qualification))
    {
        Money = PlantMoneyTable.Bind(plant),
    };

    private static IReadOnlyList<FeedSpec> Feeds(Section plant)
    {
        var feeds = plant.Get(_feeds);
        var assured = plant.Get(_assured);
        foreach (var (material, _) in assured)
        {
            if (feeds.All(feed => feed.Key != material))
                plant.Report($"{material} is assured but is no feed of the plant");
        }

        return [.. feeds.Select(feed => new FeedSpec(feed.Key, feed.Value, RateOf(feed.Key)))];

        double? RateOf(string material) => assured.Any(pair => pair.Key == material)
            ? assured.First(pair => pair.Key == material).Value
            : null;
    }

    private static CommissioningSpec Commissioning(Section plant)
    {
        if (plant.Has(_start) && (plant.Has(_award) || plant.Has(_commissioning)))
            plant.Report("has a start as well as an award or commissioning; write one of them");
        else if (!plant.Has(_start) && !plant.Has(_award))
            plant.Report($"award is missing; write award or start, {Formats.Date.Accepts}");
        var award = plant.Has(_start) ? plant.Get(_start) : plant.Get(_award);
        return (plant.Find(_commissioning) ?? CommissioningSpec.None) with { Award = award };
    }
}
