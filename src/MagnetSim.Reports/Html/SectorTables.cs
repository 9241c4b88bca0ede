using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What a shock, or the whole time, does to each sector.</summary>
internal static class SectorTables
{
    /// <summary>When each sector runs short, and what it lacks.</summary>
    public static IEnumerable<PageTable> Of(RunData data, ShockFigures shock)
    {
        yield return When(data, shock);
        yield return shock.IsLate ? MissingToTheEnd(data, shock) : Missing(data, shock);
    }

    /// <summary>The share of a sector's demand that is served on time from a shock's start to the end of the
    /// horizon, on average; null where the run has no such series.</summary>
    public static (double Share, double MissingTonnes, string Key)? FillToTheEnd(
        RunData data, ShockWindow shock, string sector)
    {
        var (start, end) = (shock.Start!.Value, data.Manifest.End);
        if (SeriesSum.Of(data.Run, Measures.Shortfall, sector, start, end) is not { } missing) return null;
        return SeriesSum.Of(data.Run, Measures.Demand, sector, start, end) is { Mean: > 0 } demand
            ? (1 - (missing.Mean / demand.Mean), missing.Mean, missing.Key)
            : null;
    }

    /// <summary>Each sector where no shock is to be told of.</summary>
    public static PageTable OverHorizon(RunData data, IReadOnlyList<string> sectors)
    {
        Measure[] measures = [Measures.Shortfall, Measures.Lost, Measures.Demand];
        return PageTable.Of("sectors", "Each sector over the whole time",
            Reading(data).TrimStart(),
            [
                new("Sector", false), new("Served on time, %"), new("Not on time, t"), new("Given up, t"),
                new("Demand, t"),
            ],
            sectors.Select(sector => (string[])
            [
                Numbers.Words(sector), Share(data.Known(Measures.OnTimeFill, sector)),
                .. measures.Select(measure => Amounts.MeanCell(data.Known(measure, sector), measure.Unit)),
            ]));
    }

    private static PageTable When(RunData data, ShockFigures shock)
    {
        var first = FirstSector.CountsOf(shock);
        PageColumn[] chance = data.Runs == 1 ? []
            : [new("90 % of runs"), new("Short in, runs"), new("First of all, runs")];
        var note = data.Runs == 1 ? ""
            : " First shortage: the median over all runs with its 95 % interval; runs without one count as "
                + "never. First of all: alone, or in the same week as others. Recovered: the median, and "
                + "what 90 % of the runs with a shortage lie between.";
        return PageTable.Of("sectors", $"{shock.LabelWithOthers}: when each sector runs short",
            $"Weeks from its start, {Basis(data, shock)}. A shortage that begins "
                + $"{ShortageSpan.Within(shock.Shock)} counts.{note}",
            [new("Sector", false), new("First shortage, weeks"), .. chance, new("Recovered, weeks")],
            shock.Sectors.Select(sector => WhenRow(shock, sector, first[sector], chance.Length)));
    }

    private static string[] WhenRow(ShockFigures shock, string sector, int first, int chance)
    {
        if (shock.FirstShortage(sector) is not { } shortage)
            return [Numbers.Words(sector), .. Enumerable.Repeat(Amounts.Unknown, 2 + chance)];
        string[] more = [shortage.RangeCell, shortage.CountCell, Amounts.Cell(first, "wk")];
        return
        [
            Numbers.Words(sector), shortage.MedianCell, .. more.Take(chance),
            shock.Recovery(sector) is { } recovery
                ? Findings.Interval(recovery.When, weeks => Amounts.Cell(weeks, "wk"), "")
                : Amounts.Unknown,
        ];
    }

    private static PageTable Missing(RunData data, ShockFigures shock)
    {
        var isWithUnits = shock.Sectors.Any(sector =>
            shock.Known(Measures.UnitsLost52, sector) is not null);
        Measure[] measures =
        [
            Measures.Shortfall52, Measures.Lost52, .. isWithUnits ? new[] { Measures.UnitsLost52 } : [],
        ];
        PageColumn[] units = isWithUnits ? [new("Units given up")] : [];
        return PageTable.Of("sectors-missing", $"{shock.LabelWithOthers}: what each sector lacks",
            $"In the 52 weeks from its start, {Basis(data, shock)}.{Reading(data)}",
            [
                new("Sector", false), new("Served on time, %"), new("Not on time, t"), new("Given up, t"),
                .. units,
            ],
            shock.Sectors.Select(sector => (string[])
            [
                Numbers.Words(sector), Share(shock.Known(Measures.Fill52, sector)),
                .. measures.Select(measure => Amounts.MeanCell(shock.Known(measure, sector), measure.Unit)),
            ]));
    }

    private static PageTable MissingToTheEnd(RunData data, ShockFigures shock) => PageTable.Of(
        "sectors-missing", $"{shock.LabelWithOthers}: what each sector lacks",
        $"From its start to {Dates.Day(data.Manifest.End.AddDays(-1))}, since its 52 weeks do not end within "
            + $"the horizon; means of {Numbers.Runs(data.Runs)}.",
        [new("Sector", false), new("Served on time, %"), new("Not on time, t")],
        shock.Sectors.Select(sector => FillToTheEnd(data, shock.Shock, sector) is { } served
            ? (string[])[Numbers.Words(sector), Amounts.Share(served.Share),
                Amounts.Cell(served.MissingTonnes, "t")]
            : [Numbers.Words(sector), Amounts.Unknown, Amounts.Unknown]));

    private static string Basis(RunData data, ShockFigures shock) => shock.Runs == data.Runs
        ? Numbers.Runs(data.Runs)
        : $"the {shock.Runs} of {Numbers.Runs(data.Runs)} in which it begins and its 52 weeks end";

    private static string Reading(RunData data) => data.Runs == 1 ? ""
        : " Served on time: the median, and what 90 % of the runs lie between. ± is the 95 % interval of the "
            + "mean.";

    private static string Share(Summary? share) => share is { } known
        ? Findings.Interval(known, part => Numbers.Percent(part)[..^2], "")
        : Amounts.Unknown;
}
