using System.Globalization;
using System.Text;

namespace MagnetSim.Scenarios;

/// <summary>Writes nodes as YAML, always in the same way: one key or item a line, indented by two.</summary>
internal static class NodeWriter
{
    /// <summary>The lines of a map, each with the node whose value it writes.</summary>
    public static IReadOnlyList<WrittenLine> Write(MapNode root)
    {
        List<WrittenLine> lines = [];
        WriteEntries(root, 0, lines);
        return lines;
    }

    /// <summary>The lines as one text.</summary>
    public static string TextOf(IEnumerable<WrittenLine> lines)
    {
        StringBuilder text = new();
        foreach (var line in lines)
            text.Append(line.Text).Append('\n');
        return text.ToString();
    }

    /// <summary>A value that stands on one line.</summary>
    public static string Inline(Node node) => node switch
    {
        ScalarNode { IsNull: true } => "~",
        ScalarNode scalar => Quote(scalar.Text),
        ListNode { Items.Count: > 0 } list => $"[{string.Join(", ", list.Items.Select(Inline))}]",
        MapNode { Entries.Count: > 0 } map =>
            $"{{{string.Join(", ", map.Entries.Select(Inline))}}}",
        ListNode => "[]",
        MapNode => "{}",
        _ => "~",
    };

    private static string Inline(MapEntry entry) => $"{Quote(entry.Key)}: {Inline(entry.Value)}";

    private static void WriteEntries(MapNode map, int indent, List<WrittenLine> lines)
    {
        foreach (var entry in map.Entries)
        {
            var head = $"{new string(' ', indent)}{Quote(entry.Key)}:";
            var isAnnotation = Annotations.IsAnnotation(entry.Key);
            WriteValue(new WrittenLine(head, entry.Value, isAnnotation), indent, lines);
        }
    }

    private static void WriteValue(WrittenLine head, int indent, List<WrittenLine> lines)
    {
        lines.Add(head.HasValue ? head with { Text = $"{head.Text} {Inline(head.Node)}" } : head);
        if (head.Node is MapNode map)
            WriteEntries(map, indent + 2, lines);
        else if (head.Node is ListNode list)
        {
            var dash = $"{new string(' ', indent + 2)}-";
            foreach (var item in list.Items)
                WriteValue(new WrittenLine(dash, item, IsAnnotation: false), indent + 2, lines);
        }
    }

    private static string Quote(string text)
    {
        var isPlain = text.Length > 0 && text != "null" && text[^1] != ' '
            && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '_')
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || " _./%+-".Contains(letter));
        return isPlain ? text : $"\"{string.Concat(text.Select(Escape))}\"";
    }

    private static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        < ' ' or (>= '\x7f' and <= '\xa0') or '\u2028' or '\u2029' or '\uFEFF' =>
            $"\\u{((int)letter).ToString("X4", CultureInfo.InvariantCulture)}",
        _ => letter.ToString(),
    };
}

/// <summary>A line of a scenario as it is written anew, and the node that begins there.</summary>
/// <param name="IsAnnotation">Whether it says something about a value, such as its source.</param>
internal sealed record WrittenLine(string Text, Node Node, bool IsAnnotation)
{
    /// <summary>Whether the value stands on the line itself, and not on those below.</summary>
    public bool HasValue => Node is not (MapNode { Entries.Count: > 0 } or ListNode { Items.Count: > 0 });
}
