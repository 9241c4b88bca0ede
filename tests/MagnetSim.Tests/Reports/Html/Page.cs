using System.Xml;
using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The page of a run, read as XML.</summary>
internal sealed class Page
{
    private const string Svg =
        "<svg viewBox='0 0 16 9' xmlns='http://www.w3.org/2000/svg'><title>T</title><g id='a'/></svg>";

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
    public IEnumerable<string> Sentences => SentencesIn(Document.Root!);

    /// <summary>The sentences of one answer.</summary>
    public IEnumerable<string> SentencesOf(string answer) => SentencesIn(ById(answer));

    /// <summary>The rows of a table, cells parted by bars.</summary>
    public IEnumerable<string> Rows(string table) => ById($"table-{table}").Descendants()
        .Where(row => row.Name.LocalName == "tr" && row.Parent!.Name.LocalName == "tbody")
        .Select(row => string.Join('|', row.Elements().Select(cell => Plain(cell.Value))));

    /// <summary>The heads of a table's columns, parted by bars.</summary>
    public string Head(string table) => string.Join('|', ById($"table-{table}").Descendants()
        .Where(head => head.Attribute("scope")?.Value == "col").Select(head => head.Value));

    private static IEnumerable<string> SentencesIn(XElement part) => part.Descendants()
        .Where(item => item.Name.LocalName == "li" && item.Attribute("data-from") is not null)
        .Select(item => Plain(item.Value));

    /// <summary>Without what keeps figures on one line.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ')
        .Replace("\u2060", "", StringComparison.Ordinal);

    /// <summary>Puts pictures of all charts into a folder.</summary>
    public static void AddCharts(string folder)
    {
        foreach (var name in RunCharts.Names) File.WriteAllText(Path.Combine(folder, $"{name}.svg"), Svg);
    }

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
