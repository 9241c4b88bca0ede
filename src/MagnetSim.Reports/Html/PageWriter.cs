using System.Text;

namespace MagnetSim.Reports;

/// <summary>Writes a page as one file of HTML that is well-formed XML too, loads nothing and runs nothing.
/// </summary>
public static class PageWriter
{
    // Whatever slipped through escaping could neither run nor load.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public static string Write(ReportPage page)
    {
        StringBuilder html = new();
        WriteHead(html, page);
        html.Append("<body>\n<a class=\"skip\" href=\"#answers\">Skip to the answers</a>\n");
        WriteTop(html, page);
        html.Append("<main>\n");
        WriteAnswers(html, page);
        WriteFigures(html, page);
        WriteKpis(html, page);
        WriteAssumptions(html, page);
        WriteWarnings(html, page);
        WriteProvenance(html, page.Provenance);
        html.Append("</main>\n<footer><p>Made by MagnetSim from the files of the run's folder alone.</p>"
            + "</footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteHead(StringBuilder html, ReportPage page) => html.Append(
        "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
        + $"<meta charset=\"utf-8\" />\n<title>{HtmlText.Of(page.Title)} – MagnetSim</title>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlText.Of(Policy)}\" />\n"
        + $"<style>\n{PageStyle.Text}</style>\n</head>\n");

    private static void WriteTop(StringBuilder html, ReportPage page)
    {
        html.Append("<header>\n<p class=\"kind\">MagnetSim report</p>\n"
            + $"<h1>{HtmlText.Of(page.Title)}</h1>\n");
        if (page.Description.Length > 0) html.Append(Paragraph("lead", page.Description));
        html.Append(Paragraph("facts", page.Facts)).Append("</header>\n");
        if (page.Alerts.Count > 0) WriteList(html, "<ul id=\"alerts\" class=\"warnings\">", page.Alerts);
        html.Append("<nav aria-label=\"Contents\">\n<ol>\n");
        html.Append("<li><a href=\"#answers\">Answers</a><ul>");
        foreach (var answer in page.Answers)
            html.Append($"<li><a href=\"#{answer.Id}\">{HtmlText.Of(answer.Question)}</a></li>");
        html.Append("<li><a href=\"#glossary\">Words of this page</a></li></ul></li>\n");
        AppendLink(html, "charts", "Charts", page.Figures.Count);
        AppendLink(html, "kpis", "All figures", page.Kpis.Sum(table => table.RowCount));
        html.Append("<li><a href=\"#assumptions\">What was assumed</a></li>\n");
        AppendLink(html, "warnings", "Warnings", page.Warnings.Count);
        html.Append("<li><a href=\"#provenance\">How it was made, and how to cite it</a></li>\n");
        html.Append("</ol>\n</nav>\n");
    }

    private static void AppendLink(StringBuilder html, string id, string words, int count) =>
        html.Append($"<li><a href=\"#{id}\">{words}</a> ({count})</li>\n");

    private static void WriteAnswers(StringBuilder html, ReportPage page)
    {
        html.Append("<section id=\"answers\">\n<h2>Answers</h2>\n");
        html.Append(Paragraph("reading", page.Reading));
        foreach (var answer in page.Answers)
        {
            html.Append($"<section id=\"{answer.Id}\">\n<h3>{HtmlText.Of(answer.Question)}</h3>\n");
            html.Append("<ul class=\"sentences\">\n");
            foreach (var sentence in answer.Sentences)
            {
                html.Append($"<li data-from=\"{HtmlText.Of(string.Join('|', sentence.From))}\">"
                    + $"{HtmlText.Of(UnbrokenText.Of(sentence.Text))}</li>\n");
            }

            html.Append("</ul>\n");
            foreach (var table in answer.Tables) PageTableWriter.Write(html, table);
            html.Append("</section>\n");
        }

        WriteGlossary(html);
        html.Append("</section>\n");
    }

    private static void WriteFigures(StringBuilder html, ReportPage page)
    {
        html.Append("<section id=\"charts\">\n<h2>Charts</h2>\n");
        if (page.ChartNote.Length > 0) html.Append(Paragraph("", page.ChartNote));
        foreach (var (index, figure) in page.Figures.Index()) WriteFigure(html, figure, index + 1);
        if (page.Figures.Count == 0) html.Append(Paragraph("", "This run has no series to draw."));
        html.Append("</section>\n");
    }

    private static void WriteFigure(StringBuilder html, PageFigure figure, int number)
    {
        html.Append($"<figure id=\"chart-{figure.Name}\">\n<h3>{HtmlText.Of(figure.Heading)}</h3>\n");
        if (figure.Svg is not null) html.Append($"<div class=\"chart\">{figure.Svg}</div>\n");
        html.Append($"<figcaption>Figure {number}. {HtmlText.Of(figure.Caption)}.\n"
            + $"<p class=\"explanation\">{HtmlText.Of(figure.Explanation)}.</p></figcaption>\n");
        foreach (var table in figure.Data)
            PageTableWriter.WriteDetails(html, $"{table.Caption}, figure {number}", table, isOpen: false);
        html.Append("</figure>\n");
    }

    private static void WriteKpis(StringBuilder html, ReportPage page)
    {
        html.Append("<section id=\"kpis\">\n<h2>All figures</h2>\n").Append(Paragraph("",
            "What summary.csv holds, in groups. Shares are in per cent here. Each run has its own row in "
            + "replications.csv."));
        foreach (var table in page.Kpis)
            PageTableWriter.WriteDetails(html, $"{table.Caption} ({table.RowCount})", table, isOpen: false);
        html.Append("</section>\n");
    }

    private static void WriteAssumptions(StringBuilder html, ReportPage page)
    {
        var (summary, weak, others) = page.Assumptions;
        html.Append("<section id=\"assumptions\">\n<h2>What was assumed</h2>\n");
        if (page.Chain.RowCount > 0)
        {
            PageTableWriter.WriteDetails(
                html, $"{page.Chain.Caption} ({page.Chain.RowCount})", page.Chain, isOpen: false);
        }

        html.Append(Paragraph("", summary));
        if (weak.RowCount > 0)
            PageTableWriter.WriteDetails(html, $"{weak.Caption} ({weak.RowCount})", weak, isOpen: true);
        if (others.RowCount > 0)
            PageTableWriter.WriteDetails(html, $"{others.Caption} ({others.RowCount})", others,
                isOpen: false);
        html.Append("</section>\n");
    }

    private static void WriteWarnings(StringBuilder html, ReportPage page)
    {
        html.Append("<section id=\"warnings\">\n<h2>Warnings</h2>\n");
        if (page.Warnings.Count > 0) WriteList(html, "<ul class=\"warnings\">", page.Warnings);
        else html.Append(Paragraph("", page.Alerts.Count == 0 ? "None." : "None but those at the top."));
        if (page.Balance.RowCount > 0) PageTableWriter.Write(html, page.Balance);
        html.Append("</section>\n");
    }

    private static void WriteProvenance(StringBuilder html, PageProvenance provenance)
    {
        html.Append("<section id=\"provenance\">\n<h2>How it was made, and how to cite it</h2>\n<dl>\n");
        foreach (var (name, value) in provenance.Facts)
            html.Append($"<dt>{HtmlText.Of(name)}</dt><dd>{HtmlText.Of(value)}</dd>\n");
        html.Append("</dl>\n<h3>To make it again</h3>\n<div class=\"commands\">\n");
        foreach (var command in provenance.Commands)
        {
            html.Append(Paragraph("", command.Purpose));
            html.Append($"<pre><code>{HtmlText.Of(command.Line)}</code></pre>\n");
        }

        html.Append("</div>\n<h3>To cite it</h3>\n").Append(Paragraph("citation", provenance.Citation));
        html.Append("</section>\n");
    }

    private static void WriteGlossary(StringBuilder html)
    {
        html.Append("<details id=\"glossary\"><summary>Words of this page</summary>\n<dl>\n");
        foreach (var (word, meaning) in PageGlossary.Words)
            html.Append($"<dt>{HtmlText.Of(word)}</dt><dd>{HtmlText.Of(meaning)}</dd>\n");
        html.Append("</dl>\n</details>\n");
    }

    private static void WriteList(StringBuilder html, string opening, IReadOnlyList<string> texts)
    {
        html.Append(opening).Append('\n');
        foreach (var text in texts) html.Append($"<li>{HtmlText.Of(text)}</li>\n");
        html.Append("</ul>\n");
    }

    private static string Paragraph(string kind, string text) =>
        $"<p{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}>{HtmlText.Of(text)}</p>\n";
}
