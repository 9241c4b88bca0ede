using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The finding on who runs short first after a shock.</summary>
internal static class FirstShortageTitle
{
    /// <param name="sectors">Who is first comes last.</param>
    public static string Of(RunData data, ShockWindow shock, List<SectorShortage> sectors)
    {
        var runs = sectors[^1].Times.Count;
        var when = shock.Start is null ? OfChance(data, shock, runs) : ShockTitle.Of(data, shock);
        var chance = shock.Start is null ? "" : ShockTitle.Chance(data);
        var never = sectors.Where(sector => sector.ShortRuns == 0).ToList();
        if (never.Count == sectors.Count)
        {
            return Findings.Title($"{when}: no sector runs short {ShortageSpan.Within(shock)} "
                + (shock.Start is null ? "in any of these runs" : Findings.InNone(runs)), chance);
        }

        var rest = never.Count switch
        {
            0 => "",
            1 => $"; none at {Findings.Label(never[0].Name)}",
            _ => $"; none at {never.Count} of {sectors.Count} sectors",
        };
        return Findings.Title($"{when}: {First(sectors)}", rest, chance);
    }

    /// <summary>In how many runs it begins, and of how many the figures are: those whose 52 weeks end.
    /// </summary>
    private static string OfChance(RunData data, ShockWindow shock, int runs)
    {
        var begun = data.Values(Measures.Occurs, shock.Name)?.Count(count => count > 0) ?? runs;
        var begins = $"{Findings.Text(shock.Label)}, which begins {Findings.InSome(begun, data.Runs)}";
        return begun == runs ? begins
            : $"{begins}, in the {runs.ToString("#,0", CultureInfo.InvariantCulture)} of them "
                + "whose 52 weeks end within the horizon";
    }

    /// <summary>Each sector with its own figures, or what several have in common.</summary>
    private static string First(List<SectorShortage> sectors)
    {
        var first = sectors[^1];
        return double.IsInfinity(first.Weeks.P50)
            ? OfSome(first, [.. sectors.Where(one => one.ShortRuns == first.ShortRuns).Reverse()],
                sectors.Count)
            : OfMost(first, [.. sectors.Where(one => one.Weeks.P50 == first.Weeks.P50).Reverse()],
                sectors.Count);
    }

    private static string OfSome(SectorShortage first, SectorShortage[] equals, int all)
    {
        var often = Findings.InSome(first.ShortRuns, first.Times.Count);
        return all == 1 ? $"magnets run short {often}" : equals.Length switch
        {
            1 => $"most often short is {Name(first)}, {often}",
            2 => $"most often short are {Name(first)} and {Name(equals[1])}, each {often}",
            _ when equals.Length == all => $"each of {all} sectors runs short {often}",
            _ => $"most often short are {equals.Length} of {all} sectors, each {often}",
        };
    }

    private static string OfMost(SectorShortage first, SectorShortage[] equals, int all)
    {
        string Weeks(SectorShortage sector) => $"after {Findings.Weeks(sector.Weeks)}";
        var after = Weeks(first);
        if (all == 1) return $"first shortage {after}";
        var isOne = equals.All(sector => Weeks(sector) == after);
        var some = equals.Length == all ? $"all {all}" : $"{equals.Length} of {all}";
        return equals.Length switch
        {
            1 => $"first shortage at {Name(first)}, {after}",
            2 when isOne => $"first shortage at {Name(first)} and {Name(equals[1])}, {after}",
            2 => $"first shortage at {Name(first)}, {after}, and {Name(equals[1])}, {Weeks(equals[1])}",
            _ when isOne => $"first shortage at {some} sectors, {after}",
            _ => $"first shortage at {some} sectors, each after a median of "
                + Findings.Weeks(first.Weeks with { P05 = first.Weeks.P50, P95 = first.Weeks.P50 }),
        };
    }

    private static string Name(SectorShortage sector) => Findings.Label(sector.Name);
}
