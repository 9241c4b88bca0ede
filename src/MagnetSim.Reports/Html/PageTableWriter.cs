using System.Text;

namespace MagnetSim.Reports;

/// <summary>Writes the tables of a page.</summary>
internal static class PageTableWriter
{
    // Of a printed page; a longer table may be parted.
    private const int MostOnOnePage = 25;

    /// <summary>A table that a reader may fold.</summary>
    public static void WriteDetails(StringBuilder html, string words, PageTable table, bool isOpen)
    {
        html.Append($"<details{(isOpen ? " open=\"open\"" : "")}><summary>{HtmlText.Of(words)}</summary>\n");
        Write(html, table);
        html.Append("</details>\n");
    }

    public static void Write(StringBuilder html, PageTable table)
    {
        var caption = $"{table.Id}-caption";
        var kind = table.RowCount > MostOnOnePage ? "table" : "table short";
        html.Append($"<div class=\"{kind}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{caption}\">\n");
        html.Append($"<table id=\"table-{table.Id}\">\n<caption "
            + $"id=\"{caption}\">{HtmlText.Of(table.Caption)}");
        if (table.Note.Length > 0) html.Append($" <small>{HtmlText.Of(table.Note)}</small>");
        html.Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            html.Append($"<th scope=\"col\"{Kind(column)}>{HtmlText.Of(column.Head)}</th>");
        html.Append("</tr></thead>\n");
        foreach (var group in table.Groups)
            if (group.Rows.Count > 0) WriteGroup(html, table, group);
        html.Append("</table>\n</div>\n");
    }

    private static void WriteGroup(StringBuilder html, PageTable table, PageRows group)
    {
        html.Append("<tbody>\n");
        if (group.Head.Length > 0)
        {
            var note = group.Note.Length == 0 ? "" : $" <small>{HtmlText.Of(group.Note)}</small>";
            html.Append($"<tr><th scope=\"rowgroup\" "
                + $"colspan=\"{table.Columns.Count}\">{HtmlText.Of(group.Head)}"
                + $"{note}</th></tr>\n");
        }

        foreach (var row in group.Rows)
        {
            html.Append($"<tr><th scope=\"row\">{HtmlText.Of(row[0])}</th>");
            for (var cell = 1; cell < row.Count; cell++)
                html.Append($"<td{Kind(table.Columns[cell])}>{HtmlText.Of(row[cell])}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private static string Kind(PageColumn column) => column.IsNumber ? " class=\"number\"" : "";
}
