using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>When a shock starts: on a day, on one of several days, or at random.</summary>
internal static class StartTable
{
    private static readonly Key<IReadOnlyList<DateOnly>> _uniform = Key.Optional(
        "uniform", new ListFormat<DateOnly>(Formats.Date, 2, 2),
        "The first and the last day on which it can start.");
    private static readonly Key<double> _hazard =
        Key.Optional(
            "hazard", Formats.Hazard, "How likely it starts, per year from the start of the horizon.");

    private static readonly MapFormat<StartSpec> _random =
        new("start", [_uniform, _hazard], Bind, isChoice: true);

    private static readonly Format<StartSpec> _fixed =
        Formats.Date.As((day, _) => new StartSpec(day, null), _ => new StartSpec(default, null));

    public static readonly ShortOrFormat<StartSpec> Format = new(_fixed, _random);

    private static StartSpec Bind(Section start)
    {
        if (start.Has(_uniform) == start.Has(_hazard))
            start.Report("write a day, or {uniform: [first day, last day]}, or {hazard: 10 %/yr}");
        return start.Has(_hazard) ? FromHazard(start) : FromDays(start);
    }

    private static StartSpec FromHazard(Section start)
    {
        var perYear = start.Get(_hazard);
        Distribution delayDays = double.IsNaN(perYear)
            ? new Constant(0)
            : new Exponential(start.Binder.YearDays / perYear);
        return new StartSpec(start.Binder.HorizonStart, new Quantity(delayDays, true, start.Path));
    }

    private static StartSpec FromDays(Section start)
    {
        if (start.Get(_uniform) is not [DateOnly first, DateOnly last])
            return new StartSpec(default, null);
        if (last <= first && first != default && last != default)
            start.Report("the days must rise; write {uniform: [first day, last day]}");
        var spanDays = Math.Max(1, last.DayNumber - first.DayNumber);
        return new StartSpec(first, new Quantity(new Uniform(0, spanDays), true, start.Path));
    }
}
