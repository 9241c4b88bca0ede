namespace MagnetSim.Scenarios;

/// <summary>Gathers problems and warnings; one that several components inherit from the same line is kept
/// once.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<(Place Place, string Message)> _seen = [];
    private readonly List<ScenarioProblem> _problems = [];
    private readonly List<ScenarioProblem> _warnings = [];

    public int Count => _problems.Count;

    public void Add(Place place, string path, string message) => Add(_problems, place, path, message);

    public void Warn(Place place, string path, string message) =>
        Add(_warnings, place, path, $"warning: {message}");

    public IReadOnlyList<ScenarioProblem> Sorted() => Sorted(_problems);

    /// <summary>Without those of what is a problem anyway.</summary>
    public IReadOnlyList<ScenarioProblem> SortedWarnings()
    {
        var wrong = _problems.Select(problem => problem.Path).ToHashSet();
        return Sorted([.. _warnings.Where(warning => !wrong.Contains(warning.Path))]);
    }

    private void Add(List<ScenarioProblem> list, Place place, string path, string message)
    {
        if (_seen.Add((place, message)))
            list.Add(new ScenarioProblem(place.File, place.Line, place.Column, path, message));
    }

    private static IReadOnlyList<ScenarioProblem> Sorted(List<ScenarioProblem> list) =>
        [.. list.OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Path, StringComparer.Ordinal)];
}
