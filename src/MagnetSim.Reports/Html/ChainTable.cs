using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What the chain is made of: who makes what, who gets it, and by which rule.</summary>
internal static class ChainTable
{
    public static PageTable Of(IReadOnlyList<ChainPart> chain) => new("chain-parts",
        "What the chain is made of",
        "Names are those of the scenario. ≈ marks the mean of what is left to chance. What does the same "
            + "stands in one row.",
        [new("Part", false), new("What it does", false)],
        [.. chain.GroupBy(part => part.Kind).Select(kind => new PageRows(kind.Key, "", RowsOf(kind)))]);

    private static IReadOnlyList<IReadOnlyList<string>> RowsOf(IEnumerable<ChainPart> parts) =>
    [
        .. parts.GroupBy(part => part.What).Select(same => (string[])
            [string.Join(", ", same.Select(part => Numbers.Words(part.Name))), same.Key.Replace('_', ' ')]),
    ];
}
