using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Who is hit first and worst in a shortage, and who gets magnets all the same.</summary>
internal static class SectorAnswer
{
    private const string Question = "Who is hit first and worst, and who gets magnets all the same?";
    private const int MostNamed = 4;

    // From here on the worst and the best served differ by less than a reader cares for.
    private const double AlmostAll = 0.995;

    public static Answer Of(RunData data, IReadOnlyList<ChainPart> chain)
    {
        if (ShockFigures.Of(data) is not { Sectors.Count: > 0 } shock) return OverHorizon(data);
        List<Sentence> sentences = [.. FirstSector.Of(shock), .. Seldom(shock), .. Worst(data, shock)];
        if (Units(shock) is { } units) sentences.Add(units);
        if (Ranks(chain) is { } ranks) sentences.Add(ranks);
        return new("who", Question, sentences, [.. SectorTables.Of(data, shock)]);
    }

    /// <summary>Who comes first by the scenario's own rule; null where none has a rank.</summary>
    private static Sentence? Ranks(IReadOnlyList<ChainPart> chain)
    {
        string[] ranks = [.. chain.Where(part => part.Rank is not null).GroupBy(part => part.Rank!.Value)
            .OrderBy(rank => rank.Key).Select(rank => $"{rank.Key}: "
                + Findings.Joined([.. rank.Select(part => Numbers.Words(part.Name))]))];
        return ranks.Length < 2 ? null : new("When a stock of magnets is short, the scenario serves by rank, "
            + $"1 first: {string.Join("; ", ranks)}.", []);
    }

    /// <summary>Those that run short in some runs only, and those that never do.</summary>
    private static IEnumerable<Sentence> Seldom(ShockFigures shock)
    {
        (string Sector, Occurrence Shortage)[] all = [.. shock.Sectors
            .Select(sector => (sector, Shortage: shock.FirstShortage(sector)))
            .Where(one => one.Shortage is not null).Select(one => (one.sector, one.Shortage!))];
        if (all.Length == 0) yield break;
        (string Sector, Occurrence Shortage)[] some = [.. all
            .Where(one => one.Shortage.Count > 0 && !one.Shortage.IsUsual)
            .OrderByDescending(one => one.Shortage.Count)];
        foreach (var (sector, shortage) in some.Take(MostNamed))
        {
            yield return new($"Short in some runs only: {Numbers.Words(sector)}, {shortage.Share}.",
                shock.Key(Measures.FirstShortage, sector));
        }

        if (some.Length > MostNamed)
        {
            yield return new("Short in some runs only, not more often: "
                + $"{Findings.Joined([.. some.Skip(MostNamed).Select(one => Numbers.Words(one.Sector))])}.",
                [.. some.Skip(MostNamed).Select(one => shock.Key(Measures.FirstShortage, one.Sector))]);
        }

        string[] spared = [.. all.Where(one => one.Shortage.Count == 0).Select(one => one.Sector)];
        if (spared.Length == 0) yield break;
        var none = Findings.InNone(all[0].Shortage.Runs);
        string[] keys = [.. spared.Select(sector => shock.Key(Measures.FirstShortage, sector))];
        yield return spared.Length == all.Length
            ? new($"No sector runs short {ShortageSpan.Within(shock.Shock)} {none}.", keys)
            : new($"Not short {ShortageSpan.Within(shock.Shock)} {none}: "
                + $"{Findings.Joined([.. spared.Select(Numbers.Words)])}.", keys);
    }

    private static IEnumerable<Sentence> Worst(RunData data, ShockFigures shock)
    {
        if (shock.IsLate)
        {
            if (WorstToTheEnd(data, shock) is { } late) yield return late;
            yield break;
        }

        var served = shock.Sectors.Select(sector => (Sector: sector,
                Fill: shock.Known(Measures.Fill52, sector)))
            .Where(one => one.Fill is not null).Select(one => (one.Sector, Fill: one.Fill!.Value)).ToList();
        if (served.Count < 2 || served.TrueForAll(one => one.Fill.Mean == 1)) yield break;
        yield return new("Served worst in the 52 weeks from the shock's start: " + Extremes(served),
            [.. served.Select(one => shock.Key(Measures.Fill52, one.Sector))]);
    }

