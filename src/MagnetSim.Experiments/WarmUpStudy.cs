using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>How long a series of a run takes to settle, and what to leave out for that.</summary>
/// <param name="Series">Its mean over replications counts.</param>
/// <param name="Dates">The first day of each whole period.</param>
/// <param name="Means">One a date.</param>
/// <param name="WarmUpDays">The warm-up that the run has already.</param>
/// <param name="Cut">What MSER-5 leaves out; null where there are too few periods for it.</param>
public sealed record WarmUpStudy(SeriesSummary Series, IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<double> Means, DateOnly HorizonStart, int WarmUpDays, Mser5? Cut)
{
    private static readonly string[] _periods = ["week", "month"];

    /// <summary>Such as <c>week/on_hand/pool</c>.</summary>
    public string Key => KeyOf(Series);

    /// <summary>The warm-up to write into the scenario, in days; null where none can be named.</summary>
    public int? SuggestedDays => SettlesOn is { } day
        ? Cut!.LeftOut == 0 ? WarmUpDays : day.DayNumber - HorizonStart.DayNumber
        : null;

    /// <summary>The first day that is not left out; null where none can be named.</summary>
    public DateOnly? SettlesOn => Cut is { IsReliable: true } cut ? Dates[cut.LeftOut] : null;

    /// <summary>The mean of what is left.</summary>
    public double MeanAfter => Means.Skip(Cut?.LeftOut ?? 0).Average();

    /// <param name="key">Such as <c>month/shortfall</c>; null for the shortfall by week or else by month, or
    /// for the first stock where nothing is ever short.</param>
    /// <exception cref="RunFolderException">The run has no such series.</exception>
    public static WarmUpStudy Of(StoredRun run, string? key)
    {
        var series = key is null ? Default(run) : Find(run, key);
        var (manifest, dates) = (run.Manifest, series.Dates);
        var first = dates.Count > 0 && IsWhole(series.Period, dates[0], manifest.End) ? 0 : 1;
        var last = dates.Count;
        while (last > first && !IsWhole(series.Period, dates[last - 1], manifest.End))
            last--;
        double[] means = [.. series.Values.Take(last).Skip(first).Select(value => value.Mean)];
        if (means.Length == 0)
            throw new RunFolderException($"the run is too short: it has no whole {series.Period}");
        return new WarmUpStudy(series, [.. dates.Take(last).Skip(first)], means,
            manifest.Start, dates[0].DayNumber - manifest.Start.DayNumber,
            means.Length < Mser5.FewestValues ? null : Mser5.Of(means));
    }

    /// <summary>The part of a period that a horizon or a warm-up leaves has another mean.</summary>
    private static bool IsWhole(string period, DateOnly date, DateOnly end) =>
        period == "week"
            ? date.AddDays(7) <= end
            : date.Day == 1 && date.AddMonths(1) <= end;

    private static SeriesSummary Default(StoredRun run)
    {
        var candidates = _periods.SelectMany(period => Shown(run)
            .Where(series => series.Period == period && series.Measure == Measures.Shortfall.Key
                && series.Part.Length == 0))
            .Concat(Shown(run).Where(series => series.Measure == Measures.OnHand.Key)).ToList();
        return candidates.Find(Varies) ?? candidates.FirstOrDefault()
            ?? throw new RunFolderException(
                "the run has neither shortfall nor stocks by week or month; name a --series");
    }

    private static SeriesSummary Find(StoredRun run, string key)
    {
        if (Shown(run).FirstOrDefault(series => KeyOf(series) == key) is { } found)
            return found;
        string[] known = [.. Shown(run).Select(KeyOf)];
        if (known.Length == 0)
        {
            throw new RunFolderException(
                "the run has no series by week or month; write calendar: {report_by: [week]}");
        }

        var near = NearNames.Of(key, known);
        throw new RunFolderException($"the run has no weekly or monthly series '{key}'; "
            + (near.Count > 0 ? $"did you mean {string.Join(", ", near)}?"
                : $"it has {known.Length}, such as {known[0]}"));
    }

    private static IEnumerable<SeriesSummary> Shown(StoredRun run) =>
        run.Series.Where(series => _periods.Contains(series.Period));

    private static bool Varies(SeriesSummary series) =>
        series.Values.Select(value => value.Mean).Distinct().Skip(1).Any();

    private static string KeyOf(SeriesSummary series) => series.Part.Length == 0
        ? $"{series.Period}/{series.Measure}"
        : $"{series.Period}/{series.Measure}/{series.Part}";
}
