using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>When magnets run short, by how much, and when it is over.</summary>
internal static class ShortageAnswer
{
    /// <summary>The same in few sentences: of the shock, or of the whole time where there is none.</summary>
    public static IReadOnlyList<Sentence> InShort(RunData data)
    {
        if (PageShock.Of(data) is not { } shock) return [.. OverHorizon(data)];
        List<Sentence> sentences = shock.Start is null ? [Known(data, shock)] : [];
        sentences.AddRange(When(data, shock));
        sentences.AddRange(HowMuch(data, shock).Take(1));
        if (Recovery(data, shock) is { } recovery) sentences.Add(recovery);
        return sentences;
    }

    public static Answer? Of(RunData data)
    {
        List<Sentence> sentences = [];
        if (PageShock.Of(data) is { } shock)
        {
            if (shock.Start is null) sentences.Add(Known(data, shock));
            sentences.AddRange(When(data, shock));
            sentences.AddRange(HowMuch(data, shock));
            if (Recovery(data, shock) is { } recovery) sentences.Add(recovery);
        }

        if (data.Manifest.Shocks.Count == 0) sentences.Add(new("The scenario has no shock."));
        sentences.AddRange(Chances(data));
        sentences.AddRange(OverHorizon(data));
        return sentences.Count == 0 ? null : new("shortage",
            "When do magnets run short, by how much, and when is it over?", sentences, [.. Shocks(data)]);
    }

    private static Sentence Known(RunData data, ShockWindow shock) => new(
        $"{shock.Label} is left to chance. What follows is of its first occurrence, "
            + $"{Findings.InSome(PageShock.Begun(data, shock), data.Runs)}: those in which it begins, and "
            + "its 52 weeks end, within the horizon.", PageShock.Key(Measures.Shortfall52, shock));

    private static IEnumerable<Sentence> When(RunData data, ShockWindow shock)
    {
        if (Occurrence.Of(data.Values(Measures.FirstShortage, shock.Name)) is not { } shortage) yield break;
        string name = PageShock.Label(shock), key = PageShock.Key(Measures.FirstShortage, shock);
        if (shortage.Count == 0)
        {
            yield return new($"{name}: magnets do not run short {shortage.Share}.", key);
            yield break;
        }

        var date = shock.Start is { } start
            ? $", in the week of {Dates.Day(start.AddDays((int)(7 * shortage.When.P50)))}"
            : "";
        yield return shortage.IsCertain
            ? new($"{name}: magnets run short after {shortage.Spread("weeks")}{date}.", key)
            : new($"{name}: magnets run short {shortage.Share}; where they do, after "
                + $"{shortage.Spread("weeks")}{date}.", key);
    }

    private static IEnumerable<Sentence> HowMuch(RunData data, ShockWindow shock)
    {
        var shortfall = data.Known(Measures.Shortfall52, shock.Name)!.Value;
        var key = PageShock.Key(Measures.Shortfall52, shock);
        if (shortfall.Mean == 0)
        {
            yield return new("In the 52 weeks from the shock's start all demand is served on time.", key);
            yield break;
        }

        var fill = data.Known(Measures.Fill52, shock.Name) is { } share
            ? $"; {Amounts.Mean(share, "1")} of the demand is served on time"
            : "";
        var average = data.Runs == 1 ? "" : $", {Amounts.Mean(shortfall, "t")} on average";
        yield return new($"In the 52 weeks from the shock's start {Findings.Tonnes(shortfall)} of magnets "
            + $"are not served on time{average}{fill}.", key, PageShock.Key(Measures.Fill52, shock));
        if (GivenUp(data, shock) is { } sentence) yield return sentence;
    }

    private static Sentence? GivenUp(RunData data, ShockWindow shock)
    {
        if (data.Known(Measures.Lost52, shock.Name) is not { } lost) return null;
        var comes = data.Known(Measures.Late52, shock.Name) switch
        {
            { Mean: 0 } => ", and none comes late",
            { } late => $", and {Amounts.Mean(late, "t")} come late",
            null => "",
        };
        var worst = data.Known(Measures.PeakShortfall, shock.Name) is { } peak
            ? $". In the worst week {Amounts.Mean(peak, "t")} are missing"
            : "";
        return new($"Of what was needed in that time, {Amounts.Mean(lost, "t")} are given up, then or later"
            + $"{comes}{worst}.", PageShock.Key(Measures.Lost52, shock),
            PageShock.Key(Measures.Late52, shock), PageShock.Key(Measures.PeakShortfall, shock));
    }

