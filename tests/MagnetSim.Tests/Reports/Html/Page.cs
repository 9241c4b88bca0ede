using System.Xml;
using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The page of a run, read as XML.</summary>
internal sealed class Page
{
    private Page(string html)
    {
        Html = html;
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new StringReader(html), settings);
        Document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public string Html { get; }

    public XDocument Document { get; }

    public IEnumerable<XElement> Elements(string name) =>
        Document.Descendants().Where(element => element.Name.LocalName == name);

    public XElement ById(string id) =>
        Document.Descendants().Single(element => element.Attribute("id")?.Value == id);

    /// <summary>The sentences of the answers.</summary>
    public IEnumerable<string> Sentences => Elements("li")
        .Where(item => item.Attribute("data-from") is not null)
        .Select(item => item.Value.Replace('\u00A0', ' '));

    /// <param name="change">May add to the folder before the page is written.</param>
    public static Page Of(RunResult run, Action<string>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        try
        {
            RunFolder.Write(run, folder, force: false);
            change?.Invoke(folder);
            return new(RunReport.HtmlOf(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
