using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>When a shock starts: on a day, on one of several, at random, or with another shock.</summary>
internal static class StartTable
{
    private const string Choices =
        "write a day, or {uniform: [first day, last day]}, or {hazard: 10 %/yr}, or {with: another shock}";

    private static readonly Key<IReadOnlyList<DateOnly>> _uniform = Key.Optional(
        "uniform", new ListFormat<DateOnly>(Formats.Date, 2, 2),
        "The first and the last day on which it can start.");
    private static readonly Key<double> _hazard =
        Key.Optional(
            "hazard", Formats.Hazard, "How likely it starts, per year from the start of the horizon.");
    private static readonly Key<bool> _recurs = Key.Optional(
        "recurs", Formats.Flag, "Whether it starts again and again, by the hazard from each end.", "false");
    private static readonly Key<double> _shared = Key.Optional(
        "shared", Formats.Share, "Correlation of the start with those of other shocks that share.", "0 %");
    private static readonly Key<string> _with = Key.Optional(
        "with", Formats.NameOf(Kind.Shock), "The shock with which it starts, whenever that one does.");
    private static readonly Key<Quantity> _after = Key.Optional(
        "after", Formats.DurationQuantity, "From the start of that shock to its own.", "0 d");
    private static readonly Key<double> _probability = Key.Optional(
        "probability", Formats.Share, "How likely it starts with that shock.", "100 %");

    private static readonly MapFormat<StartSpec> _random = new(
        "start", [_uniform, _hazard, _recurs, _shared, _with, _after, _probability], Bind, isChoice: true,
        rivals: [[_uniform], [_hazard, _recurs], [_with, _after, _probability]]);

    private static readonly Format<StartSpec> _fixed =
        Formats.Date.As((day, _) => new StartSpec(day, null), _ => new StartSpec(default, null));

    public static readonly ShortOrFormat<StartSpec> Format = new(_fixed, _random);

    private static StartSpec Bind(Section start)
    {
        if (new Key[] { _uniform, _hazard, _with }.Count(start.Has) != 1)
            start.Report(Choices);
        Require(start, _recurs, _hazard);
        Require(start, _after, _with);
        Require(start, _probability, _with);
        if (start.Has(_with) && start.Has(_shared))
            start.Report("shared is for shocks that start by themselves");
        return start.Has(_with) ? FromOther(start) : start.Has(_hazard) ? FromHazard(start) : FromDays(start);
    }

    private static void Require(Section start, Key key, Key other)
    {
        if (start.Has(key) && !start.Has(other))
            start.Report($"{key.Name} goes with {other.Name}");
    }

    private static StartSpec FromOther(Section start) => new(
        start.Binder.HorizonStart, DelayDays: null,
        With: new FollowSpec(
            start.Get(_with), start.Get(_after), start.Get(_probability),
            NodePath.Key(start.Path, _probability.Name)));

    private static StartSpec FromHazard(Section start)
    {
        var perYear = start.Get(_hazard);
        Distribution delayDays = double.IsNaN(perYear)
            ? new Constant(0)
            : new Exponential(start.Binder.YearDays / perYear);
        return new StartSpec(start.Binder.HorizonStart, new Quantity(delayDays, true, start.Path),
            start.Get(_recurs), start.Get(_shared));
    }

    private static StartSpec FromDays(Section start)
    {
        if (start.Get(_uniform) is not [DateOnly first, DateOnly last])
            return new StartSpec(default, null);
        if (last <= first && first != default && last != default)
            start.Report("the days must rise; write {uniform: [first day, last day]}");
        var spanDays = Math.Max(1, last.DayNumber - first.DayNumber);
        return new StartSpec(first, new Quantity(new Uniform(0, spanDays), true, start.Path),
            Shared: start.Get(_shared));
    }
}
