using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>The page of a run, read by somebody who knows its files alone.</summary>
internal sealed partial class ReportPage
{
    private readonly XDocument _document;

    private ReportPage(string html)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new StringReader(html), settings);
        _document = XDocument.Load(reader);
    }

    /// <summary>The page as the run's folder gives it.</summary>
    public static ReportPage Of(string folder) => new(RunReport.HtmlOf(folder));

    /// <summary>The sentences of an answer, each with the keys that it is made of.</summary>
    public IEnumerable<(string Text, string[] Keys)> Sentences(string answer) => _document.Descendants()
        .Where(section => section.Attribute("id")?.Value == answer)
        .SelectMany(section => section.Descendants())
        .Where(item => item.Attribute("data-from") is not null)
        .Select(item => (item.Value.Replace('\u00A0', ' '), item.Attribute("data-from")!.Value.Split('|')));

    /// <summary>All names, which links lead to, and the links.</summary>
    public (string[] Ids, string[] Links) Names =>
    (
        [.. _document.Descendants().Attributes("id").Select(id => id.Value)],
        [.. _document.Descendants().Attributes("href").Select(link => link.Value)]
    );

    /// <summary>The figures of a sentence, without dates and what is said in every run.</summary>
    public static IEnumerable<string> Figures(string sentence) =>
        Figure().Matches(Constant().Replace(sentence, " ")).Select(match => match.Value);

    [GeneratedRegex(@"\d{1,3}(,\d{3})+|\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(\d+ )?[A-Z][a-z]+ \d{4}|in \d{4}(/\d\d)?\b|52 weeks|9[05] % (of|interval)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constant();
}
