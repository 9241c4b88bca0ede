using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How much of the scheme's money is paid, in which year, and what stays unspent.</summary>
internal static class IncentiveAnswer
{
    public static Answer Of(RunData data)
    {
        Sentence[] sentences =
        [
            .. Paid(data, "incentive", Measures.IncentivePaid, Measures.IncentiveUnspent),
            .. Paid(data, "capital subsidy", Measures.SubsidyPaid, Measures.SubsidyUnspent),
        ];
        const string Question = "How much of the scheme's money is paid, and in which year?";
        return sentences.Length == 0
            ? new("incentive", Question, [new("The scenario has no incentive scheme.")], [])
            : new("incentive", Question, sentences, [.. Years(data)]);
    }

    private static IEnumerable<Sentence> Paid(RunData data, string what, Measure paid, Measure unspent)
    {
        if (data.Known(paid) is not { } spent || data.Known(unspent) is not { } left) yield break;
        var budget = Numbers.Text(spent.Mean + left.Mean);
        var average = data.Runs == 1 || spent.HalfWidth95 == 0
            ? ""
            : $"; on average ₹{Amounts.Mean(spent, "crore")}";
        yield return spent.Mean == 0
            ? new($"Nothing of the {what}'s ₹{budget} crore is paid {Findings.InNone(data.Runs)}.",
                paid.Key, unspent.Key)
            : new($"Of the {what}'s ₹{budget} crore, ₹{Findings.Interval(spent, Numbers.Text, " crore")} are "
                + $"paid and ₹{Findings.Interval(left, Numbers.Text, " crore")} stay unspent by "
                + $"{Dates.Month(data.Manifest.End.AddDays(-1))}{average}.", paid.Key, unspent.Key);
    }

    private static IEnumerable<PageTable> Years(RunData data)
    {
        if (PageYears.Of(data.Run, Measures.IncentivePaid) is not { } years) yield break;
        if (years.Find(Measures.IncentivePaid) is not { } paid) yield break;
        var subsidy = years.Find(Measures.SubsidyPaid);
        PageColumn[] more = subsidy is null ? [] : [new("Subsidy, mean, crore ₹")];
        yield return PageTable.Of("incentive-years", "What the scheme pays", "Crore of rupees (ten million).",
            [
                new(years.Head, false), new("Incentive, mean, crore ₹"), new("5 % of runs"), new("median"),
                new("95 % of runs"), .. more,
            ],
            years.Dates.Select((_, index) => (string[])
            [
                years.Name(index), Amounts.Cell(paid[index].Mean, ""), Amounts.Cell(paid[index].P05, ""),
                Amounts.Cell(paid[index].P50, ""), Amounts.Cell(paid[index].P95, ""),
                .. subsidy is null ? Array.Empty<string>() : [Amounts.Cell(subsidy[index].Mean, "")],
            ]));
    }
}
