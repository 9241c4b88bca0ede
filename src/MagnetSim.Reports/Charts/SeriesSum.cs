using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A flow between two days, added up from a series.</summary>
/// <param name="Mean">Over the runs.</param>
/// <param name="Key">The series, such as <c>month/shortfall/wind</c>.</param>
internal readonly record struct SeriesSum(double Mean, string Key)
{
    // The finest says best what lies between two days.
    private static readonly string[] _periods = ["week", "month", "fiscal_year", "year"];

    /// <summary>Null when the run has no series of the measure.</summary>
    /// <param name="until">The day after the last.</param>
    /// <remarks>Of a period that lies there in part, as many days count as do.</remarks>
    public static SeriesSum? Of(
        StoredRun run, Measure measure, string part, DateOnly from, DateOnly until)
    {
        foreach (var period in _periods)
        {
            var series = run.Series.FirstOrDefault(series => series.Period == period
                && series.Measure == measure.Key && series.Part == part);
            if (series is null) continue;
            return new(SumOf(series, run.Manifest.End, from, until),
                $"{period}/{new Column(measure, part).Key}");
        }

        return null;
    }

    private static double SumOf(SeriesSummary series, DateOnly end, DateOnly from, DateOnly until)
    {
        double sum = 0;
        for (var index = 0; index < series.Dates.Count; index++)
        {
            var first = series.Dates[index];
            var next = index + 1 < series.Dates.Count ? series.Dates[index + 1] : end;
            var low = first > from ? first : from;
            var high = next < until ? next : until;
            var mean = series.Values[index].Mean;
            if (low < high && double.IsFinite(mean))
                sum += mean * (high.DayNumber - low.DayNumber) / (next.DayNumber - first.DayNumber);
        }

        return sum;
    }
}
