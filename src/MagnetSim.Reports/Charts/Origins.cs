using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where magnets were made, and of whose oxide, as the parts of a run's series say it.</summary>
internal static class Origins
{
    public const string Recycled = "recycled";
    private const string Home = "India";
    private const string HomeFrom = "India from ";

    public static bool IsDomestic(string origin) =>
        origin == Home || origin.StartsWith(HomeFrom, StringComparison.Ordinal);

    /// <summary>The magnets made in India of a country's oxide.</summary>
    public static string MadeFrom(string country) => HomeFrom + country;

    /// <summary>The country of the oxide of magnets made in India; null for other magnets.</summary>
    public static string? FeedOf(string origin) => origin.StartsWith(HomeFrom, StringComparison.Ordinal)
        ? origin[HomeFrom.Length..]
        : null;

    /// <summary>The name of an origin of magnets.</summary>
    public static string Label(string origin) => FeedOf(origin) switch
    {
        null => Findings.Label(origin),
        Recycled => "India, recycled oxide",
        var country => $"India, oxide from {Findings.Label(country)}",
    };

    /// <summary>The colour of an origin, the same in all charts of a run.</summary>
    public static Color ColorOf(StoredRun run, string origin)
    {
        List<string> all = [];
        foreach (var series in run.Series)
        {
            if (series.Measure == Measures.IntoUse.Key && !all.Contains(series.Part)) all.Add(series.Part);
        }

        return Theme.Origin(origin, Math.Max(all.IndexOf(origin), 0));
    }
}
