using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>KPIs in words, for tables and charts.</summary>
public static class KpiLabel
{
    // Of measures whose part is a shock, or a shock and a sector; {0} is the shock.
    private static readonly (Measure Measure, string Label)[] _ofShock =
    [
        (Measures.Fill52, "Served on time in 52 weeks after {0}"),
        (Measures.Shortfall52, "Shortfall in 52 weeks after {0}"),
        (Measures.Lost52, "Lost of 52 weeks after {0}"),
        (Measures.Late52, "Served late of 52 weeks after {0}"),
        (Measures.UnitsLost52, "Units lost of 52 weeks after {0}"),
        (Measures.UnitsLate52, "Units late of 52 weeks after {0}"),
        (Measures.PeakShortfall, "Largest weekly shortfall after {0}"),
        (Measures.StockOut, "Time to first stock-out after {0}"),
        (Measures.FirstShortage, "First week of shortage after {0}"),
        (Measures.ShortageOccurs, "Share of runs with a shortage after {0}"),
        (Measures.TimeToRecover, "Time to recover after {0}"),
        (Measures.FirstLicence, "Time to first licence after {0}"),
        (Measures.Licensed, "Imports licensed after {0}"),
        (Measures.DirectExposure, "Exposure of magnets before {0}"),
        (Measures.FullChainExposure, "Exposure with oxide before {0}"),
        (Measures.Occurs, "How often there is {0}"),
    ];

    private static readonly (Measure Measure, string Label)[] _ofHorizon =
    [
        (Measures.OnTimeFill, "Served on time"), (Measures.OnTime, "Magnets served on time"),
        (Measures.Late, "Served late"), (Measures.Waiting, "Still waiting at the end"),
        (Measures.OnHand, "Stock on hand"),
        (Measures.Substituted, "Turned elsewhere"), (Measures.MagnetOutput, "Magnets made in India"),
        (Measures.RecycledShare, "Made of recycled scrap"), (Measures.LeverCost, "Cost of all levers"),
    ];

    /// <summary>Such as <c>Served on time in 52 weeks after Export ban</c>, of <c>fill_52wk/export_ban</c>.
    /// </summary>
    public static string Of(string key)
    {
        var (name, part) = Parted(key, '/');
        if (name == Measures.SelfSufficient.Key) return $"{ShareOf(part)} of demand made in India after";
        foreach (var (measure, label) in _ofShock)
        {
            if (measure.Key != name || part.Length == 0) continue;
            var (shock, sector) = Parted(part, '.');
            return With(label.Replace("{0}", Numbers.Words(shock), StringComparison.Ordinal), sector);
        }

        foreach (var (measure, label) in _ofHorizon)
            if (measure.Key == name) return With(label, part);
        return With(Numbers.Words(name), part);
    }

    /// <summary>The same with its unit, unless that is per cent.</summary>
    public static string WithUnit(string key, string unit) => unit switch
    {
        "1" => Of(key),
        "crore INR" => $"{Of(key)}, ₹ crore",
        _ => $"{Of(key)}, {unit}",
    };

    private static string ShareOf(string part) => part switch
    {
        "25" => "A quarter",
        "50" => "Half",
        "75" => "Three quarters",
        _ => $"{part} %",
    };

    private static string With(string label, string part) => part.Length == 0
        ? label
        : $"{label} ({Numbers.InSentence(Numbers.Words(part.Replace('.', ' ')))})";

    private static (string Before, string After) Parted(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text, "") : (text[..place], text[(place + 1)..]);
    }
}
