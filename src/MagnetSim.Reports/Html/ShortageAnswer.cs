using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>When magnets run short, by how much, and when it is over.</summary>
internal static class ShortageAnswer
{
    private const int MostShocks = 5;

    // Of the demand; a smaller shortage is not worth a year.
    private const double LeastNamed = 0.001;

    public static Answer Of(RunData data)
    {
        List<Sentence> sentences = [];
        var answered = ShockFigures.Of(data);
        if (answered is not null) sentences.AddRange(AfterShock(data, answered));
        if (data.Manifest.Shocks.Count == 0) sentences.Add(new("The scenario has no shock."));
        sentences.AddRange(Chances(data, answered?.Shock));
        sentences.AddRange(OverHorizon(data));
        return new("shortage", "When do magnets run short, by how much, and when is it over?", sentences,
            [.. ShockTable.Of(data)]);
    }

    /// <summary>The same in few sentences: of the shock, or of the whole time where there is none.</summary>
    public static IReadOnlyList<Sentence> InShort(RunData data)
    {
        if (ShockFigures.Of(data) is not { } shock) return [.. OverHorizon(data)];
        List<Sentence> sentences = shock.Shock.Start is null ? [LeftToChance(data, shock)] : [];
        sentences.AddRange(When(shock));
        if (shock.Others.Count > 0) sentences.Add(Together(shock));
        sentences.AddRange(HowMuch(data, shock).Take(1));
        if (Recovery(shock) is { } recovery) sentences.Add(recovery);
        return sentences;
    }

    private static IEnumerable<Sentence> AfterShock(RunData data, ShockFigures shock)
    {
        if (shock.Shock.Start is null) yield return LeftToChance(data, shock);
        foreach (var sentence in When(shock)) yield return sentence;
        if (shock.Others.Count > 0) yield return Together(shock);
        foreach (var sentence in HowMuch(data, shock)) yield return sentence;
        if (Recovery(shock) is { } recovery) yield return recovery;
    }

    private static Sentence LeftToChance(RunData data, ShockFigures shock) => new(
        $"{shock.Label} is left to chance: it {Begins(data, shock.Shock)}. What follows is of its first "
            + $"occurrence, {Findings.InSome(shock.Runs, data.Runs)}: those in which its 52 weeks end within "
            + "the horizon.",
        shock.Key(Measures.Occurs), shock.Key(Measures.Shortfall52));

    private static IEnumerable<Sentence> When(ShockFigures shock)
    {
        if (shock.FirstShortage() is not { } shortage) yield break;
        var key = shock.Key(Measures.FirstShortage);
        var who = shock.LabelWithOthers;
        var within = ShortageSpan.Within(shock.Shock);
        if (shortage.Count == 0)
        {
            yield return new(
                $"{who}: magnets do not run short {within} {shortage.Share}{Later(shock)}.", key);
            yield break;
        }

        var date = shock.Shock.Start is { } start
            ? $", in the week of {Dates.Day(start.AddDays((int)(7 * shortage.When.P50)))}"
            : "";
        var spread = $"after {shortage.Spread("weeks")}{date}";
        yield return shortage.IsCertain ? new($"{who}: magnets run short {spread}.", key)
            : shortage.IsUsual
            ? new($"{who}: magnets run short {within} {shortage.Share}, {spread}{Later(shock)}.", key)
            : new($"{who}: magnets run short {within} {shortage.Share}; where they do, {spread}"
                + $"{Later(shock)}.", key);
    }

    private static string Later(ShockFigures shock) => shock.LaterShortages() switch
    {
        0 => "",
        var later => $"; a shortage that begins later, {Findings.InSome(later, shock.Runs)}, is not put down "
            + "to it",
    };

    private static Sentence Together(ShockFigures shock)
    {
        string[] others = [.. shock.Others.Take(MostShocks).Select(ShockFigures.LabelOf)];
        var more = shock.Others.Count - others.Length;
        if (more > 0) others = [.. others, $"{more} more"];
        var verb = shock.Others.Count == 1 ? "acts" : "act";
        return new($"{Findings.Joined(others)} {verb} in the same time; what is said here is of all of them "
            + "together.");
    }

