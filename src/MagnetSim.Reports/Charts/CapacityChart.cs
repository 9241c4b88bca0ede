using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Magnet capacity: built, able to run, and used, against the target.</summary>
public static class CapacityChart
{
    // Last digits above one are no more than the whole.
    private const double Whole = 1 + 1e-6;

    private static readonly (Measure Measure, string Label, Color Color)[] _curves =
    [
        (Measures.CapacityInstalled, "Installed (nameplate)", Theme.CapacityInstalled),
        (Measures.CapacityEffective, "Effective", Theme.CapacityEffective),
        (Measures.CapacityUsed, "Used (output)", Theme.CapacityUsed),
    ];

    /// <summary>Null when the run has no plants.</summary>
    public static Chart? Of(RunData data)
    {
        var run = data.Run;
        if (ChartFrame.Whole(run, Measures.CapacityUsed) is not { } frame) return null;
        if (frame.Values(Measures.CapacityInstalled, "", summary => summary.P95) is { } built
            && built.All(rate => rate == 0)) return null;
        var present = _curves.Where(curve => frame.Medians(curve.Measure) is not null).ToList();
        // Three bands on each other would mix to colours that mean nothing.
        Area[] bands = [.. present.Where(curve => curve.Measure != Measures.CapacityEffective)
            .Select(curve => frame.Band(curve.Measure, "", curve.Color))];
        Line[] lines = [.. present.Select(curve =>
            new Line(curve.Label, curve.Color, Theme.LineWidth, frame.Medians(curve.Measure)!)
            {
                Place = LabelPlace.Right,
            })];
        var goal = run.Manifest.TargetCapacityTonnesPerYear;
        Target[] targets = goal is { } rate ? [new($"Target {Numbers.Text(rate)}", rate)] : [];
        var largest = bands.SelectMany(band => band.High).Where(double.IsFinite).Append(goal ?? 0).Max();
        Panel panel = new("", ValueAxis.Holding(largest * 1.02, ValueFormat.Number), bands, lines, targets);
        return new("capacity", Title(data, frame, goal),
            $"Capacity to make magnets in India, tonnes per year, mean of each {frame.PeriodName}. "
                + frame.LineAndBand + (data.Runs == 1 ? "" : "; effective: the median alone")
                + (IsExceeded(frame) ? $". Lots count in the {frame.PeriodName} in which they are finished, "
                    + "so that for a while more may be used than is there" : ""),
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel]);
    }

    /// <summary>Whether anything that is used lies above what is effective or installed.</summary>
    private static bool IsExceeded(ChartFrame frame)
    {
        bool Exceeds(Measure most, Func<Summary, double> pick) => frame.Values(most, "", pick) is { } limits
            && frame.Values(Measures.CapacityUsed, "", pick)!.Zip(limits)
                .Any(pair => pair.First > pair.Second * Whole);
        return Exceeds(Measures.CapacityEffective, summary => summary.P50)
            || Exceeds(Measures.CapacityInstalled, summary => summary.P95);
    }

    private static string Title(RunData data, ChartFrame frame, double? goal)
    {
        var year = frame.WholeLastYear(Measures.CapacityUsed);
        var mean = year?.Mean ?? frame.MeanOfLastYear(Measures.CapacityUsed) ?? 0;
        if (mean == 0) return $"No magnets are made in India in {frame.LastYear}";
        if (year is { } seldom && Findings.IsSeldom(seldom, Numbers.Text)) return Seldom(data, frame, seldom);
        var figure = year is { } known
            ? Findings.Interval(known, Numbers.Text, " t/yr")
            : $"{Numbers.Text(mean)} t/yr on average";
        var made = $"India makes {figure} of magnets in {frame.LastYear}";
        return goal is { } target and > 0
            ? $"{made}, {Numbers.Percent((year?.P50 ?? mean) / target)} of the target"
            : made;
    }

    /// <summary>When most runs make next to nothing in the last year.</summary>
    private static string Seldom(RunData data, ChartFrame frame, Summary year)
    {
        var inYear = $"In {frame.LastYear} India makes {(year.P50 > 0 ? "hardly any" : "no")} magnets in the "
            + $"median run, at most {Numbers.Text(year.P95)} t/yr in 95 % of runs";
        var made = Findings.Sum(data.PartsOf(Measures.MagnetOutput)
            .Select(plant => data.Values(Measures.MagnetOutput, plant)));
        return made is null ? inYear
            : $"{inYear}; over the whole time it makes some "
                + Findings.InSome(made.Count(tonnes => tonnes > 0), data.Runs);
    }
}
