using MagnetSim.Experiments;

namespace MagnetSim.Cli;

/// <summary>What a table of differences says and does not, in sentences under it.</summary>
internal static class ComparisonNotes
{
    // Above it, the replications would seem 1.1 times as many at most.
    private const double LittleGain = 0.9;

    public static void Write(TextWriter output, ComparedRuns runs)
    {
        (Headline Row, ComparedKpi Compared)[] shown =
            [.. runs.Headlines.SelectMany(group => group.Rows)
                .Select(row => (row, Compared: runs.Comparison.Of(row.Column.Key)))
                .Where(each => each.Compared is not null)
                .Select(each => (each.row, each.Compared!))];
        if (runs.Comparison.IsPaired) WritePairing(output, runs, shown);
        else output.WriteLine(
            "B − A is the difference of independent means, with its 95 % interval (Welch).");
        var findings = ChanceFindings.Among(shown.Select(each => each.Compared.Difference));
        if (findings.AreMany) WriteFindings(output, findings);
    }

    private static void WritePairing(
        TextWriter output, ComparedRuns runs, (Headline Row, ComparedKpi Compared)[] shown)
    {
        output.WriteLine(
            "B − A is the mean over replications with the same random numbers, ± 95 %.");
        int first = runs.First.Manifest.ReplicationsDone, second = runs.Second.Manifest.ReplicationsDone;
        if (first != second)
        {
            output.WriteLine(
                $"A has {first} replications and B {second}; the first {runs.MostPairs} are pairs.");
        }

        foreach (var (row, compared) in shown.Where(each => each.Compared.Pairs < runs.MostPairs))
        {
            output.WriteLine($"* {row.Label.Trim()}: over the {compared.Pairs} of {runs.MostPairs} pairs "
                + "that have it in both.");
        }

        WriteRatio(output, [.. shown.Select(each => each.Compared)]);
    }

    private static void WriteRatio(TextWriter output, ComparedKpi[] shown)
    {
        double[] ratios = [.. shown.Where(each => each.Difference.HalfWidth95 > 0)
            .Select(each => each.VarianceRatio).Order()];
        if (ratios.Length == 0) return;
        var median = ratios[ratios.Length / 2];
        output.WriteLine("var: the variance of B − A as a share of that of independent runs; in the");
        output.WriteLine($"     median {median:0.000}, " + (median < LittleGain
            ? $"as if there were {1 / median:#,0.0} times as many replications."
            : "so pairing gains nothing here."));
    }

    private static void WriteFindings(TextWriter output, ChanceFindings findings)
    {
        output.WriteLine($"Of {findings.Compared} differences, {findings.Found} have an interval without 0; "
            + $"about {findings.ExpectedByChance:0.0} would");
        output.WriteLine(
            $"by chance if none were real. Holm's test of all together keeps {findings.FoundByHolm}.");
    }
}
