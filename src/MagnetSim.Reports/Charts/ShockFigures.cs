using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What a run says of one shock, all of it of the same replications.</summary>
/// <remarks>Of a shock left to chance: those in which its 52 weeks end within the horizon.</remarks>
internal sealed class ShockFigures
{
    private readonly RunData _data;
    private readonly bool[] _isCounted;

    public ShockFigures(RunData data, ShockWindow shock)
    {
        _data = data;
        Shock = shock;
        var shortfall = data.Values(Measures.Shortfall52, shock.Name);
        _isCounted = [.. Enumerable.Range(0, data.Runs).Select(run => shock.Start is not null
            || (shortfall is not null && !double.IsNaN(shortfall[run])))];
        Sectors =
        [
            .. data.PartsOf(Measures.FirstShortage).Union(data.PartsOf(Measures.Shortfall52))
                .Where(part => part.StartsWith(shock.Name + ".", StringComparison.Ordinal))
                .Select(part => part[(shock.Name.Length + 1)..])
                .Where(sector => !ChartFrame.IsBuyer(sector)),
        ];
    }

    public ShockWindow Shock { get; }

    /// <summary>Those of which the run says what the shock did to them; not their buyers.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>In how many replications the figures are known.</summary>
    public int Runs => _isCounted.Count(isCounted => isCounted);

    /// <summary>Whether its 52 weeks do not end within the horizon.</summary>
    public bool IsLate => Known(Measures.Shortfall52) is null;

    /// <summary>Such as <c>Export ban of 1 Mar 2031 (26 weeks)</c>.</summary>
    public string Label => LabelOf(Shock);

    /// <summary>The same with how many others act in its time.</summary>
    public string LabelWithOthers => Label + ShockTitle.More(Others.Count);

    /// <summary>Null where no answer is about a shock.</summary>
    public static ShockFigures? Of(RunData data) =>
        data.AnsweredShock is { } shock ? new(data, shock) : null;

    /// <summary>Such as <c>Export ban of 1 Mar 2031 (26 weeks)</c>.</summary>
    public static string LabelOf(ShockWindow shock) => shock is { Start: { } start, End: { } end }
        ? $"{shock.Label} of {Dates.Day(start)} ({Lasting(end.DayNumber - start.DayNumber)})"
        : shock.Label;

    /// <summary>The key of a KPI of the shock, or of what it did to a sector.</summary>
    public string Key(Measure measure, string sector = "") => new Column(measure, PartOf(sector)).Key;

    /// <summary>A KPI in order of replication; not a number where it is not counted, null without it.
    /// </summary>
    public IReadOnlyList<double>? Values(Measure measure, string sector = "") =>
        _data.Values(measure, PartOf(sector)) is { } values ? Counted(values) : null;

    /// <summary>A KPI that is known in some replication; else null.</summary>
    public Summary? Known(Measure measure, string sector = "") =>
        Values(measure, sector) is { } values && values.Any(value => !double.IsNaN(value))
            ? Summary.Of([.. values], measure.Kind)
            : null;

    /// <summary>Weeks to the first shortage that is put down to the shock, in order of replication.</summary>
    public IReadOnlyList<double>? Shortages(string sector = "") =>
        ShortageSpan.TimesOf(_data, Shock, PartOf(sector)) is { } weeks ? Counted(weeks) : null;

    /// <summary>When magnets first run short.</summary>
    public Occurrence? FirstShortage(string sector = "") => Occurrence.Of(Shortages(sector));

    /// <summary>In how many replications a first shortage comes too late to be the shock's.</summary>
    public int LaterShortages(string sector = "") => Values(Measures.FirstShortage, sector) is { } weeks
        ? weeks.Count(double.IsFinite) - Shortages(sector)!.Count(double.IsFinite)
        : 0;

    /// <summary>When service is as good again as before, in replications with a shortage.</summary>
    public Occurrence? Recovery(string sector = "")
    {
        if (Values(Measures.TimeToRecover, sector) is not { } weeks) return null;
        return Shortages(sector) is not { } shortages ? Occurrence.Of(weeks)
            : Occurrence.Of([.. weeks.Zip(shortages,
                (recovery, shortage) => double.IsFinite(shortage) ? recovery : double.NaN)]);
    }

    /// <summary>Other dated shocks that act within its 52 weeks or while it lasts: they leave one shortage.
    /// </summary>
    public IReadOnlyList<ShockWindow> Others
    {
        get
        {
            if (Shock is not { Start: { } start, End: { } end }) return [];
            var year = start.AddDays(364);
            var last = year > end ? year : end;
            return [.. ChartFrame.DatedShocks(_data.Run).Where(other =>
                other != Shock && other.Start < last && other.End > start)];
        }
    }

    /// <summary>A KPI as the page has it; null where nothing is known of it. Recovery says nothing where
    /// most runs have none to recover from.</summary>
    public Summary? Shown(Measure measure)
    {
        if (measure == Measures.Occurs) return _data.Known(measure, Shock.Name);
        if (measure == Measures.FirstShortage) return FirstShortage()?.OfAll;
        if (measure != Measures.TimeToRecover) return Known(measure);
        return FirstShortage() is { IsUsual: false } ? null : Recovery()?.OfAll;
    }

    private string PartOf(string sector) => sector.Length == 0 ? Shock.Name : $"{Shock.Name}.{sector}";

    private IReadOnlyList<double> Counted(IReadOnlyList<double> values) =>
        [.. values.Select((value, run) => _isCounted[run] ? value : double.NaN)];

    private static string Lasting(int days) => days switch
    {
        1 => "one day",
        7 => "one week",
        < 70 when days % 7 != 0 => $"{days} days",
        < 731 => $"{(days + 3) / 7} weeks",
        _ => $"{Amounts.Cell(days / 365.25, "yr")} years",
    };
}
