namespace MagnetSim.Scenarios;

/// <summary>Reads a scenario file and lays it over the file that it extends.</summary>
internal sealed class FileLoader
{
    private const int MostFiles = 32;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Enclosure _enclosure;
    private readonly List<string> _openFiles = [];
    private readonly List<string> _shownFiles = [];

    /// <summary>Prepares to read.</summary>
    /// <param name="allowOutside">Whether files outside of the scenario's folder may be read too.</param>
    public FileLoader(string file, bool allowOutside, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _enclosure = new Enclosure(file, allowOutside);
    }

    /// <summary>The file's map with all that it extends; null when a file cannot be read.</summary>
    public MapNode? Load()
    {
        var text = SourceText.Read(_file, out var fault);
        if (text is null)
            _problems.Add(new Place(_file, 0, 0), NodePath.Root, fault);
        return text is null ? null : Load(_file, text);
    }

    /// <summary>The scenario with the tables that overrides name, which count from its folder.</summary>
    public MapNode Include(MapNode root) => new CsvInclusion(_file, _enclosure, _problems).Expand(root);

    private MapNode? Load(string file, string text)
    {
        _openFiles.Add(Path.GetFullPath(file));
        _shownFiles.Add(file);
        var root = NodeComposer.Compose(text, new Place(file, 1, 1), _problems);
        if (root is MapNode written)
        {
            new EmptyValues(_problems).Warn(written);
            var map = new CsvInclusion(file, _enclosure, _problems).Expand(written);
            return map.Find(ScenarioTable.ExtendsKey) is { } extends ? LayOver(file, map, extends) : map;
        }

        if (root is not null)
            _problems.Add(root.Place, NodePath.Root, "not a map; a scenario starts with magnetsim: 1");
        return null;
    }

    private MapNode? LayOver(string file, MapNode map, MapEntry extends)
    {
        if (LoadBase(file, extends.Value) is not { } lower)
            return null;
        var upper = map.Without(ScenarioTable.ExtendsKey);
        return (MapNode)NodeMerge.Over(lower, upper, ScenarioTable.Format);
    }

    private MapNode? LoadBase(string file, Node extends)
    {
        if (extends is not ScalarNode { IsNull: false, Text.Length: > 0 } name)
            return Refuse(extends, "not a file; write the path of another scenario file");
        var shown = Path.Combine(Path.GetDirectoryName(file) ?? "", name.Text);
        if (_enclosure.Read(shown, out var fault) is not { } text)
            return Refuse(extends, $"{shown}: {fault}");
        if (_openFiles.Contains(Path.GetFullPath(shown), StringComparer.Ordinal))
            return Refuse(extends, $"a file extends itself: {string.Join(" → ", [.. _shownFiles, shown])}");
        if (_openFiles.Count == MostFiles)
            return Refuse(extends, $"more than {MostFiles} files extend each other");
        return Load(shown, text);
    }

    private MapNode? Refuse(Node extends, string message)
    {
        _problems.Add(extends.Place, ScenarioTable.ExtendsKey, message);
        return null;
    }
}
