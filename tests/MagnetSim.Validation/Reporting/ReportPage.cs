using System.Xml;
using System.Xml.Linq;
using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>The page of a run, read by somebody who knows its files alone.</summary>
internal sealed class ReportPage
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
        .Select(item => (Plain(item.Value), item.Attribute("data-from")!.Value.Split('|')));

    /// <summary>All keys that sentences of the page are made of.</summary>
    public IEnumerable<string> Keys => _document.Descendants().Attributes("data-from")
        .SelectMany(from => from.Value.Split('|')).Where(key => key.Length > 0).Distinct();

    /// <summary>All names, which links lead to, and the links.</summary>
    public (string[] Ids, string[] Links) Names =>
    (
        [.. _document.Descendants().Attributes("id").Select(id => id.Value)],
        [.. _document.Descendants().Attributes("href").Select(link => link.Value)]
    );

    /// <summary>Without what keeps figures on one line.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ')
        .Replace("\u2060", "", StringComparison.Ordinal);
}
