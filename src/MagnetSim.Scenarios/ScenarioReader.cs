namespace MagnetSim.Scenarios;

/// <summary>Turns a scenario file into a validated, immutable <see cref="Scenario"/>.</summary>
public static class ScenarioReader
{
    /// <summary>The variants that a file or what it extends names; none when it cannot be read.</summary>
    public static IReadOnlyList<string> VariantsOf(string path) =>
        new FileLoader(new ProblemList()).Load(path) is { } root ? VariantChoice.NamesIn(root) : [];

    /// <summary>Reads a file, merges what it extends, its variants and
    /// the overrides, and checks the result.</summary>
    /// <param name="path">The file.</param>
    /// <param name="variants">Names of variants, applied in this order.</param>
    /// <param name="overrides">Texts such as
    /// <c>lanes.oxide.flex=1.5</c>, applied in this order after the
    /// variants.</param>
    /// <returns>The scenario, or every problem that was found; a user's mistake never throws.</returns>
    public static ScenarioReading Read(
        string path, IReadOnlyList<string> variants, IReadOnlyList<string> overrides)
    {
        ProblemList problems = new();
        if (ScenarioMerger.Merge(path, variants, overrides, problems) is not { } merged)
            return new ScenarioReading(null, "", problems.Sorted(), problems.SortedWarnings());
        var text = NodeWriter.Write(merged);
        Binder binder = new(problems);
        var scenario = ScenarioTable.Format.Read(merged, NodePath.Root, binder);
        binder.CheckReferences();
        ScenarioChecks.Run(scenario, new Findings(merged, binder));
        return new ScenarioReading(
            problems.Count == 0 ? scenario : null, text, problems.Sorted(), problems.SortedWarnings());
    }
}
