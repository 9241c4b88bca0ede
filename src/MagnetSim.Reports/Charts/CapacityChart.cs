using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Magnet capacity: built, able to run, and used, against the target.</summary>
public static class CapacityChart
{
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
        Area[] bands = [.. present.Select(curve => frame.Band(curve.Measure, "", curve.Color))];
        Line[] lines = [.. present.Select(curve =>
            new Line(curve.Label, curve.Color, Theme.LineWidth, frame.Medians(curve.Measure)!)
            {
                Place = LabelPlace.Right,
            })];
        var goal = run.Manifest.TargetCapacityTonnesPerYear;
        Target[] targets = goal is { } rate ? [new($"Target {Numbers.Text(rate)}", rate)] : [];
        var largest = bands.SelectMany(band => band.High).Where(double.IsFinite).Append(goal ?? 0).Max();
        Panel panel = new("", ValueAxis.Holding(largest * 1.02, ValueFormat.Number), bands, lines, targets);
        return new("capacity", Title(frame, goal),
            $"Capacity to make magnets in India, tonnes per year, mean of each {frame.PeriodName}. "
                + frame.LineAndBand,
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel]);
    }

    private static string Title(ChartFrame frame, double? goal)
    {
        var year = frame.WholeLastYear(Measures.CapacityUsed);
        var rate = year?.P50 ?? frame.MeanOfLastYear(Measures.CapacityUsed) ?? 0;
        if (rate == 0) return $"No magnets are made in India in {frame.LastYear}";
        var figure = year is { } known
            ? Findings.Interval(known, Numbers.Text, " t/yr")
            : $"{Numbers.Text(rate)} t/yr on average";
        var made = $"India makes {figure} of magnets in {frame.LastYear}";
        return goal is { } target and > 0
            ? $"{made}, {Numbers.Percent(rate / target)} of the target"
            : made;
    }
}
