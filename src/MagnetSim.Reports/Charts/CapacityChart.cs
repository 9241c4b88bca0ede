using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Magnet capacity: built, able to run, and used, against the target.</summary>
public static class CapacityChart
{
    private static readonly (Measure Measure, string Label, Color Color)[] _curves =
    [
        (Measures.CapacityInstalled, "Installed (nameplate)", Palette.CapacityInstalled),
        (Measures.CapacityEffective, "Effective", Palette.CapacityEffective),
        (Measures.CapacityUsed, "Used (output)", Palette.CapacityUsed),
    ];

    /// <summary>Null when the run has no plants.</summary>
    public static Chart? Of(StoredRun run)
    {
        if (ChartFrame.Whole(run, Measures.CapacityUsed) is not { } frame) return null;
        if (frame.Values(Measures.CapacityInstalled, "", summary => summary.P95) is { } built
            && built.All(rate => rate == 0)) return null;
        var present = _curves.Where(curve => frame.Medians(curve.Measure) is not null).ToList();
        Area[] bands = [.. present.Select(curve => frame.Band(curve.Measure, "", curve.Color))];
        Line[] lines = [.. present.Select(curve =>
            new Line(curve.Label, curve.Color, 2, frame.Medians(curve.Measure)!))];
        var goal = run.Manifest.TargetCapacityTonnesPerYear;
        Target[] targets = goal is { } rate ? [new($"Target {Numbers.Text(rate)}", rate)] : [];
        var largest = bands.SelectMany(band => band.High).Where(double.IsFinite).Append(goal ?? 0).Max();
        Panel panel = new("", ValueAxis.Holding(largest * 1.02, ValueFormat.Number), bands, lines, targets);
        return new("capacity", Title(frame, goal),
            $"Capacity to make magnets in India, tonnes per year, mean of each {frame.PeriodName}. "
                + frame.LineAndBand(),
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel]);
    }

    private static string Title(ChartFrame frame, double? goal)
    {
        var output = frame.Values(Measures.CapacityUsed, "", summary => summary.Mean)!;
        var lastYear = frame.Dates.Count(date => date >= frame.End.AddYears(-1));
        var rate = output[^Math.Max(lastYear, 1)..].Average();
        var lastMonth = Dates.Month(frame.End.AddDays(-1));
        var reached = $"Magnet output reaches {Numbers.Text(rate)} t/yr in the year to {lastMonth}";
        return goal is { } target and > 0
            ? $"{reached}, {Numbers.Percent(rate / target)} of the target"
            : reached;
    }
}
