using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What a reader should know before the figures are used.</summary>
internal static class PageWarnings
{
    // So many runs must lie beyond a quantile before it says much.
    private const int FewestBeyond = 10;

    // What says when a shortage begins and how deep it goes, wherever it stands in a scenario.
    private static readonly string[] _decisive =
    [
        "flex", "cover", "share", "from", "lead_time", "demand", "level", "ramp", "delay", "yield", "initial",
    ];

    /// <summary>What must be known of the run itself before any figure is read.</summary>
    public static IReadOnlyList<string> OfRun(PageData page) =>
    [
        .. page.Balance.Where(balance => !balance.IsClosed).Select(balance =>
            $"The ledger of {balance.Element} does not add up. Do not use this run."),
        .. Replications(page.Data.Runs),
    ];

    /// <summary>All others.</summary>
    public static IReadOnlyList<string> Of(PageData page)
    {
        List<string> warnings = [.. Shocks(page.Data)];
        if (page.Data.Manifest.SeriesQuantileError is { } error)
        {
            warnings.Add("There are too many runs to keep each value of each series: the quantiles of the "
                + "series, drawn as bands and median lines, may be wrong by up to "
                + $"{Numbers.Percent(error)} of themselves. KPIs are exact.");
        }

        warnings.AddRange(Sampling(page.Data.Manifest));
        if (Weak(page.Assumptions) is { } weak) warnings.Add(weak);
        return warnings;
    }

    private static IEnumerable<string> Replications(int runs)
    {
        if (runs == 1)
        {
            yield return "This is one run. It says nothing about chance: there are no intervals, and another "
                + "run may differ. More runs: magnetsim run … -n 200.";
            yield break;
        }

        var beyond = Math.Floor(runs * 0.05);
        if (beyond < FewestBeyond)
        {
            var few = beyond < 1 ? "less than one lies"
                : beyond == 1 ? "about one lies"
                : $"about {beyond.ToString(CultureInfo.InvariantCulture)} lie";
            yield return $"There are few runs. Of {Numbers.Runs(runs)}, {few} below the 5 % quantile and as "
                + "many above the 95 % quantile, so both are rough; 200 runs or more make them sound.";
        }
    }

    private static IEnumerable<string> Shocks(RunData data)
    {
        foreach (var shock in data.Manifest.Shocks)
        {
            if (data.Values(Measures.Occurs, shock.Name) is null) continue;
            var counted = new ShockFigures(data, shock).Runs;
            if (counted > 0 && counted < 20 * FewestBeyond && counted < data.Runs)
            {
                yield return $"Figures after {shock.Label} rest on "
                    + $"{Findings.InSome(counted, data.Runs)["in ".Length..]}.";
            }
        }
    }

    private static IEnumerable<string> Sampling(RunManifest manifest)
    {
        if (manifest.Stopped == StopReason.AtMost)
            yield return "The precision that was asked for was not reached with the largest number of runs.";
        if (manifest.IsLatinHypercube)
        {
            yield return "Runs share the range of what is uncertain among them (Latin hypercube), so that "
                + "intervals, which take runs as independent, are rather too wide.";
        }

        if (manifest.WarmUpDays > 0)
        {
            yield return $"Figures count from {Dates.Day(manifest.Start.AddDays(manifest.WarmUpDays))} on, "
                + "after a warm-up; the ledger is that of the whole run.";
        }
    }

    /// <summary>Assumptions of low confidence that matter, by what they are of.</summary>
    private static string? Weak(IReadOnlyList<Assumption> all)
    {
        string[] kinds =
        [
            .. all.Where(assumption => assumption.IsWeak)
                .Select(assumption => KindOf(assumption.Path)).OfType<string>().GroupBy(kind => kind)
                .Select(kind => kind.Count() == 1 ? kind.Key : $"{kind.Key} ({kind.Count()} values)"),
        ];
        return kinds.Length == 0 ? null : "When a shortage begins, and how deep it goes, rests among "
            + $"others on judgements and weak sources of {string.Join(", ", kinds)}. They stand first under "
            + "What was assumed. Vary them; magnetsim uncertainty says which of the uncertain ones move an "
            + "answer most.";
    }

    /// <summary>What a value decides, such as <c>cover</c>; null for one that decides little.</summary>
    private static string? KindOf(string path)
    {
        var steps = path.Split('.', '[');
        if (steps[0] == "shocks") return "shocks";
        var step = steps.LastOrDefault(step => _decisive.Contains(step, StringComparer.Ordinal));
        return step == "from" ? "shares of suppliers" : step?.Replace('_', ' ');
    }

    /// <summary>In, out and held, to the milligram, of all runs together.</summary>
    public static PageTable BalanceOf(IReadOnlyList<ElementBalance> balance, int runs) => PageTable.Of(
        "balance", "Does the ledger add up?",
        $"Tonnes of each element in {Numbers.Runs(runs)} together, to the milligram: what came in from "
            + "abroad, mines and initial stock; what left into use, to others and as loss; what stores held "
            + "at the end by their own account.",
        [
            new("Element", false), new("In, t"), new("Out, t"), new("Held, t"), new("In − out − held, t"),
            new("Each store too", false),
        ],
        balance.Select(element => (string[])
        [
            element.Element, Tonnes(element.InTonnes), Tonnes(element.OutTonnes), Tonnes(element.HeldTonnes),
            element.DifferenceTonnes == 0 ? "0" : Tonnes(element.DifferenceTonnes),
            element.Unbalanced.Count == 0 ? "yes" : $"no: {string.Join(", ", element.Unbalanced)}",
        ]));

    private static string Tonnes(decimal tonnes) =>
        tonnes.ToString("#,0.000000000", CultureInfo.InvariantCulture);
}
