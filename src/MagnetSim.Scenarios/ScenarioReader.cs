namespace MagnetSim.Scenarios;

/// <summary>Turns a scenario file into a validated, immutable <see cref="Scenario"/>.</summary>
public static class ScenarioReader
{
    /// <summary>The variants that a file or what it extends names; none when it cannot be read.</summary>
    /// <param name="allowOutside">Whether it may extend files outside of its folder.</param>
    public static IReadOnlyList<ScenarioVariant> VariantsOf(string path, bool allowOutside = false) =>
        new FileLoader(path, allowOutside, new ProblemList()).Load() is { } root
            ? VariantChoice.OfferedBy(root)
            : [];

    /// <summary>Reads a file, merges what it extends, its variants and
    /// the overrides, and checks the result.</summary>
    /// <param name="path">The file.</param>
    /// <param name="variants">Names of variants, applied in this order.</param>
    /// <param name="overrides">Texts such as
    /// <c>lanes.oxide.flex=1.5</c>, applied in this order after the
    /// variants.</param>
    /// <param name="allowOutside">Whether it may extend and include files outside of its folder.</param>
    /// <returns>The scenario, or every problem that was found; a user's mistake never throws.</returns>
    public static ScenarioReading Read(
        string path, IReadOnlyList<string> variants, IReadOnlyList<string> overrides,
        bool allowOutside = false)
    {
        ProblemList problems = new();
        FileLoader files = new(path, allowOutside, problems);
        if (ScenarioMerger.Merge(files, variants, overrides, problems) is not { } merged)
            return new ScenarioReading(null, null, problems.Sorted(), problems.SortedWarnings());
        ResolvedScenario resolved = new(merged, path);
        Binder binder = new(problems);
        var scenario = ScenarioTable.Format.Read(merged, NodePath.Root, binder);
        binder.CheckReferences();
        ScenarioChecks.Run(scenario, new Findings(merged, binder));
        return new ScenarioReading(
            problems.Count == 0 ? WithSources(scenario, binder, merged) : null, resolved,
            problems.Sorted(), problems.SortedWarnings());
    }

    private static Scenario WithSources(Scenario scenario, Binder binder, MapNode merged) => scenario with
    {
        Uncertain = UncertainSources.Of(binder.Uncertain, merged),
        Assumptions = AssumptionRegister.Of(merged),
    };
}
