using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MagnetSim.Scenarios;

/// <summary>Turns YAML text into nodes that know their places, and
/// refuses what scenario files do not use.</summary>
/// <remarks>
/// It works on the parser's events since the library's document model stops at the first duplicate key
/// and overflows the stack on deep nesting.
/// </remarks>
internal sealed class NodeComposer
{
    private const int DeepestLevel = 64;

    private readonly Parser _parser;
    private readonly Place _start;
    private readonly ProblemList _problems;
    private bool _hasStopped;

    private NodeComposer(string text, Place start, ProblemList problems)
    {
        _parser = new Parser(new StringReader(text));
        _start = start;
        _problems = problems;
    }

    /// <summary>The text's only document; null after a problem that makes the rest unreadable.</summary>
    /// <param name="start">The place of the first character; with line 0, every node stands there.</param>
    public static Node? Compose(string text, Place start, ProblemList problems)
    {
        NodeComposer composer = new(text, start, problems);
        try
        {
            return composer.ComposeDocument();
        }
        catch (YamlException error)
        {
            var place = YamlFault.LineOfTab(error.Message, text) is { } line && start.Line > 0
                ? start with { Line = line }
                : composer.PlaceOf(error.Start);
            problems.Add(place, NodePath.Root, $"not valid YAML: {YamlFault.InWords(error.Message)}");
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The parser gives up in this way on some malformed texts, such as an alias that is a key.
            var last = composer.PlaceOf(composer._parser.Current?.End ?? Mark.Empty);
            problems.Add(last, NodePath.Root,
                "not valid YAML from here on; a bracket or a quotation mark may be open");
            return null;
        }
    }

    private Place PlaceOf(Mark mark) =>
        _start.Line == 0 ? _start : _start with { Line = (int)mark.Line, Column = (int)mark.Column };

    private ParsingEvent Next() => _parser.MoveNext() && _parser.Current is { } next
        ? next
        : throw new InvalidOperationException("The text ends before its last part does.");

    private Node? ComposeDocument()
    {
        Next();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
        {
            Stop(_start, NodePath.Root, "empty; a scenario starts with magnetsim: 1");
            return null;
        }

        var root = ComposeNode(Next(), NodePath.Root, 1);
        if (_hasStopped)
            return null;
        Next();
        if (Next() is DocumentStart second)
            Stop(PlaceOf(second.Start), NodePath.Root,
                "a second document starts here; a scenario file holds one");
        return _hasStopped ? null : root;
    }

    private Node ComposeNode(ParsingEvent first, string path, int level)
    {
        var place = PlaceOf(first.Start);
        if (level > DeepestLevel)
            return Stop(place, NodePath.Root, $"nested more than {DeepestLevel} levels deep");
        if (first is NodeEvent node)
            RefuseProperties(node, place, path);
        return first switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, scalar.Style != ScalarStyle.Plain),
            SequenceStart => ComposeList(place, path, level),
            MappingStart => ComposeMap(place, path, level),
            _ => RefuseAlias(first, place, path),
        };
    }

    private BrokenNode Stop(Place place, string path, string message)
    {
        _problems.Add(place, path, message);
        _hasStopped = true;
        return new BrokenNode(place);
    }

    private void RefuseProperties(NodeEvent node, Place place, string path)
    {
        if (!node.Anchor.IsEmpty)
            _problems.Add(
                place, path, $"&{node.Anchor} is a YAML anchor; write like: or extends: to reuse a part");
        if (!node.Tag.IsEmpty)
            _problems.Add(
                place, path, $"{node.Tag} is a YAML tag; a scenario uses none, write the plain value");
    }

    private BrokenNode RefuseAlias(ParsingEvent alias, Place place, string path)
    {
        var name = alias is AnchorAlias anchor ? anchor.Value.Value : alias.ToString() ?? "";
        _problems.Add(place, path, $"*{name} is a YAML alias; write like: or extends: to reuse a part");
        return new BrokenNode(place);
    }

    private ListNode ComposeList(Place place, string path, int level)
    {
        List<Node> items = [];
        for (var next = Next(); !_hasStopped
            && next is not SequenceEnd; next = NextUnlessStopped(next))
            items.Add(ComposeNode(next, NodePath.Item(path, items.Count), level + 1));
        return new ListNode(place, items);
    }

    private MapNode ComposeMap(Place place, string path, int level)
    {
        List<MapEntry> entries = [];
        Dictionary<string, Place> firstPlaces = [];
        for (var next = Next(); !_hasStopped
            && next is not MappingEnd; next = NextUnlessStopped(next))
        {
            var key = ComposeNode(next, path, level + 1);
            var name = (key as ScalarNode)?.Text ?? "";
            var value = _hasStopped ? key : ComposeNode(Next(), NodePath.Key(path, name), level + 1);
            if (!_hasStopped && IsNewKey(key, name, path, firstPlaces))
                entries.Add(new MapEntry(name, key.Place, value));
        }

        return new MapNode(place, entries);
    }

    private ParsingEvent NextUnlessStopped(ParsingEvent current) => _hasStopped ? current : Next();

    private bool IsNewKey(Node key, string name, string path, Dictionary<string, Place> firstPlaces)
    {
        if (key is BrokenNode)
            return false;
        if (name.Length == 0)
            _problems.Add(key.Place, path, "a key must be a plain word");
        else if (name == "<<")
            _problems.Add(
                key.Place, path, "<< is a YAML merge key; write like: or extends: to reuse a part");
        else if (!firstPlaces.TryAdd(name, key.Place))
            _problems.Add(key.Place, NodePath.Key(path, name), Duplicate(firstPlaces[name]));
        else
            return true;
        return false;
    }

    private static string Duplicate(Place first) =>
        first.Line == 0 ? "duplicate key" : $"duplicate key; it stands in line {first.Line} already";
}
