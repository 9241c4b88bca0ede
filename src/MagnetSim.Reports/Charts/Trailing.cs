namespace MagnetSim.Reports;

/// <summary>Sums and means over the time that ends with each period, so that single shipments do not jump
/// about.</summary>
internal sealed class Trailing
{
    // A horizon of less than two years would show too little of a sum over a year.
    private const double ShortestYears = 2;
    private const double QuartersPerYear = 4;

    private readonly int _periods;

    private Trailing(int periods) => _periods = periods;

    /// <summary>Over a year, or each period by itself where the frame is short.</summary>
    public static Trailing Of(ChartFrame frame)
    {
        var years = YearsOf(frame);
        return new(years < ShortestYears ? 1 : Math.Max(1, (int)Math.Round(frame.Dates.Count / years)));
    }

    /// <summary>Over a quarter of a year, or each period by itself where it is longer.</summary>
    public static Trailing OfQuarter(ChartFrame frame) =>
        new(Math.Max(1, (int)Math.Round(frame.Dates.Count / YearsOf(frame) / QuartersPerYear)));

    /// <summary>Whether more than one period is added up.</summary>
    public bool IsOfSeveral => _periods > 1;

    /// <summary>What values stand for, in words.</summary>
    public string TimeOf(ChartFrame frame) => _periods == 1
        ? $"in each {frame.PeriodName}"
        : "over the twelve months before";

    /// <summary>What means of a quarter stand for, in words.</summary>
    public string QuarterOf(ChartFrame frame) => _periods == 1
        ? $"mean of each {frame.PeriodName}"
        : "mean of three months";

    /// <summary>Not a number until there is a whole year.</summary>
    public double[] Sum(IReadOnlyList<double> values) => [.. values.Select((_, index) =>
        index + 1 < _periods
            ? double.NaN
            : values.Skip(index + 1 - _periods).Take(_periods).Where(double.IsFinite).Sum())];

    /// <summary>At the beginning, of the periods that there are.</summary>
    public double[] Mean(IReadOnlyList<double> values) =>
        Mean(values, index => double.IsFinite(values[index]));

    /// <summary>The mean of those of the values up to each that count; not a number before the first.
    /// </summary>
    public double[] Mean(IReadOnlyList<double> values, Func<int, bool> counts)
    {
        List<double> counted = [];
        var means = new double[values.Count];
        for (var index = 0; index < values.Count; index++)
        {
            if (counts(index)) counted.Add(values[index]);
            means[index] = counted.TakeLast(_periods).DefaultIfEmpty(double.NaN).Average();
        }

        return means;
    }

    /// <summary>The quotient of two sums; not a number where nothing is divided.</summary>
    public double[] Share(IReadOnlyList<double> part, IReadOnlyList<double> whole) =>
        [.. Sum(part).Zip(Sum(whole), (one, all) => all > 0 ? one / all : double.NaN)];

    private static double YearsOf(ChartFrame frame) =>
        (frame.End.DayNumber - frame.Start.DayNumber) / 365.25;
}