    private static IEnumerable<Sentence> HowMuch(RunData data, ShockFigures shock)
    {
        if (shock.Known(Measures.Shortfall52) is not { } shortfall)
        {
            if (ToTheEnd(data, shock.Shock) is { } late) yield return late;
            yield break;
        }

        var key = shock.Key(Measures.Shortfall52);
        if (shortfall.Mean == 0)
        {
            yield return new("In the 52 weeks from the shock's start all demand is served on time.", key);
            yield break;
        }

        var fill = shock.Known(Measures.Fill52) is { } share
            ? $"; {Amounts.Mean(share, "1")} of the demand is served on time"
            : "";
        var average = shock.Runs == 1 ? "" : $", {Amounts.Mean(shortfall, "t")} on average";
        yield return new($"In the 52 weeks from the shock's start {Findings.Tonnes(shortfall)} of magnets "
            + $"are not served on time{average}{fill}.", key, shock.Key(Measures.Fill52));
        if (WhatBecame(shock) is { } sentence) yield return sentence;
    }

    /// <summary>Of a shock whose 52 weeks do not end within the horizon.</summary>
    private static Sentence? ToTheEnd(RunData data, ShockWindow shock)
    {
        if (shock.Start is not { } start) return null;
        var end = data.Manifest.End;
        var weeks = (end.DayNumber - start.DayNumber) / 7;
        var ends = $"Its 52 weeks do not end within the horizon, which ends {weeks} weeks after its start.";
        if (SeriesSum.Of(data.Run, Measures.Shortfall, "", start, end) is not { } missing)
            return new(ends);
        var until = $"From then to {Dates.Day(end.AddDays(-1))},";
        if (missing.Mean == 0) return new($"{ends} {until} all demand is served on time.", missing.Key);
        var average = data.Runs == 1 ? "" : " on average";
        var tonnes = $"{ends} {until}{average} {Numbers.Text(missing.Mean)} t of magnets are not served on "
            + "time";
        return SeriesSum.Of(data.Run, Measures.Demand, "", start, end) is { Mean: > 0 } demand
            ? new($"{tonnes}; {Amounts.Share(1 - (missing.Mean / demand.Mean))} % of the demand is.",
                missing.Key, demand.Key)
            : new($"{tonnes}.", missing.Key);
    }

    /// <summary>What is given up, comes late, or waits to the end.</summary>
    private static Sentence? WhatBecame(ShockFigures shock)
    {
        if (shock.Known(Measures.Lost52) is not { } lost) return null;
        List<string> parts = [$"{Amounts.Mean(lost, "t")} are given up then or later"];
        if (shock.Known(Measures.Late52) is { } late)
            parts.Add(late.Mean == 0 ? "none comes late" : $"{Amounts.Mean(late, "t")} come late");
        if (StillWaiting(shock) is { } waiting)
            parts.Add($"{Amounts.Mean(waiting, "t")} still wait at the end of the horizon");
        var worst = shock.Known(Measures.PeakShortfall) is { } peak
            ? $" In the worst week {Amounts.Mean(peak, "t")} are missing."
            : "";
        Measure[] measures =
            [Measures.Lost52, Measures.Late52, Measures.Shortfall52, Measures.PeakShortfall];
        return new($"Of what was not served on time, {Findings.Joined(parts)}.{worst}",
            [.. measures.Select(measure => shock.Key(measure))]);
    }

    /// <summary>What is neither given up nor served; null where that is next to nothing.</summary>
    private static Summary? StillWaiting(ShockFigures shock)
    {
        if (shock.Values(Measures.Shortfall52) is not { } missing) return null;
        if (shock.Values(Measures.Lost52) is not { } lost) return null;
        if (shock.Values(Measures.Late52) is not { } late) return null;
        double[] waiting = [.. missing.Select((tonnes, run) => Math.Max(0, tonnes - lost[run] - late[run]))];
        var summary = Summary.Of(waiting, MeasureKind.Number);
        return summary.Mean > LeastNamed * shock.Known(Measures.Shortfall52)!.Value.Mean ? summary : null;
    }

