using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How long what each stockpile, reserve and sector holds would last.</summary>
public static class StockCoverChart
{
    // In weeks. What never lasts a day is on its way through, and no stock.
    private const double LeastCover = 1.0 / 7;

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
            $"Weeks that the stock would last at {use.Words}: demand for magnets, and feed that is taken"
                + (frame.Windows.Count == 0 ? "" : " (from a shock to half a year after it: as before)")
                + $"; scales differ. {frame.LineAndBand}{ChartFrame.Shown(panels.Length)}{frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [.. panels.Take(ChartFrame.MostPanels)]);
    }

    /// <summary>In tonnes where nothing was used; null for what never lasts a day.</summary>
    private static Panel? PanelOf(ChartFrame whole, ChartFrame frame, string part, double[]? tonnesPerWeek)
    {
        var first = whole.Dates.Count(date => date < frame.Dates[0]);
        double[] Weeks(IEnumerable<double> tonnes) => [.. tonnes
            .Select((mass, index) => tonnesPerWeek is null ? mass : mass / tonnesPerWeek[first + index])];
        var band = frame.Band(Measures.OnHand, part, Theme.Stock);
        band = band with { Low = Weeks(band.Low), High = Weeks(band.High) };
        var largest = band.High.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        if (largest == 0 || (tonnesPerWeek is not null && largest < LeastCover)) return null;
        var unit = tonnesPerWeek is null ? ", tonnes" : "";
        return new(Numbers.Words(part) + unit, ValueAxis.Holding(largest, ValueFormat.Number), [band],
            [new("", Theme.Stock, Theme.LineWidth, Weeks(frame.Medians(Measures.OnHand, part)!))], []);
    }
}
