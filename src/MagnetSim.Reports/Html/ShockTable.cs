using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What was missing after each shock, where there are several.</summary>
internal static class ShockTable
{
    public static IEnumerable<PageTable> Of(RunData data)
    {
        ShockFigures[] shocks = [.. data.Manifest.Shocks.Select(shock => new ShockFigures(data, shock))
            .Where(shock => shock.FirstShortage() is not null || !shock.IsLate)];
        if (shocks.Length < 2) yield break;
        yield return PageTable.Of("shocks", "What was missing after each shock",
            $"In the 52 weeks from its start, or to the end of the horizon.{Overlap(shocks)} First shortage "
                + "and recovery: weeks from its start, the median over the runs; ± is the 95 % interval of "
                + "the mean.",
            [
                new("Shock", false), new("Not on time, t"), new("First shortage, weeks"),
                new("Served on time, %"), new("Recovered, weeks"), new("Short in, runs"),
            ],
            shocks.Select(shock => RowOf(data, shock)));
    }

    /// <remarks>The run does not say when a shock left to chance begins.</remarks>
    private static string Overlap(ShockFigures[] shocks)
    {
        const string Rows = "each row counts all that is missing then: rows";
        if (shocks.Any(shock => shock.Others.Count > 0))
        {
            return $" Several shocks act in the same weeks, and {Rows} overlap and are not to be added.";
        }

        return shocks.Any(shock => shock.Shock.Start is null)
            ? $" A shock left to chance may act in the weeks of another, and {Rows} may overlap and are not "
                + "to be added."
            : "";
    }

    private static string[] RowOf(RunData data, ShockFigures shock)
    {
        string Mean(Measure measure) => Amounts.MeanCell(shock.Known(measure), measure.Unit);
        var shortage = shock.FirstShortage();
        return
        [
            shock.Label, shock.IsLate ? ToTheEnd(data, shock.Shock) : Mean(Measures.Shortfall52),
            Median(shortage), Mean(Measures.Fill52), Median(shock.Recovery()),
            shortage?.CountCell ?? Amounts.Unknown,
        ];
    }

    private static string ToTheEnd(RunData data, ShockWindow shock) => shock.Start is { } start
        && SeriesSum.Of(data.Run, Measures.Shortfall, "", start, data.Manifest.End) is { } missing
        ? $"{Amounts.Cell(missing.Mean, "t")} to the end"
        : Amounts.Unknown;

    private static string Median(Occurrence? weeks) => weeks is null ? Amounts.Unknown
        : Amounts.Cell(weeks.IsUsual ? weeks.When.P50 : double.PositiveInfinity, "wk");
}
