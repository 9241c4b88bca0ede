using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>Reads and checks the scenario of each point of a sweep, before anything is run.</summary>
public static class SweepReader
{
    /// <summary>Reads all points.</summary>
    /// <param name="known">Warnings of the base, which are not said again.</param>
    /// <param name="read">Reads the scenario with further overrides, such as <c>lanes.oxide.flex=2</c>.
    /// </param>
    public static SweepReading Read(SweepDesign design, IReadOnlyList<ScenarioProblem> known,
        Func<IReadOnlyList<string>, ScenarioReading> read)
    {
        var readings = new Slim[design.Points.Count];
        Parallel.For(0, readings.Length, index =>
        {
            var reading = read(OverridesOf(design, index));
            readings[index] = new Slim(
                reading.Scenario, reading.Problems, [.. reading.Warnings.Except(known)]);
        });
        Scenario[] scenarios = [.. readings.Select(each => each.Scenario).OfType<Scenario>()];
        return new SweepReading(
            scenarios.Length == readings.Length ? scenarios : null,
            Said(design, [.. readings.Select(each => each.Problems)]),
            Said(design, [.. readings.Select(each => each.Warnings)]));
    }

    /// <summary>The values of a point as overrides.</summary>
    public static IReadOnlyList<string> OverridesOf(SweepDesign design, int index) =>
        [.. design.Paths.Zip(design.Points[index], (path, value) => $"{path}={value}")];

    /// <summary>Each message once, with the first point that has it.</summary>
    private static List<string> Said(SweepDesign design, IReadOnlyList<ScenarioProblem>[] problems)
    {
        List<string> said = [];
        var all = problems.SelectMany((some, index) =>
            some.Select(problem => (Index: index, Text: TextOf(problem, OverridesOf(design, index)))));
        foreach (var same in all.GroupBy(each => each.Text))
        {
            int[] points = [.. same.Select(each => each.Index).Distinct()];
            var more = points.Length == 1
                ? ""
                : $" (and at {points.Length - 1} other point{(points.Length == 2 ? "" : "s")})";
            said.Add($"{NameOf(design, points[0])}: {same.Key}{more}");
        }

        return said;
    }

    /// <summary>A problem of a varied value stands at the point, not in a file.</summary>
    private static string TextOf(ScenarioProblem problem, IReadOnlyList<string> overrides)
    {
        var isOfPoint = overrides.Any(value => problem.File == $"--set {value}");
        return isOfPoint && problem.Path.Length > 0
            ? $"{problem.Path}: {problem.Message}"
            : isOfPoint ? problem.Message : problem.ToString();
    }

    /// <summary>A point's number and its values.</summary>
    internal static string NameOf(SweepDesign design, int index)
    {
        var values = string.Join(", ", OverridesOf(design, index));
        return $"point {index + 1} ({values})";
    }

    // The merged texts, which are large, are not kept.
    private sealed record Slim(
        Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems, IReadOnlyList<ScenarioProblem> Warnings);
}

/// <summary>What came of reading all points.</summary>
/// <param name="Scenarios">One a point; null when a point has a problem.</param>
/// <param name="Problems">Each with the point that has it.</param>
/// <param name="Warnings">Each with the point that has it.</param>
public sealed record SweepReading(
    IReadOnlyList<Scenario>? Scenarios, IReadOnlyList<string> Problems, IReadOnlyList<string> Warnings);