    private static Sentence? WorstToTheEnd(RunData data, ShockFigures shock)
    {
        var served = shock.Sectors.Select(sector => (Sector: sector,
                Fill: SectorTables.FillToTheEnd(data, shock.Shock, sector)))
            .Where(one => one.Fill is not null).OrderBy(one => one.Fill!.Value.Share).ToList();
        if (served.Count < 2) return null;
        return new("Served worst from the shock's start to the end of the horizon: "
            + WorstAndBest([.. served.Select(one => (one.Sector,
                $"{Amounts.Share(one.Fill!.Value.Share)} %"))]),
            [.. served.Select(one => one.Fill!.Value.Key)]);
    }

    /// <summary>The least and the most served by the median, as charts have it.</summary>
    private static string Extremes(IReadOnlyList<(string Sector, Summary Fill)> served)
    {
        var ordered = served.OrderBy(one => one.Fill.P50).ThenBy(one => one.Fill.Mean);
        return WorstAndBest([.. ordered.Select(one => (one.Sector, Findings.Shares(one.Fill)))]);
    }

    /// <summary>The first and the last of sectors, each with those whose figures read the same.</summary>
    private static string WorstAndBest((string Sector, string Share)[] ordered)
    {
        var (least, most) = (ordered[0].Share, ordered[^1].Share);
        if (ordered.Length > 1 && ordered.All(one => one.Share == least))
            return $"no sector; each has {least} of the need on time.";
        var best = ordered.Length == 1 ? "" : $"; best: {Alike(ordered, most)}";
        return $"{Alike(ordered, least)} of the need on time{best}.";
    }

    private static string Alike((string Sector, string Share)[] all, string share)
    {
        string[] names = [.. all.Where(one => one.Share == share).Select(one => Numbers.Words(one.Sector))];
        var each = names.Length == 1 ? "" : "each ";
        return $"{FirstSector.Joined([.. names.Take(MostNamed)], names.Length - Math.Min(names.Length,
            MostNamed))}, {each}{share}";
    }

    private static string NearlyAll(RunData data, IReadOnlyList<(string Sector, Summary Fill)> served)
    {
        var (sector, fill) = served.MinBy(one => one.Fill.P05);
        var runs = data.Runs == 1 ? "" : " in 95 % of runs";
        return $"Each sector is served {Numbers.Percent(fill.P05)} or more on time{runs}; least: "
            + $"{Numbers.Words(sector)}.";
    }

    /// <summary>What was not built, where a sector says how much one takes.</summary>
    private static Sentence? Units(ShockFigures shock)
    {
        (string Sector, Summary Units)[] lost =
        [
            .. shock.Sectors.Select(sector => (sector, Units: shock.Known(Measures.UnitsLost52, sector)))
                .Where(one => one.Units is { Mean: > 0 }).Select(one => (one.sector, one.Units!.Value)),
        ];
        return lost.Length == 0 ? null
            : new("Units, such as vehicles, that are given up for want of magnets in that time: "
                + string.Join("; ", lost.Select(one =>
                    $"{Numbers.Words(one.Sector)} {Amounts.Mean(one.Units, "")}")) + ".",
                [.. lost.Select(one => shock.Key(Measures.UnitsLost52, one.Sector))]);
    }

    private static Answer OverHorizon(RunData data)
    {
        (string Sector, Summary Fill)[] sectors =
        [
            .. data.PartsOf(Measures.OnTimeFill).Where(sector => !ChartFrame.IsBuyer(sector))
                .Select(sector => (sector, Fill: data.Known(Measures.OnTimeFill, sector)))
                .Where(one => one.Fill is not null).Select(one => (one.sector, one.Fill!.Value)),
        ];
        if (sectors.Length == 0)
            return new("who", Question, [new("The run has no figures of sectors.")], []);
        string[] keys = [.. sectors.Select(one => new Column(Measures.OnTimeFill, one.Sector).Key)];
        Sentence sentence = sectors.All(one => one.Fill.Mean == 1)
            ? new($"Every sector is served on time {Findings.InAll(data.Runs)}.", keys)
            : sectors.Min(one => one.Fill.P50) >= AlmostAll ? new(NearlyAll(data, sectors), keys)
            : new($"Served worst over the whole time: {Extremes(sectors)}", keys);
        return new("who", Question, [sentence],
            [SectorTables.OverHorizon(data, [.. sectors.Select(one => one.Sector)])]);
    }
}
