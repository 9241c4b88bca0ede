using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Which sector runs short before all others, and how often.</summary>
internal static class FirstSector
{
    private const int MostNamed = 3;
    private const int MostRest = 6;

    // Of the runs; who is first in fewer is not named.
    private const double LeastShare = 0.2;

    /// <summary>In how many replications a sector is first, alone or in the same week as others.</summary>
    public static IReadOnlyDictionary<string, int> CountsOf(ShockFigures shock)
    {
        var counts = shock.Sectors.ToDictionary(sector => sector, _ => 0);
        (string Sector, IReadOnlyList<double> Weeks)[] all = [.. shock.Sectors
            .Select(sector => (sector, Weeks: shock.Shortages(sector)))
            .Where(one => one.Weeks is not null).Select(one => (one.sector, one.Weeks!))];
        if (all.Length == 0) return counts;
        for (var run = 0; run < all[0].Weeks.Count; run++)
        {
            var first = all.Min(one => double.IsNaN(one.Weeks[run]) ? double.PositiveInfinity
                : one.Weeks[run]);
            if (double.IsInfinity(first)) continue;
            foreach (var (sector, weeks) in all)
                if (weeks[run] == first) counts[sector]++;
        }

        return counts;
    }

    public static IEnumerable<Sentence> Of(ShockFigures shock)
    {
        var counts = CountsOf(shock);
        var ordered = counts.Where(one => one.Value > 0).OrderByDescending(one => one.Value)
            .ThenBy(one => shock.FirstShortage(one.Key)!.When.P50).ToList();
        if (ordered.Count == 0) yield break;
        string[] keys = [.. shock.Sectors.Select(sector => shock.Key(Measures.FirstShortage, sector))];
        var runs = shock.FirstShortage(ordered[0].Key)!.Runs;
        var named = ordered.Where((one, place) => place == 0 || one.Value >= LeastShare * runs)
            .Take(MostNamed).ToList();
        var ties = ordered.Sum(one => one.Value) > AnyShort(shock)
            ? "; those in the same week count each"
            : "";
        var shares = named.Select((one, place) => place == 0
            ? $"{Numbers.Words(one.Key)} {Findings.InSome(one.Value, runs)}"
            : $"{Numbers.Words(one.Key)} in {one.Value.ToString("#,0", CultureInfo.InvariantCulture)}");
        if (shock.Sectors.Count > 1)
        {
            string[] firsts = runs == 1 ? [.. named.Select(one => Numbers.Words(one.Key))] : [.. shares];
            yield return new("First to run short: "
                + $"{Joined(firsts, ordered.Count - named.Count)}{ties}.", keys);
        }

        foreach (var (sector, _) in named)
        {
            var shortage = shock.FirstShortage(sector)!;
            if (shortage.IsUsual)
            {
                yield return new($"{Numbers.Words(sector)}: short after {shortage.Spread("weeks")}.",
                    shock.Key(Measures.FirstShortage, sector));
            }
        }

        if (Rest(shock, [.. named.Select(one => one.Key)]) is { } rest) yield return rest;
    }

    /// <summary>Those that mostly run short, but have no sentence of their own.</summary>
    private static Sentence? Rest(ShockFigures shock, string[] named)
    {
        string[] rest = [.. shock.Sectors.Except(named)
            .Where(sector => shock.FirstShortage(sector) is { IsUsual: true })
            .OrderBy(sector => shock.FirstShortage(sector)!.When.P50)];
        if (rest.Length == 0) return null;
        string[] names = [.. rest.Take(MostRest).Select(sector =>
            $"{Numbers.Words(sector)} after {Findings.Weeks(shock.FirstShortage(sector)!.When)}")];
        return new($"Short as well: {Joined(names, rest.Length - names.Length)}.",
            [.. rest.Select(sector => shock.Key(Measures.FirstShortage, sector))]);
    }

    /// <summary>Names, and how many there are besides.</summary>
    public static string Joined(string[] names, int others) => others == 0 ? Findings.Joined(names)
        : Findings.Joined([.. names, Others(others)]);

    private static string Others(int count) => count == 1 ? "1 other"
        : $"{count.ToString(CultureInfo.InvariantCulture)} others";

    private static int AnyShort(ShockFigures shock)
    {
        var all = shock.Sectors.Select(sector => shock.Shortages(sector)).OfType<IReadOnlyList<double>>()
            .ToList();
        return Enumerable.Range(0, all[0].Count).Count(run => all.Any(weeks => double.IsFinite(weeks[run])));
    }
}
