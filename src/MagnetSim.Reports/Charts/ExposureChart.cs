using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>
/// How much of the magnets in use hangs on one country: by its magnets, and by its oxide too.
/// </summary>
public static class ExposureChart
{
    /// <summary>Null when no magnets from abroad, or of oxide from there, flow into use.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.Whole(data.Run, Measures.IntoUse) is not { } frame) return null;
        if ((ShockedCountry(data, frame) ?? MostImportant(frame)) is not { } country) return null;
        var trailing = Trailing.Of(frame);
        var all = Findings.Sum(frame.PartsOf(Measures.IntoUse).Select(origin => Means(frame, origin)))!;
        var direct = Means(frame, country);
        var full = Findings.Sum([direct, Means(frame, Origins.MadeFrom(country))])!;
        double[] directShare = trailing.Share(direct, all), fullShare = trailing.Share(full, all);
        var name = Findings.Label(country);
        // One line on the other would look like a mistake.
        var hasOxide = fullShare.Zip(directShare).Any(pair => pair.First > pair.Second);
        Panel panel = new("", ValueAxis.Share,
            [
                new("", LabelPlace.Legend, Theme.DirectExposure, Theme.BandOpacity,
                    [.. directShare.Select(share => double.IsNaN(share) ? share : 0)], directShare),
                new("", LabelPlace.Legend, Theme.FullChainExposure, Theme.BandOpacity, directShare,
                    fullShare),
            ],
            [
                .. hasOxide ? [LineOf($"With {name}'s oxide", Theme.FullChainExposure, fullShare)]
                    : Array.Empty<Line>(),
                LineOf($"Magnets from {name}", Theme.DirectExposure, directShare),
            ],
            []);
        var (title, hasMedian) = Title(data, frame, country);
        return new("exposure", title,
            $"Share of the magnets flowing into use, {trailing.TimeOf(frame)}. "
                + (hasMedian ? frame.MeanAndTitle : frame.MeanAlone),
            frame.Start, frame.End, frame.Dates, frame.Windows, [panel]);
    }

    private static Line LineOf(string label, Color color, double[] values) =>
        new(label, color, Theme.LineWidth, values) { Place = LabelPlace.Right };

    /// <summary>Whose exports the worst shock restricts, where magnets in use hang on it.</summary>
    private static string? ShockedCountry(RunData data, ChartFrame frame) =>
        data.MainShock is { Country: { } country } shock
            && data.Known(Measures.DirectExposure, shock.Name) is not null
            && frame.PartsOf(Measures.IntoUse).Contains(country) ? country : null;

    /// <summary>The country abroad that most magnets hang on, over the whole horizon.</summary>
    private static string? MostImportant(ChartFrame frame)
    {
        string? most = null;
        double largest = 0;
        foreach (var country in frame.PartsOf(Measures.IntoUse))
        {
            if (Origins.IsDomestic(country) || country == Origins.Recycled) continue;
            var tonnes = Means(frame, country).Concat(Means(frame, Origins.MadeFrom(country)))
                .Where(double.IsFinite).Sum();
            if (tonnes <= largest) continue;
            largest = tonnes;
            most = country;
        }

        return most;
    }

    private static double[] Means(ChartFrame frame, string origin) =>
        frame.Values(Measures.IntoUse, origin, summary => summary.Mean) ?? new double[frame.Dates.Count];

    private static (string Title, bool HasMedian) Title(RunData data, ChartFrame frame, string country)
    {
        if (data.MainShock is { } shock && data.Known(Measures.DirectExposure, shock.Name) is { } direct
            && data.Known(Measures.FullChainExposure, shock.Name) is { } full)
        {
            var more = full == direct
                ? "and no others were made of its oxide"
                : $"{Findings.Shares(full)} with those made of its oxide";
            return ($"{Findings.Shock(shock)}: in the year before, {Findings.Shares(direct)} of the magnets "
                + $"came from {Findings.Text(shock.Country ?? "the shocked country")}, {more}", true);
        }

        var origins = frame.PartsOf(Measures.IntoUse);
        double Last(string origin) => frame.MeanOfLastYear(Measures.IntoUse, origin) ?? 0;
        var all = origins.Sum(Last);
        if (all == 0) return ($"No magnets flow into use in {frame.LastYear}", false);
        var name = Findings.Label(country);
        return ($"{Numbers.Percent(Last(country) / all)} of the magnets come from {name}, "
            + $"{Numbers.Percent((Last(country) + Last(Origins.MadeFrom(country))) / all)} with those made "
            + $"of its oxide, in {frame.LastYear}", false);
    }
}
