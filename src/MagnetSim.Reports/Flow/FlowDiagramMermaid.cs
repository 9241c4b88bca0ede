using System.Globalization;
using System.Text;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Writes a flow diagram as text that Mermaid draws, as many wikis and forges do.</summary>
public static class FlowDiagramMermaid
{
    public static string Write(FlowDiagram diagram)
    {
        var names = diagram.Nodes.Select((node, i) => (node.Key, Name: $"n{i}"))
            .ToDictionary(pair => pair.Key, pair => pair.Name);
        StringBuilder text = new("flowchart LR\n");
        text.Append(CultureInfo.InvariantCulture, $"  accTitle: {Plain(diagram.Title)}\n");
        foreach (var node in diagram.Nodes)
            text.Append(CultureInfo.InvariantCulture, $"  {names[node.Key]}{Shape(node)}\n");
        foreach (var arrow in diagram.Arrows)
        {
            var line = arrow.IsReturn ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture,
                $"  {names[arrow.From]} {line}|\"{Escape(arrow.Label)}\"| {names[arrow.To]}\n");
        }

        return text.ToString();
    }

    private static string Shape(FlowNode node)
    {
        var words = Escape(node.Label);
        if (node.Detail.Length > 0) words += $"<br/>{Escape(node.Detail)}";
        return node.Kind switch
        {
            FlowKind.Stockpile or FlowKind.Reserve => $"[(\"{words}\")]",
            FlowKind.Plant => $"[[\"{words}\"]]",
            FlowKind.Sector => $"([\"{words}\"])",
            _ => $"[\"{words}\"]",
        };
    }

    /// <summary>Letters, digits and a few marks as they are, all else by its number.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_' or '.' or ',' or '-')
                escaped.Append(rune.ToString());
            else
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }

    /// <summary>A title knows no numbers of letters; what could end it becomes a blank.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsLetterOrDigit(rune) || rune.Value is ',' or '.' or '-' ? rune.ToString() : " "));
}
