using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How long what each stockpile, reserve and sector holds would last.</summary>
public static class StockCoverChart
{
    // In weeks. What never lasts a day is on its way through, and no stock.
    private const double LeastCover = 1.0 / 7;

    // A scale that holds a spike of more than that many medians, and twice what is usual, shows nothing else.
    private const double MediansOfSpike = 10;
    private const double UsualsOfSpike = 2;
    private const double UsualShare = 0.95;

    /// <summary>Null when the run follows no stocks that would last for a day.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.AroundShocks(data.Run, Measures.OnHand) is not { } frame) return null;
        var whole = ChartFrame.Whole(data.Run, Measures.OnHand)!;
        StockUse use = new(data, whole);
        List<(string Place, Panel Panel)> stocks = [];
        foreach (var place in whole.PartsOf(Measures.OnHand).Where(place => !ChartFrame.IsBuyer(place)))
        {
            if (PanelOf(whole, frame, place, use.TonnesPerWeek(place)) is { } panel)
                stocks.Add((place, panel));
        }

        if (stocks.Count == 0) return null;
        Panel[] panels = [.. stocks.Select(stock => stock.Panel)];
        return new("stock-cover", StockCoverTitle.Of(data, whole, [.. stocks.Select(stock => stock.Place)]),
            $"Weeks that the stock would last{(frame.HasManyDates ? ", mean of three months," : "")} at "
                + $"{use.Words}: demand for magnets, and feed that is taken"
                + (frame.Windows.Count == 0 ? "" : " (from a shock to half a year after it: as before)")
                + $"; scales differ{(panels.Any(IsCut) ? ", and spikes are cut off" : "")}. "
                + $"{frame.LineAndBand}{ChartFrame.Shown(panels.Length)}{frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [.. panels.Take(ChartFrame.MostPanels)]);
    }

    /// <summary>In tonnes where nothing was used; null for what never lasts a day.</summary>
    private static Panel? PanelOf(ChartFrame whole, ChartFrame frame, string part, double[]? tonnesPerWeek)
    {
        var first = whole.Dates.Count(date => date < frame.Dates[0]);
        double[] Weeks(IEnumerable<double> tonnes) => Drawn(frame, [.. tonnes
            .Select((mass, index) => tonnesPerWeek is null ? mass : mass / tonnesPerWeek[first + index])]);
        var band = frame.Band(Measures.OnHand, part, Theme.Stock);
        band = band with { Low = Weeks(band.Low), High = Weeks(band.High) };
        var largest = band.High.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        if (largest == 0 || (tonnesPerWeek is not null && largest < LeastCover)) return null;
        var unit = tonnesPerWeek is null ? ", tonnes" : "";
        var medians = Weeks(frame.Medians(Measures.OnHand, part)!);
        var axis = ValueAxis.Holding(largest, ValueFormat.Number);
        // What grows from little to much is no spike.
        if (tonnesPerWeek is not null && UsualOf(band.High, medians) is { } usual)
            axis = ValueAxis.Holding(usual, ValueFormat.Number);
        return new(Numbers.Words(part) + unit, axis, [band],
            [new("", Theme.Stock, Theme.LineWidth, medians)], []);
    }

    /// <summary>Single months of many years would show chance; what is not known stays so.</summary>
    private static double[] Drawn(ChartFrame frame, double[] values)
    {
        if (!frame.HasManyDates) return values;
        var means = Trailing.OfQuarter(frame).Mean(values);
        return [.. values.Zip(means, (value, mean) => double.IsNaN(value) ? double.NaN : mean)];
    }

    /// <summary>What most of the band stays below; null where no spike goes far beyond it.</summary>
    private static double? UsualOf(IReadOnlyList<double> high, double[] medians)
    {
        var largest = high.Where(double.IsFinite).Max();
        var usual = Quantile(high, UsualShare);
        return usual > 0 && largest > MediansOfSpike * Quantile(medians, 0.5)
            && largest > UsualsOfSpike * usual && medians.Where(double.IsFinite).Max() <= usual
            ? usual
            : null;
    }

    private static double Quantile(IReadOnlyList<double> values, double share)
    {
        double[] known = [.. values.Where(double.IsFinite).Order()];
        return known.Length == 0 ? 0 : known[(int)(share * (known.Length - 1))];
    }

    private static bool IsCut(Panel panel) =>
        panel.Areas[0].High.Where(double.IsFinite).Max() > panel.Axis.Top;
}
