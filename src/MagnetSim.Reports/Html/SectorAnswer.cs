using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Who is hit first and worst in a shortage, and who gets magnets all the same.</summary>
internal static class SectorAnswer
{
    private const int MostNamed = 4;

    public static Answer? Of(RunData data)
    {
        const string Question = "Who is hit first and worst, and who gets magnets all the same?";
        if (PageShock.Of(data) is not { } shock) return OverHorizon(data, Question);
        var sectors = PageShock.Sectors(data, shock);
        if (sectors.Count == 0) return OverHorizon(data, Question);
        List<Sentence> sentences = [.. First(data, shock, sectors), .. Worst(data, shock, sectors)];
        sentences.AddRange(Units(data, shock, sectors));
        return new("who", Question, sentences, [AfterShock(data, shock, sectors)]);
    }

    private static IEnumerable<Sentence> First(
        RunData data, ShockWindow shock, IReadOnlyList<string> sectors)
    {
        (string Sector, Occurrence Shortage)[] all =
        [
            .. sectors.Select(sector => (sector,
                    Occurrence.Of(ShortageSpan.TimesOf(data, shock, PageShock.Part(shock, sector)))))
                .Where(one => one.Item2 is not null).Select(one => (one.sector, one.Item2!)),
        ];
        if (all.Length == 0) yield break;
        string[] keys = [.. sectors.Select(sector => PageShock.Key(Measures.FirstShortage, shock, sector))];
        var runs = all[0].Shortage.Runs;
        var hit = all.Where(one => 2 * one.Shortage.Count > one.Shortage.Runs)
            .OrderBy(one => one.Shortage.When.P50).ThenBy(one => one.Shortage.When.P05).ToList();
        if (hit.Count > 0)
        {
            var (sector, first) = hit[0];
            var often = first.IsCertain ? "" : $", {first.Share}; where it comes,";
            yield return new($"First to run short: {Findings.Label(sector)}{often} after "
                + $"{first.Spread("weeks")}.", keys);
        }

        var rare = all.Where(one => one.Shortage.Count > 0 && 2 * one.Shortage.Count <= one.Shortage.Runs);
        foreach (var (sector, seldom) in rare.Take(MostNamed))
            yield return new($"Short in some runs only: {Findings.Label(sector)}, {seldom.Share}.", keys);
        string[] spared = [.. all.Where(one => one.Shortage.Count == 0)
            .Select(one => Findings.Label(one.Sector))];
        if (spared.Length == all.Length)
        {
            yield return new($"No sector runs short {ShortageSpan.Within(shock)} {Findings.InNone(runs)}.",
                keys);
        }
        else if (spared.Length > 0)
        {
            yield return new($"Not short {Findings.InNone(runs)}: {Named(spared)}.", keys);
        }
    }

    private static IEnumerable<Sentence> Worst(
        RunData data, ShockWindow shock, IReadOnlyList<string> sectors)
    {
        var served = sectors
            .Select(sector => (sector, Fill: data.Known(Measures.Fill52, PageShock.Part(shock, sector))))
            .Where(one => one.Fill is not null).OrderBy(one => one.Fill!.Value.Mean).ToList();
        if (served.Count < 2 || served[0].Fill!.Value.Mean == 1) yield break;
        var (worst, least) = served[0];
        var (best, most) = served[^1];
        yield return new($"Served worst in the 52 weeks from the shock's start: {Findings.Label(worst)}, "
            + $"{Amounts.Mean(least!.Value, "1")} of the need on time; best: {Findings.Label(best)}, "
            + $"{Amounts.Mean(most!.Value, "1")}.",
            [.. served.Select(one => PageShock.Key(Measures.Fill52, shock, one.sector))]);
    }

    /// <summary>What was not built, where a sector says how much one takes.</summary>
    private static IEnumerable<Sentence> Units(
        RunData data, ShockWindow shock, IReadOnlyList<string> sectors)
    {
        string[] lost =
        [
            .. sectors.Select(sector => (sector,
                    Units: data.Known(Measures.UnitsLost52, PageShock.Part(shock, sector))))
                .Where(one => one.Units is { Mean: > 0 })
                .Select(one => $"{Findings.Label(one.sector)} {Amounts.Mean(one.Units!.Value, "")}"),
        ];
        if (lost.Length > 0)
        {
            yield return new("Units, such as vehicles, that are given up for want of magnets in that time: "
                + $"{string.Join("; ", lost)}.",
                [.. sectors.Select(sector => PageShock.Key(Measures.UnitsLost52, shock, sector))]);
        }
    }

