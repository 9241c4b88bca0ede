using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The first shortage of one sector after a shock.</summary>
/// <param name="Times">In weeks, of each replication in which the shock begins; infinite for not in its span.
/// </param>
internal sealed record SectorShortage(string Name, IReadOnlyList<double> Times)
{
    /// <summary>Median and spread; may be never.</summary>
    public Summary Weeks { get; } = Summary.Of([.. Times], MeasureKind.Censored);

    /// <summary>In how many runs it comes.</summary>
    public int ShortRuns { get; } = Times.Count(double.IsFinite);

    /// <summary>The last week in which it comes; 0 where it never does.</summary>
    public double Last { get; } = Times.Where(double.IsFinite).DefaultIfEmpty(0).Max();

    /// <summary>The share of runs in each stretch of so many weeks, by its number.</summary>
    public SortedDictionary<int, double> SharesOf(int width)
    {
        SortedDictionary<int, double> shares = [];
        foreach (var time in Times.Where(double.IsFinite))
        {
            var stretch = (int)Math.Floor(time / width);
            shares[stretch] = shares.GetValueOrDefault(stretch) + (1.0 / Times.Count);
        }

        return shares;
    }

    /// <summary>All sectors of the run; none when they were not observed after the shock.</summary>
    public static IEnumerable<SectorShortage> Of(RunData data, ShockWindow shock)
    {
        ShockFigures figures = new(data, shock);
        foreach (var sector in figures.Sectors)
        {
            double[] times = [.. (figures.Shortages(sector) ?? []).Where(time => !double.IsNaN(time))];
            if (times.Length > 0) yield return new(sector, times);
        }
    }
}