    /// <summary>Nothing is to be said of it in runs without a shortage.</summary>
    private static Sentence? Recovery(ShockFigures shock)
    {
        if (shock.Recovery() is not { } recovery) return null;
        var key = shock.Key(Measures.TimeToRecover);
        const string Back = "within one percentage point of the year before";
        if (recovery.Count == 0)
        {
            return new($"Service does not come back, {Back}, by the end of the horizon {recovery.Share} with "
                + "a shortage.", key);
        }

        var spread = $"after {recovery.Spread("weeks")} from the shock's start";
        return recovery.IsCertain ? new($"Service is back, {Back}, {spread}.", key)
            : recovery.IsUsual
            ? new($"Service comes back, {Back}, {recovery.Share} with a shortage, {spread}.", key)
            : new($"Service comes back, {Back}, {recovery.Share} with a shortage; where it does, {spread}.",
                key);
    }

    /// <summary>In how many runs other shocks begin that are left to chance.</summary>
    private static IEnumerable<Sentence> Chances(RunData data, ShockWindow? answered)
    {
        foreach (var shock in data.Manifest.Shocks.Take(MostShocks))
        {
            if (shock == answered || data.Values(Measures.Occurs, shock.Name) is null) continue;
            yield return new($"{shock.Label} is left to chance: it {Begins(data, shock)}.",
                new Column(Measures.Occurs, shock.Name).Key);
        }
    }

    private static string Begins(RunData data, ShockWindow shock)
    {
        if (data.Values(Measures.Occurs, shock.Name) is not { } times) return "begins in some runs";
        var begun = times.Count(count => count > 0);
        return begun == 0 ? $"does not begin {Findings.InNone(data.Runs)}"
            : $"begins {Findings.InSome(begun, data.Runs)}, "
                + $"{Amounts.Mean(data.Run.Kpi(Measures.Occurs, shock.Name)!.Value, "times")} a run";
    }

    private static IEnumerable<Sentence> OverHorizon(RunData data)
    {
        if (data.Known(Measures.OnTimeFill) is not { } fill) yield break;
        var time = Findings.Horizon(data.Manifest);
        var ofDemand = data.Known(Measures.Demand) is { } demand ? $", {Amounts.Mean(demand, "t")}," : "";
        var missing = data.Known(Measures.Shortfall) switch
        {
            { Mean: 0 } => $"; no shortage {Findings.InNone(data.Runs)}",
            { } shortfall => $"; {Amounts.Mean(shortfall, "t")} are not{Waiting(data, shortfall)}",
            null => "",
        };
        yield return new($"Over the whole time, {time}, {Amounts.Mean(fill, "1")} of the demand for magnets"
            + $"{ofDemand} is served on time{missing}.", Measures.OnTimeFill.Key, Measures.Demand.Key,
            Measures.Shortfall.Key, Measures.Waiting.Key);
        if (WorstYear(data) is { } worst) yield return worst;
    }

    private static string Waiting(RunData data, Summary shortfall) =>
        data.Known(Measures.Waiting) is { } waiting && waiting.Mean > LeastNamed * shortfall.Mean
            ? $", of which {Amounts.Mean(waiting, "t")} still wait at the end"
            : "";

    /// <summary>When most is missing, where that is worth a sentence.</summary>
    private static Sentence? WorstYear(RunData data)
    {
        if (PageYears.Of(data.Run, Measures.Shortfall) is not { Dates.Count: > 1 } years) return null;
        if (years.Find(Measures.Shortfall) is not { } tonnes) return null;
        var (worst, index) = tonnes.Select((value, index) => (value.Mean, index)).MaxBy(one => one.Mean);
        var demand = data.Known(Measures.Demand)?.Mean ?? 0;
        return worst > LeastNamed * demand && worst > 0
            ? new($"Most is missing in {years.Name(index)}: {Numbers.Text(worst)} t"
                + $"{(data.Runs == 1 ? "" : " on average")}.", years.Key(Measures.Shortfall))
            : null;
    }
}
