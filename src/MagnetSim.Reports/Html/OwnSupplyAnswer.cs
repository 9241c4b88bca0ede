using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>When the magnets made in India are a quarter, a half and three quarters of demand.</summary>
internal static class OwnSupplyAnswer
{
    private static readonly (string Part, string Words)[] _goals =
        [("25", "a quarter"), ("50", "half"), ("75", "three quarters")];

    public static Answer? Of(RunData data)
    {
        Sentence[] sentences = [.. _goals.Select(goal => Reached(data, goal.Part, goal.Words))
            .OfType<Sentence>()];
        return sentences.Length == 0 ? null : new("own-supply",
            "When does India make the magnets that it needs?", sentences, [.. Years(data)]);
    }

    private static Sentence? Reached(RunData data, string part, string words)
    {
        if (Occurrence.Of(data.Values(Measures.SelfSufficient, part)) is not { } reached) return null;
        var key = new Column(Measures.SelfSufficient, part).Key;
        var what = $"{words} of the magnets that it needs, over twelve months";
        if (reached.Count == 0)
            return new($"India does not make {what}, by {End(data)} {reached.Share}.", key);
        var date = Dates.Month(DateAfter(data.Manifest, reached.When.P50));
        return reached.IsCertain
            ? new($"India makes {what}, by {date}: after {reached.Spread("years")}.", key)
            : new($"India makes {what}, by {End(data)} {reached.Share}; where it does, by {date}: after "
                + $"{reached.Spread("years")}.", key);
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
                new(years.Head, false), new("Made in India, t"), new("5 % of runs"), new("95 % of runs"),
                new("Demand, t"), new("Share, %"),
            ],
            years.Dates.Select((_, index) => (string[])
            [
                years.Name(index), Amounts.Cell(made[index].Mean, "t"), Amounts.Cell(made[index].P05, "t"),
                Amounts.Cell(made[index].P95, "t"), Amounts.Cell(demand[index].Mean, "t"),
                Amounts.Cell(made[index].Mean / demand[index].Mean, "1"),
            ]));
    }
}
