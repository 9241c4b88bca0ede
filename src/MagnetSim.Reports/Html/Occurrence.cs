using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Something that comes in some runs and not in others, and when it comes.</summary>
internal sealed class Occurrence
{
    // The quantile of the normal distribution that leaves 2.5 % on either side.
    private const double Z = 1.959963984540054;

    private Occurrence(double[] known)
    {
        Runs = known.Length;
        double[] times = [.. known.Where(double.IsFinite)];
        Count = times.Length;
        IsUsual = 2 * Count > Runs;
        When = Summary.Of(IsUsual ? known : times, MeasureKind.Censored);
        OfAll = Summary.Of(known, MeasureKind.Censored);
        Array.Sort(known);
        MedianInterval = IntervalOf(known);
    }

    /// <summary>When it comes over all the runs, never in those in which it does not.</summary>
    public Summary OfAll { get; }

    /// <summary>Runs in which it can be said whether it comes.</summary>
    public int Runs { get; }

    /// <summary>Runs in which it comes.</summary>
    public int Count { get; }

    public bool IsCertain => Count == Runs;

    /// <summary>Whether it comes in more than half of the runs, so that the median over all is a time.
    /// </summary>
    public bool IsUsual { get; }

    /// <summary>Median and quantiles: over all runs where it is usual, else over those in which it comes.
    /// </summary>
    public Summary When { get; }

    /// <summary>A 95 % interval of the median over all runs, which may be never; null for few runs.</summary>
    public (double Low, double High)? MedianInterval { get; }

    /// <summary>Null where nothing is known of it.</summary>
    public static Occurrence? Of(IReadOnlyList<double>? values)
    {
        if (values is null) return null;
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        return known.Length == 0 ? null : new(known);
    }

    /// <summary>Such as <c>in 37 of 200 runs (18.5 %; 95 % interval 13.7–24.5 %)</c>.</summary>
    public string Share
    {
        get
        {
            if (Count == 0) return Findings.InNone(Runs);
            if (IsCertain) return Findings.InAll(Runs);
            var (low, high) = Wilson(Count, Runs);
            return $"{Findings.InSome(Count, Runs)} ({Amounts.Share((double)Count / Runs)} %; 95 % interval "
                + $"{Amounts.Share(low)}–{Amounts.Share(high)} %)";
        }
    }

    /// <summary>Such as <c>10 weeks (median; 95 % interval of the median 9–10, 90 % of runs 7–13)</c>.
    /// </summary>
    public string Spread(string unit)
    {
        var median = $"{Number(When.P50)} {(When.P50 == 1 ? unit.TrimEnd('s') : unit)}";
        if (Runs == 1) return median;
        var interval = IsUsual && MedianInterval is { } between
            ? $"95 % interval of the median {Between(between.Low, between.High)}, "
            : "";
        if (interval.Length > 0 && MedianInterval is { } one && one.Low.Equals(one.High)
            && When.P05.Equals(When.P95)) return $"{median} (median and 90 % of runs)";
        var runs = IsUsual ? "runs" : "these runs";
        return $"{median} (median; {interval}90 % of {runs} {Between(When.P05, When.P95)})";
    }

    /// <summary>The median over all runs with its 95 % interval, such as <c>17 (16–17)</c>.</summary>
    public string MedianCell
    {
        get
        {
            if (!IsUsual) return Number(double.PositiveInfinity);
            return MedianInterval is { } between && between.Low < between.High
                ? $"{Number(When.P50)} ({Between(between.Low, between.High)})"
                : Number(When.P50);
        }
    }

    /// <summary>What 90 % of the runs lie between, where it is usual.</summary>
    public string RangeCell => Count == 0 ? Number(double.PositiveInfinity)
        : IsUsual ? Between(When.P05, When.P95) : Amounts.Unknown;

    /// <summary>Such as <c>61 of 200</c>.</summary>
    public string CountCell => $"{Number(Count)} of {Number(Runs)}";

    private static string Between(double low, double high)
    {
        string from = Number(low), to = Number(high);
        return from == to ? from : $"{from}–{to}";
    }

    private static string Number(double time) => Amounts.Cell(time, "wk");

    /// <remarks>E. B. Wilson, Probable inference, J. Am. Stat. Assoc. 22, 1927.</remarks>
    private static (double Low, double High) Wilson(int count, int runs)
    {
        double n = runs, share = count / n, z2 = Z * Z;
        var middle = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Z / (1 + (z2 / n)) * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <remarks>Between two order statistics: W. J. Conover, Practical Nonparametric Statistics.</remarks>
    private static (double Low, double High)? IntervalOf(double[] sorted)
    {
        var below = (int)Math.Floor(0.5 * (sorted.Length - (Z * Math.Sqrt(sorted.Length))));
        return below < 1 ? null : (sorted[below - 1], sorted[^below]);
    }
}