    private static PageTable AfterShock(RunData data, ShockWindow shock, IReadOnlyList<string> sectors)
    {
        var isWithUnits = sectors.Any(sector => data.Known(
            Measures.UnitsLost52, PageShock.Part(shock, sector)) is not null);
        PageColumn[] units = isWithUnits ? [new("Units given up")] : [];
        return PageTable.Of("sectors", $"{PageShock.Label(shock)}: what it does to each sector",
            $"In the 52 weeks from its start, {Numbers.Runs(data.Runs)}. Shortage and recovery: weeks from "
                + "its "
                + "start, the median and what 90 % of the runs lie between. ± is the 95 % interval of the "
                + $"mean. A first shortage counts {ShortageSpan.Within(shock)}.",
            [
                new("Sector", false), new("Short in, runs"), new("First shortage, weeks"),
                new("Served on time, %"), new("Not on time, t"), new("Given up, t"), .. units,
                new("Recovered, weeks"),
            ],
            sectors.Select(sector => RowOf(data, shock, sector, isWithUnits)));
    }

    private static string[] RowOf(RunData data, ShockWindow shock, string sector, bool isWithUnits)
    {
        var part = PageShock.Part(shock, sector);
        var shortage = Occurrence.Of(ShortageSpan.TimesOf(data, shock, part));
        string Mean(Measure measure) => Amounts.MeanCell(data.Known(measure, part), measure.Unit);
        return
        [
            Numbers.Words(sector), shortage is null ? Amounts.Unknown : $"{shortage.Count} of "
                + $"{shortage.Runs}",
            Range(ShortageSpan.WeeksUntil(data, shock, part)), Mean(Measures.Fill52),
            Mean(Measures.Shortfall52), Mean(Measures.Lost52),
            .. isWithUnits ? [Mean(Measures.UnitsLost52)] : Array.Empty<string>(),
            Range(data.Run.Kpi(Measures.TimeToRecover, part)),
        ];
    }

    private static string Range(Summary? weeks) => weeks is not { } known || double.IsNaN(known.P50)
        ? Amounts.Unknown
        : known.P05.Equals(known.P95) ? Amounts.Cell(known.P50, "wk")
        : $"{Amounts.Cell(known.P50, "wk")} "
            + $"({Amounts.Cell(known.P05, "wk")}–{Amounts.Cell(known.P95, "wk")})";

    private static Answer? OverHorizon(RunData data, string question)
    {
        string[] sectors = [.. data.PartsOf(Measures.OnTimeFill).Where(sector =>
            !ChartFrame.IsBuyer(sector) && data.Known(Measures.OnTimeFill, sector) is not null)];
        if (sectors.Length == 0) return null;
        var ordered = sectors.OrderBy(sector => data.Known(Measures.OnTimeFill, sector)!.Value.Mean).ToList();
        Summary Fill(string sector) => data.Known(Measures.OnTimeFill, sector)!.Value;
        var best = ordered.Count == 1 ? ""
            : $"; best: {Findings.Label(ordered[^1])}, {Amounts.Mean(Fill(ordered[^1]), "1")}";
        string[] keys = [.. sectors.Select(sector => new Column(Measures.OnTimeFill, sector).Key)];
        Sentence sentence = Fill(ordered[0]).Mean == 1
            ? new($"Every sector is served on time {Findings.InAll(data.Runs)}.", keys)
            : new($"Served worst over the whole time: {Findings.Label(ordered[0])}, "
                + $"{Amounts.Mean(Fill(ordered[0]), "1")} of the need on time{best}.", keys);
        Measure[] measures = [Measures.Demand, Measures.OnTimeFill, Measures.Shortfall, Measures.Lost];
        return new("who", question, [sentence],
        [
            PageTable.Of("sectors", "Each sector over the whole time", "± is the 95 % interval of the mean.",
                [
                    new("Sector", false), new("Demand, t"), new("Served on time, %"), new("Not on time, t"),
                    new("Given up, t"),
                ],
                sectors.Select(sector => (string[])[Numbers.Words(sector), .. measures.Select(measure =>
                    Amounts.MeanCell(data.Known(measure, sector), measure.Unit))])),
        ]);
    }

    private static string Named(string[] names) => names.Length == 1 ? names[0]
        : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