    /// <summary>Nothing is to be said of it in runs without a shortage.</summary>
    private static Sentence? Recovery(RunData data, ShockWindow shock)
    {
        if (Occurrence.Of(data.Values(Measures.TimeToRecover, shock.Name)) is not { } recovery) return null;
        var key = PageShock.Key(Measures.TimeToRecover, shock);
        const string Back = "as good as in the year before, less one point";
        if (recovery.Count == 0)
        {
            return new($"Service does not become {Back}, by the end of the horizon {recovery.Share} with a "
                + "shortage.", key);
        }

        return recovery.IsCertain
            ? new($"Service is {Back}, after {recovery.Spread("weeks")} from the shock's start.", key)
            : new($"Service becomes {Back}, {recovery.Share} with a shortage; where it does, after "
                + $"{recovery.Spread("weeks")} from the shock's start.", key);
    }

    /// <summary>In how many runs shocks begin that are left to chance.</summary>
    private static IEnumerable<Sentence> Chances(RunData data)
    {
        foreach (var shock in data.Manifest.Shocks.Take(MostShocks))
        {
            if (data.Values(Measures.Occurs, shock.Name) is not { } times) continue;
            var begun = times.Count(count => count > 0);
            var mean = data.Run.Kpi(Measures.Occurs, shock.Name)!.Value;
            var said = begun == 0 ? $"does not begin {Findings.InNone(data.Runs)}"
                : $"begins {Findings.InSome(begun, data.Runs)}, "
                    + $"{Amounts.Mean(mean, "times")} a run";
            yield return new($"{shock.Label} {said}.", new Column(Measures.Occurs, shock.Name).Key);
        }
    }

    private const int MostShocks = 5;

    private static IEnumerable<Sentence> OverHorizon(RunData data)
    {
        if (data.Known(Measures.OnTimeFill) is not { } fill) yield break;
        var time = Findings.Horizon(data.Manifest);
        var ofDemand = data.Known(Measures.Demand) is { } demand ? $", {Amounts.Mean(demand, "t")}," : "";
        var missing = data.Known(Measures.Shortfall) switch
        {
            { Mean: 0 } => $"; no shortage {Findings.InNone(data.Runs)}",
            { } shortfall => $"; {Amounts.Mean(shortfall, "t")} are not",
            null => "",
        };
        yield return new($"Over the whole time, {time}, {Amounts.Mean(fill, "1")} of the demand for magnets"
            + $"{ofDemand} is served on time{missing}.",
            Measures.OnTimeFill.Key, Measures.Demand.Key, Measures.Shortfall.Key);
        if (WorstYear(data) is { } worst) yield return worst;
    }

    /// <summary>When most is missing, where something is.</summary>
    private static Sentence? WorstYear(RunData data)
    {
        if (PageYears.Of(data.Run, Measures.Shortfall) is not { Dates.Count: > 1 } years) return null;
        if (years.Find(Measures.Shortfall) is not { } tonnes) return null;
        var (worst, index) = tonnes.Select((value, index) => (value.Mean, index)).MaxBy(one => one.Mean);
        return worst > 0
            ? new($"Most is missing in {years.Name(index)}: {Numbers.Text(worst)} t"
                + $"{(data.Runs == 1 ? "" : " on average")}.", years.Key(Measures.Shortfall))
            : null;
    }

    /// <summary>Each shock in a row, where there are several.</summary>
    private static IEnumerable<PageTable> Shocks(RunData data)
    {
        ShockWindow[] shocks = [.. PageShock.Watched(data)];
        if (shocks.Length < 2) yield break;
        yield return PageTable.Of("shocks", "What each shock did", "In the 52 weeks from its start. "
            + "Shortage and recovery: weeks from its start, "
                + "median over the runs. ± is the 95 % interval of the mean.",
            [new("Shock", false), new("Runs known"), new("Short in, runs"), new("First shortage, weeks"),
                new("Served on time, %"), new("Not on time, t"), new("Recovered, weeks")],
            shocks.Select(shock => RowOf(data, shock)));
    }

    private static string[] RowOf(RunData data, ShockWindow shock)
    {
        double Median(Measure measure) => data.Run.Kpi(measure, shock.Name)?.P50 ?? double.NaN;
        var shortage = Occurrence.Of(data.Values(Measures.FirstShortage, shock.Name));
        return
        [
            PageShock.Label(shock), $"{PageShock.Begun(data, shock)}", $"{shortage?.Count ?? 0}",
            Amounts.Cell(Median(Measures.FirstShortage), "wk"),
            Amounts.MeanCell(data.Known(Measures.Fill52, shock.Name), "1"),
            Amounts.MeanCell(data.Known(Measures.Shortfall52, shock.Name), "t"),
            Amounts.Cell(Median(Measures.TimeToRecover), "wk"),
        ];
    }
}
