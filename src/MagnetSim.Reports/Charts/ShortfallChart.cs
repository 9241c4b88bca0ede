using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Demand for magnets, what of it is served on time, and the gap.</summary>
public static class ShortfallChart
{
    /// <summary>Null when the run has no demand.</summary>
    public static Chart? Of(StoredRun run)
    {
        if (ChartFrame.AroundShocks(run, Measures.Demand) is not { } frame) return null;
        if (frame.YearlyRates(Measures.Demand, "", Median) is not { } demand) return null;
        if (frame.YearlyRates(Measures.OnTime, "", Median) is not { } onTime) return null;
        var band = frame.YearlyRateBand(Measures.OnTime, "", Palette.OnTime);
        double[] top = [.. demand.Zip(onTime, Math.Max)];
        Area gap = new("Not served on time", LabelPlace.Legend, Palette.Shortfall, 0.45, onTime, top);
        var largest = demand.Concat(band.High).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        Panel panel = new("", ValueAxis.Holding(largest * 1.02, ValueFormat.Number), [gap, band],
            [new("Demand", Palette.Demand, 2, demand), new("Served on time", Palette.OnTime, 2, onTime)], []);
        return new("shortfall", Title(run),
            $"Magnets, tonnes per year, mean of each {frame.PeriodName}. "
                + frame.LineAndBand(" (of what is served on time)"),
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel])
        { Marks = frame.Marks };
    }

    private static double Median(Summary summary) => summary.P50;

    private static string Title(StoredRun run)
    {
        // Of several shocks the one that is followed by the largest shortfall.
        foreach (var shock in ChartFrame.DatedShocks(run)
            .OrderByDescending(shock => run.Kpi(Measures.Shortfall52, shock.Name)?.Mean ?? double.NaN))
        {
            if (run.Kpi(Measures.Shortfall52, shock.Name)?.Mean is { } tonnes && double.IsFinite(tonnes))
            {
                var amount = tonnes < 0.05 ? "no magnets" : $"{Numbers.Text(tonnes)} t of magnets";
                var start = Dates.Month(shock.Start!.Value);
                return $"{shock.Label} from {start} leaves {amount} late or lost in 52 weeks";
            }
        }

        return run.Kpi(Measures.OnTimeFill)?.Mean is { } fill && double.IsFinite(fill)
            ? $"{Numbers.Percent(fill)} of the demand for magnets is served on time"
            : "Demand for magnets, and what of it is served on time";
    }
}
