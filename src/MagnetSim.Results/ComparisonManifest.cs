namespace MagnetSim.Results;

/// <summary>Which runs were compared, and what people call what they differ in.</summary>
/// <param name="Paired">Whether replications of the same number are pairs; else the runs are independent.
/// </param>
/// <param name="Runs">The first is the one that each of the others is compared with.</param>
/// <param name="Headlines">The KPIs that tables and charts show, in their order.</param>
/// <param name="Findings">One for each run but the first, in their order.</param>
public sealed record ComparisonManifest(
    string ToolVersion, string Commit, bool Paired, IReadOnlyList<NamedRun> Runs,
    IReadOnlyList<ComparedHeadline> Headlines, IReadOnlyList<ComparisonFindings> Findings);

/// <summary>A run and its name within a comparison, which no other run there has.</summary>
public sealed record NamedRun(string Name, RunManifest Manifest);

/// <summary>A KPI by the name that people know it by.</summary>
/// <param name="Group">Such as a shock with its date.</param>
public sealed record ComparedHeadline(string Key, string Unit, string Group, string Label);

/// <summary>Which differences between two runs are no play of chance.</summary>
/// <param name="Compared">How many headlines differ by an amount that varies.</param>
/// <param name="Kept">Keys of headlines that Holm's test of all together keeps, and of those that differ by
/// the same amount in each pair.</param>
public sealed record ComparisonFindings(int Compared, IReadOnlyList<string> Kept);
