using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>What a browser makes of the page, where one is at hand.</summary>
public sealed class BrowserTests
{
    private const string Policy = "<meta http-equiv=";
    private const string Widths = "data-widths";

    private TemporaryFolder _folder = null!;
    private Browser _browser = null!;

    [OneTimeSetUp]
    public async Task WriteReport()
    {
        _folder = new();
        _browser = Browser.Find();
        _folder.Write(Trial.Of("export-ban-2031") with { Replications = 5 });
        await ReportBuilder.WriteAsync(_folder.PathOf("run"), ReportOptions.Usual, CancellationToken.None);
    }

    [OneTimeTearDown]
    public void DeleteReport() => _folder.Dispose();

    [Test]
    public void Page_OpensWithoutComplaint()
    {
        var (dom, complaints) = _browser.Open(Report, _folder.PathOf(""), "--dump-dom");
        Assert.That(dom, Does.Contain("<h1>Export ban 2031</h1>"));
        Assert.That(complaints, Does.Not.Contain("CONSOLE"));
    }

    [Test]
    public void Page_PrintsItsFoldedParts()
    {
        var bare = _folder.PathOf("bare.html");
        File.WriteAllText(bare, File.ReadAllText(Report)
            .Replace("<details", "<template", StringComparison.Ordinal)
            .Replace("</details", "</template", StringComparison.Ordinal));
        Assert.That(PagesOf(Report), Is.GreaterThan(PagesOf(bare) + 5));
    }

    [Test]
    public void Page_FitsANarrowScreen() => Assert.That(WidthsIn(360), Is.EqualTo("360 of 360"));

    private string Report => _folder.PathOf("run/report.html");

    private int PagesOf(string page)
    {
        var pdf = _folder.PathOf("report.pdf");
        _browser.Open(page, _folder.PathOf(""), $"--print-to-pdf={pdf}");
        var printed = File.ReadAllBytes(pdf).AsSpan();
        File.Delete(pdf);
        Assert.That(printed.StartsWith("%PDF"u8), Is.True);
        return printed.Count("/Type /Page\n"u8);
    }

    /// <summary>How wide the page is in a frame, as the page itself measures it.</summary>
    private string WidthsIn(int pixels)
    {
        const string Measure = "<script>parent.postMessage(document.documentElement.scrollWidth + ' of '"
            + " + document.documentElement.clientWidth, '*')</script></body>";
        var frame = "<html><body><script>onmessage = event => document.documentElement"
            + $".setAttribute('{Widths}', event.data)</script><iframe src='measured.html' width='{pixels}' "
            + "height='800' style='border:0' scrolling='no'></iframe></body></html>";
        var html = File.ReadAllText(Report);
        var policy = html.IndexOf(Policy, StringComparison.Ordinal);
        html = html.Remove(policy, html.IndexOf('\n', policy) - policy);
        File.WriteAllText(_folder.PathOf("measured.html"),
            html.Replace("</body>", Measure, StringComparison.Ordinal));
        File.WriteAllText(_folder.PathOf("frame.html"), frame);
        var (dom, _) = _browser.Open(_folder.PathOf("frame.html"), _folder.PathOf(""), "--dump-dom");
        var start = dom.IndexOf($"{Widths}=\"", StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, "the page measures itself");
        return dom[(start + Widths.Length + 2)..].Split('"')[0];
    }
}
