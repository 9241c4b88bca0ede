using System.Globalization;
using System.Text;

namespace MagnetSim.Scenarios;

/// <summary>Writes nodes as YAML, always in the same way: one key or item a line, indented by two.</summary>
internal static class NodeWriter
{
    public static string Write(MapNode root)
    {
        StringBuilder text = new();
        WriteEntries(root, 0, text);
        return text.ToString();
    }

    private static void WriteEntries(MapNode map, int indent, StringBuilder text)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indent).Append(Quote(entry.Key)).Append(':');
            WriteValue(entry.Value, indent + 2, text);
        }
    }

    private static void WriteValue(Node node, int indent, StringBuilder text)
    {
        switch (node)
        {
            case MapNode { Entries.Count: > 0 } map:
                text.Append('\n');
                WriteEntries(map, indent, text);
                break;
            case ListNode { Items.Count: > 0 } list:
                text.Append('\n');
                WriteItems(list, indent, text);
                break;
            default:
                text.Append(' ').Append(Inline(node)).Append('\n');
                break;
        }
    }

    private static void WriteItems(ListNode list, int indent, StringBuilder text)
    {
        foreach (var item in list.Items)
        {
            text.Append(' ', indent).Append('-');
            WriteValue(item, indent + 2, text);
        }
    }

    private static string Inline(Node node) => node switch
    {
        ScalarNode { IsNull: true } => "~",
        ScalarNode scalar => Quote(scalar.Text),
        ListNode => "[]",
        MapNode => "{}",
        _ => "~",
    };

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
