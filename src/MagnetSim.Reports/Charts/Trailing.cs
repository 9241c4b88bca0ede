namespace MagnetSim.Reports;

/// <summary>Sums over the year that ends with each period, so that single shipments do not jump about.
/// </summary>
internal sealed class Trailing
{
    private readonly int _periods;

    // A horizon of less than two years would show too little of it.
    private const double ShortestYears = 2;

    private Trailing(int periods) => _periods = periods;

    public static Trailing Of(ChartFrame frame)
    {
        var years = (frame.End.DayNumber - frame.Start.DayNumber) / 365.25;
        return new(years < ShortestYears ? 1 : Math.Max(1, (int)Math.Round(frame.Dates.Count / years)));
    }

    /// <summary>What values stand for, in words.</summary>
    public string TimeOf(ChartFrame frame) => _periods == 1
        ? $"in each {frame.PeriodName}"
        : "over the twelve months before";

    /// <summary>Not a number until there is a whole year.</summary>
    public double[] Sum(IReadOnlyList<double> values) => [.. values.Select((_, index) =>
        index + 1 < _periods
            ? double.NaN
            : values.Skip(index + 1 - _periods).Take(_periods).Where(double.IsFinite).Sum())];

    /// <summary>The quotient of two sums; not a number where nothing is divided.</summary>
    public double[] Share(IReadOnlyList<double> part, IReadOnlyList<double> whole) =>
        [.. Sum(part).Zip(Sum(whole), (one, all) => all > 0 ? one / all : double.NaN)];
}
