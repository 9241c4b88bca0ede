namespace MagnetSim.Scenarios;

/// <summary>A scenario after merging, in which each value knows where it was written.</summary>
public sealed class ResolvedScenario
{
    private const int CommentColumn = 44;
    private const string Whole = ".";

    private readonly string _file;
    private readonly Origin _origin;

    internal ResolvedScenario(MapNode root, string file)
    {
        Root = root;
        _file = file;
        _origin = new Origin(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "");
        Text = NodeWriter.TextOf(NodeWriter.Write(root));
    }

    /// <summary>YAML that reads as an equal scenario. It is the scenario's identity: places have no part in
    /// it.</summary>
    public string Text { get; }

    internal MapNode Root { get; }

    /// <summary>The same YAML with, as comments, where each value was written.</summary>
    public string AnnotatedText()
    {
        var head = $"# {Origin.OnOneLine(Path.GetFileName(_file))}, resolved. Behind each value stands where "
            + "it was written: file and\n# line, variant or flag, and what it replaced.\n";
        return head + Annotated(Root);
    }

    /// <summary>A part of the scenario with its defaults, and where each value was written.</summary>
    /// <param name="path">Such as <c>plants.plant_1.stages[3]</c>; <c>.</c> for the whole.</param>
    /// <param name="problem">Why there is no such part, when the answer is null.</param>
    public string? Explain(string path, out string problem)
    {
        problem = "";
        var filled = (MapNode)Defaults.Fill(Root, ScenarioTable.Format);
        if (path == Whole)
            return Annotated(filled);
        return PathSearch.Find(filled, path, out problem) is { } node
            ? Annotated(new MapNode(filled.Place, [new MapEntry(path, node.Place, node)]))
            : null;
    }

    private string Annotated(MapNode map) =>
        NodeWriter.TextOf(NodeWriter.Write(map).Select(Annotated));

    private WrittenLine Annotated(WrittenLine line)
    {
        var isSaid = line.HasValue ? !line.IsAnnotation : line.Node.Replaced is not null;
        return isSaid
            ? line with { Text = $"{line.Text.PadRight(CommentColumn)}  # {_origin.Of(line.Node)}" }
                : line;
    }
}
