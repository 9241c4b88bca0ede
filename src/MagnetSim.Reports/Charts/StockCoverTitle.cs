using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The finding on stocks: how many run empty, and which keeps most.</summary>
internal static class StockCoverTitle
{
    // A stock counts as empty below this share of what it held before the shock.
    private const double Empty = 0.05;
    private const int MonthsAfterwards = 6;

    // Of its level; a smaller loss is none.
    private const double AlmostAll = 0.995;

    /// <param name="whole">The whole horizon.</param>
    public static string Of(RunData data, ChartFrame whole, IReadOnlyList<string> places)
    {
        if (data.MainShock is not { } shock) return WithoutShock(data, whole, places);
        List<(string Place, double Left)> stocks = [];
        foreach (var place in places)
            if (ShareLeft(whole, shock, place) is { } left) stocks.Add((place, left));
        return stocks.Count == 0
            ? WithoutShock(data, whole, places)
            : AfterShock(data, shock, [.. stocks.OrderBy(stock => stock.Left)]);
    }

    /// <summary>From the month on in which it first holds something: before, it is not yet there.</summary>
    private static string WithoutShock(RunData data, ChartFrame whole, IReadOnlyList<string> places)
    {
        double[][] filled = [.. places.Select(place =>
            whole.Medians(Measures.OnHand, place)!.SkipWhile(tonnes => !(tonnes > 0)).ToArray())
            .Where(tonnes => tonnes.Length > 0)];
        var lows = filled.Count(tonnes => tonnes.Contains(0));
        var (who, isPlural) = Who(data, lows, filled.Length);
        var what = data.Runs > 1 ? "falls to 0" : isPlural ? "are empty" : "is empty";
        return $"{Findings.Horizon(data.Manifest)}: {who} {what} in any {whole.PeriodName} after "
            + (isPlural ? "they are first filled" : "it is first filled");
    }

    private static string AfterShock(RunData data, ShockWindow shock, (string Place, double Left)[] stocks)
    {
        var empty = stocks.Count(stock => stock.Left < Empty);
        double least = stocks[0].Left, most = stocks[^1].Left;
        var rest = empty == stocks.Length || (empty == 0 && least >= AlmostAll) ? ""
            : empty == 0 ? $"; {With(stocks, least, "falls", "fall")} most, to {Numbers.Percent(least)}"
            : most >= AlmostAll ? $"; {With(stocks, most, "keeps its level", "keep their level")}"
            : $"; {With(stocks, most, "keeps", "keep")} most, {Numbers.Percent(most)} or more";
        var (who, isPlural) = Who(data, empty, stocks.Length);
        return Findings.Title($"{ShockTitle.Of(data, shock)}: {who} {(isPlural ? "fall" : "falls")} below "
            + $"{(int)(Empty * 100)} % of {(isPlural ? "their" : "its")} level before", rest);
    }

    /// <summary>Who has the figure that is written, by name where it is one.</summary>
    private static string With((string Place, double Left)[] stocks, double left, string one, string several)
    {
        string[] alike = [.. stocks.Where(stock => Numbers.Percent(Math.Min(stock.Left, 1))
            == Numbers.Percent(Math.Min(left, 1))).Select(stock => stock.Place)];
        return alike.Length == 1
            ? $"{Findings.Label(alike[0])} {one}"
            : $"{alike.Length.ToString(CultureInfo.InvariantCulture)} of them {several}";
    }

    /// <summary>Of one run the stocks themselves; of many their medians, month by month.</summary>
    private static (string Words, bool IsPlural) Who(RunData data, int count, int all)
    {
        var each = string.Create(CultureInfo.InvariantCulture, $"{all} stocks");
        var stocks = (count, all) switch
        {
            (0, _) => "no stock",
            (1, 1) => "the one stock",
            _ when count == all => $"each of {each}",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} of {each}",
        };
        return data.Runs == 1 ? (stocks, count > 1 && count < all) : ($"the median of {stocks}", false);
    }

    /// <summary>The least in and after a shock, as a share of what was there before; null for a stock that
    /// holds nothing before the shock, or when nothing is known of that time.</summary>
    private static double? ShareLeft(ChartFrame whole, ShockWindow shock, string place)
    {
        var medians = whole.Medians(Measures.OnHand, place)!;
        var before = whole.Dates.Count(date => date < shock.Start);
        var after = whole.Dates.Count(date => date < shock.End!.Value.AddMonths(MonthsAfterwards));
        if (after <= before || !medians[..before].Any(tonnes => tonnes > 0)) return null;
        // Nothing of nothing: another shock has emptied it.
        return medians[before - 1] > 0 ? medians[before..after].Min() / medians[before - 1] : 0;
    }
}
