using System.Text;

namespace MagnetSim.Reports;

/// <summary>Writes the tables of a page.</summary>
internal static class PageTableWriter
{
    // Of a printed page; a longer table may be parted.
    private const int MostOnOnePage = 25;

    // Columns of what must not break, such as 2026/27.
    private static readonly string[] _times = ["Fiscal year", "Year", "Quarter", "Month", "Week from"];

    // As the style has it: the page, the space behind a cell, and where other texts break, in em of a cell.
    private const double PageEm = 81;
    private const double Gap = 1;
    private const double LongestTextEm = 24;

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
        // Who has no mouse must be able to reach what scrolls, and need not stop at what does not.
        var scrolls = IsWiderThanPage(table)
            ? $" role=\"region\" tabindex=\"0\" aria-labelledby=\"{caption}\""
            : "";
        html.Append($"<div class=\"{kind}\"{scrolls}>\n<table id=\"table-{table.Id}\">\n");
        html.Append($"<caption id=\"{caption}\"><span>{HtmlText.Of(table.Caption)}</span>");
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
            html.Append($"<tr><th scope=\"rowgroup\" colspan=\"{table.Columns.Count}\">"
                + $"{HtmlText.Of(group.Head)}{note}</th></tr>\n");
        }

        foreach (var row in group.Rows)
        {
            var time = _times.Contains(table.Columns[0].Head) ? " class=\"time\"" : "";
            html.Append($"<tr><th scope=\"row\"{time}>{HtmlText.Of(row[0])}</th>");
            for (var cell = 1; cell < row.Count; cell++)
                html.Append($"<td{Kind(table.Columns[cell])}>{TextOf(table.Columns[cell], row[cell])}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private static string Kind(PageColumn column) => column.IsNumber ? " class=\"number\"" : "";

    private static string TextOf(PageColumn column, string cell) =>
        HtmlText.Of(column.IsNumber ? UnbrokenText.Of(cell) : cell);

    /// <summary>Whether a table will scroll on the widest page, as nearly as its texts tell.</summary>
    private static bool IsWiderThanPage(PageTable table)
    {
        double width = 0;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var longest = table.Groups.SelectMany(group => group.Rows)
                .Select(row => TextWidth.Of(row[column])).DefaultIfEmpty(0).Max();
            var isNumber = table.Columns[column].IsNumber;
            width += Gap + (isNumber ? Math.Max(longest, LongestWord(table.Columns[column].Head))
                : Math.Min(longest, LongestTextEm));
        }

        return width > PageEm;
    }

    private static double LongestWord(string head) =>
        head.Split(' ').Max(word => TextWidth.Of(word, bold: true));
}
