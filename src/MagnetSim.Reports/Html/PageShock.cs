using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The shock that the answers of a page are about.</summary>
internal static class PageShock
{
    /// <summary>The dated shock with the largest shortfall, else the one left to chance; or null.</summary>
    public static ShockWindow? Of(RunData data) =>
        data.MainShock is { } dated && data.Known(Measures.Shortfall52, dated.Name) is not null
            ? dated
            : Watched(data).Where(shock => shock.Start is null)
                .MaxBy(shock => data.Known(Measures.Shortfall52, shock.Name)!.Value.Mean);

    /// <summary>Those of which the run says what they did.</summary>
    public static IEnumerable<ShockWindow> Watched(RunData data) => data.Manifest.Shocks
        .Where(shock => data.Known(Measures.Shortfall52, shock.Name) is not null);

    /// <summary>Such as <c>Export ban of 1 Mar 2031</c>.</summary>
    public static string Label(ShockWindow shock) => shock.Start is { } start
        ? $"{shock.Label} of {Dates.Day(start)}"
        : shock.Label;

    /// <summary>In how many runs the 52 weeks from its start are within the horizon.</summary>
    public static int Begun(RunData data, ShockWindow shock) =>
        data.Values(Measures.Shortfall52, shock.Name)?.Count(tonnes => !double.IsNaN(tonnes)) ?? 0;

    /// <summary>Sectors, not their buyers, of which the run says what the shock did to them.</summary>
    public static IReadOnlyList<string> Sectors(RunData data, ShockWindow shock) =>
    [
        .. data.PartsOf(Measures.FirstShortage).Union(data.PartsOf(Measures.Shortfall52))
            .Where(part => part.StartsWith(shock.Name + ".", StringComparison.Ordinal))
            .Select(part => part[(shock.Name.Length + 1)..]).Where(sector => !ChartFrame.IsBuyer(sector)),
    ];

    public static string Part(ShockWindow shock, string sector) => $"{shock.Name}.{sector}";

    /// <summary>The key of a KPI of the shock, or of what it did to a sector.</summary>
    public static string Key(Measure measure, ShockWindow shock, string sector = "") =>
        new Column(measure, sector.Length == 0 ? shock.Name : Part(shock, sector)).Key;
}
