namespace MagnetSim.Scenarios;

/// <summary>Gathers problems; one that several components inherit from the same line is kept once.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<(Place Place, string Message)> _seen = [];
    private readonly List<ScenarioProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(Place place, string path, string message)
    {
        if (_seen.Add((place, message)))
            _problems.Add(new ScenarioProblem(place.File, place.Line, place.Column, path, message));
    }

    public IReadOnlyList<ScenarioProblem> Sorted() =>
        [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Path, StringComparer.Ordinal)];
}
