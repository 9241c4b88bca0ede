using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Demand for magnets, what of it is served on time, and the gap.</summary>
public static class ShortfallChart
{
    // Of the largest demand; a smaller gap is not seen beside its lines.
    private const double LeastGap = 0.005;

    /// <summary>Null when the run has no demand.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.AroundShocks(data.Run, Measures.Demand) is not { } frame) return null;
        if (frame.YearlyRates(Measures.Demand, "", Median) is not { } demand) return null;
        if (frame.YearlyRates(Measures.OnTime, "", Median) is not { } onTime) return null;
        var band = frame.YearlyRateBand(Measures.OnTime, "", Theme.OnTime);
        var mean = $"{frame.PeriodName} by {frame.PeriodName}";
        if (frame.HasManyDates)
        {
            var quarter = Trailing.OfQuarter(frame);
            (demand, onTime, mean) = (quarter.Mean(demand), quarter.Mean(onTime), quarter.QuarterOf(frame));
            band = band with { Low = quarter.Mean(band.Low), High = quarter.Mean(band.High) };
        }

        var largest = demand.Concat(band.High).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double[] top = [.. demand.Zip(onTime, Math.Max)];
        var isGap = top.Zip(onTime).Any(pair => pair.First - pair.Second > LeastGap * top.Max());
        Area gap = new("Not served on time", LabelPlace.Legend, Theme.Shortfall, Theme.GapOpacity, onTime,
            top);
        Panel panel = new("", ValueAxis.Holding(largest * 1.02, ValueFormat.Number),
            isGap ? [.. OutsideTheGap(band, onTime, top), gap] : [band],
            [
                new("Demand", Theme.Demand, Theme.LineWidth, demand),
                new("Served on time", Theme.OnTime, Theme.LineWidth, onTime),
            ],
            []);
        return new("shortfall", ShortfallTitle.Of(data),
            $"Magnets, tonnes per year, {mean}. {frame.LineAndBand}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel])
        { Marks = frame.Marks };
    }

    // Over the gap, the band of what is served would hide how large that is.
    private static Area[] OutsideTheGap(Area band, double[] onTime, double[] top) =>
    [
        band with { High = [.. band.High.Zip(onTime, Math.Min)] },
        band with
        {
            Low = top,
            High = [.. band.High.Zip(top, Math.Max)],
        },
    ];

    private static double Median(Summary summary) => summary.P50;
}
