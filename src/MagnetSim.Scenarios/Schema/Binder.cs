namespace MagnetSim.Scenarios;

/// <summary>What reading a scenario's values needs to know, and what it gathers.</summary>
internal sealed class Binder(ProblemList problems)
{
    private readonly Dictionary<Kind, HashSet<string>> _declared = [];
    private readonly List<Reference> _references = [];
    private readonly HashSet<string> _failed = [];
    private readonly HashSet<string> _failedWithin = [];
    private readonly List<UncertainInput> _uncertain = [];

    /// <summary>Days in a year and twelve months.</summary>
    public double YearDays { get; set; } = 365.25;

    /// <summary>Where rates and demands written without a date begin.</summary>
    public DateOnly HorizonStart { get; set; }

    /// <summary>From 1 to 12.</summary>
    public int FiscalYearStartMonth { get; set; } = 4;

    public IReadOnlyList<string> Elements { get; set; } = [];

    /// <summary>The values read so far that are drawn once per replication, without their sources.</summary>
    public IReadOnlyList<UncertainInput> Uncertain => _uncertain;

    /// <summary>How often a value could not be read; grows also when the problem is known already.</summary>
    public int Failures { get; private set; }

    public void CountFailure(string path)
    {
        Failures++;
        _failed.Add(path);
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            _failedWithin.Add(path[..end]);
    }

    public void Report(Place place, string path, string message)
    {
        CountFailure(path);
        problems.Add(place, path, message);
    }

    public void Warn(Place place, string path, string message) => problems.Warn(place, path, message);

    /// <summary>Whether a problem was found at a path itself.</summary>
    public bool HasFailed(string path) => _failed.Contains(path);

    /// <summary>Whether the value at a path, all within it and all
    /// around it were read without a problem.</summary>
    public bool IsSound(string path)
    {
        if (_failedWithin.Contains(path))
            return false;
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (_failed.Contains(path[..end]))
                return false;
        }

        return true;
    }

    /// <summary>Makes a name known, so that it can be referred to.</summary>
    public void Declare(Kind kind, string name)
    {
        if (!_declared.TryGetValue(kind, out var names))
            _declared[kind] = names = [];
        names.Add(name);
    }

    /// <summary>Notes a value that is drawn once per replication.</summary>
    public void AddUncertain(UncertainInput input) => _uncertain.Add(input);

    /// <summary>Notes that a name is used;
    /// <see cref="CheckReferences"/> looks it up when all are
    /// known.</summary>
    public void Refer(Kind kind, string name, Place place, string path) =>
        _references.Add(new Reference(kind, name, place, path));

    public bool IsDeclared(Kind kind, string name) => DeclaredNames(kind).Contains(name);

    public void CheckReferences()
    {
        var dangling = _references.Where(IsDangling)
            .OrderBy(use => use.Place.Line).ThenBy(use => use.Place.Column)
            .GroupBy(use => (use.Kind, use.Name)).ToList();
        foreach (var uses in dangling)
            ReportDangling(uses.Key.Kind, uses.Key.Name, [.. uses]);
    }

    /// <summary>A name that is missing in many places is one mistake: the first place tells of the
    /// others.</summary>
    private void ReportDangling(Kind kind, string name, Reference[] uses)
    {
        var known = DeclaredNames(kind);
        string[] others =
            [.. uses.Where(use => use.Place != uses[0].Place).Select(use => use.Path).Distinct()];
        var verb = others.Length == 1 ? "names" : "name";
        var also = others.Length == 0 ? "" : $"; {Wording.List(others)} {verb} it too";
        Report(uses[0].Place, uses[0].Path,
            $"no {kind.One} is named {name}; {Wording.Known(kind.Many, known)}{also}"
            + Wording.DidYouMean(name, known));
        foreach (var use in uses)
            CountFailure(use.Path);
    }

    /// <summary>Where the names are given cannot be read, that alone is reported.</summary>
    private bool IsDangling(Reference use) => !IsDeclared(use.Kind, use.Name)
        && !_failed.Contains(use.Kind.Many) && !(use.Kind == Kind.Country && IsACountryUnknown());

    private bool IsACountryUnknown() => _failed.Any(path => path is "lanes" or "producers"
        || (path.EndsWith(".country", StringComparison.Ordinal)
            && !path.StartsWith("shocks.", StringComparison.Ordinal)));

    private HashSet<string> DeclaredNames(Kind kind) => _declared.GetValueOrDefault(kind, []);

    private sealed record Reference(Kind Kind, string Name, Place Place, string Path);
}
