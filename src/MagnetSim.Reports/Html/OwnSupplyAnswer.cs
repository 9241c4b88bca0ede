using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>When the magnets made in India are a quarter, a half and three quarters of demand.</summary>
internal static class OwnSupplyAnswer
{
    private static readonly (string Part, double Share, string Words)[] _goals =
        [("25", 0.25, "a quarter"), ("50", 0.5, "half"), ("75", 0.75, "three quarters")];

    public static Answer Of(RunData data)
    {
        const string Question = "When does India make the magnets that it needs?";
        Sentence[] sentences = [.. _goals.Select(goal => Reached(data, goal.Part, goal.Share, goal.Words))
            .OfType<Sentence>()];
        if (sentences.Length > 0)
            return new("own-supply", Question, [.. sentences, .. AtTheEnd(data)], [.. Years(data)]);
        return new("own-supply", Question, [new(data.PartsOf(Measures.MagnetOutput).Any()
            ? "The run does not measure it."
            : "The scenario has no plants that make magnets in India.")], []);
    }

    private static Sentence? Reached(RunData data, string part, double share, string words)
    {
        if (Occurrence.Of(data.Values(Measures.SelfSufficient, part)) is not { } reached) return null;
        var key = new Column(Measures.SelfSufficient, part).Key;
        var what = $"{words} of the magnets that it needs, over twelve months";
        if (reached.Count == 0)
            return new($"India does not reach {what}, by {End(data)} {reached.Share}.", key);
        var date = Dates.Month(DateAfter(data.Manifest, reached.When.P50));
        var spread = $"by {date}: after {reached.Spread("years")}";
        var first = reached.IsCertain ? $"India reaches {what}, {spread}"
            : reached.IsUsual ? $"India reaches {what}, {reached.Share}, {spread}"
            : $"India reaches {what}, {reached.Share}; where it does, {spread}";
        return LastShare(data) is { } last && last.Share < share
            ? new($"{first}; but it stands at {Amounts.Share(last.Share)} % in {last.Year}, on average.",
                [key, .. last.Keys])
            : new($"{first}.", key);
    }

    /// <summary>What is made and needed in the last year, as the chart of capacity has it.</summary>
    private static IEnumerable<Sentence> AtTheEnd(RunData data)
    {
        if (LastShare(data) is not { } last) yield break;
        var years = PageYears.Of(data.Run, Measures.MagnetOutput)!;
        var (made, key) = Made(data, years);
        yield return new($"In {last.Year}, India makes {Tonnes(made, last.Made)} of magnets and needs "
            + $"{Tonnes(years.LastYearRuns(Measures.Demand), last.Needed)}: {Amounts.Share(last.Share)} %"
            + $"{(data.Runs == 1 ? "" : " on average")}.", [.. last.Keys.Append(key).Distinct()]);
    }

    private static (Summary? Runs, string Key) Made(RunData data, PageYears years)
    {
        var used = ChartFrame.Whole(data.Run, Measures.CapacityUsed)?.WholeLastYear(Measures.CapacityUsed);
        return used is not null && used == years.LastYearRuns(Measures.CapacityUsed)
            ? (used, years.Key(Measures.CapacityUsed))
            : (years.LastYearRuns(Measures.MagnetOutput), years.Key(Measures.MagnetOutput));
    }

    private static string Tonnes(Summary? runs, double mean) =>
        runs is { } known ? Findings.Tonnes(known) : $"{Numbers.Text(mean)} t";

    private static (double Share, double Made, double Needed, string Year, string[] Keys)? LastShare(
        RunData data)
    {
        if (PageYears.Of(data.Run, Measures.MagnetOutput) is not { } years) return null;
        if (years.LastYear(Measures.MagnetOutput) is not { } made) return null;
        if (years.LastYear(Measures.Demand) is not { } needed || !(needed > 0)) return null;
        return (made / needed, made, needed, years.LastYearName,
            [years.Key(Measures.MagnetOutput), years.Key(Measures.Demand)]);
    }

    private static string End(RunData data) => Dates.Month(data.Manifest.End.AddDays(-1));

    // The twelve months end then, so the last of their days is meant.
    private static DateOnly DateAfter(RunManifest manifest, double years) => manifest.Start
        .AddDays(manifest.WarmUpDays + (int)Math.Round(years * manifest.YearDays) - 1);

    private static IEnumerable<PageTable> Years(RunData data)
    {
        if (PageYears.Of(data.Run, Measures.MagnetOutput) is not { } years) yield break;
        if (years.Find(Measures.MagnetOutput) is not { } made) yield break;
        if (years.Find(Measures.Demand) is not { } demand) yield break;
        yield return PageTable.Of("own-supply-years", "Magnets made in India against demand",
            "Means over the runs; the share is the quotient of the means.",
            [
                new(years.Head, false), new("Share, %"), new("Made in India, t"), new("5 % of runs"),
                new("95 % of runs"), new("Demand, t"),
            ],
            years.Dates.Select((_, index) => (string[])
            [
                years.Name(index), Amounts.Cell(made[index].Mean / demand[index].Mean, "1"),
                Amounts.Cell(made[index].Mean, "t"), Amounts.Cell(made[index].P05, "t"),
                Amounts.Cell(made[index].P95, "t"), Amounts.Cell(demand[index].Mean, "t"),
            ]));
    }
}
