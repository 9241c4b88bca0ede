using System.Security.Cryptography;
using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>
/// Charts as they come out of gnuplot: where their texts stand, and that they never differ.
/// </summary>
public sealed class ChartSvgTests
{
    private static readonly ReportOptions _svg = ReportOptions.Usual with { Formats = [ImageFormat.Svg] };

    private string _folder = "";

    [SetUp]
    public async Task CreateFolder() => _folder = await Drawing.NewFolderAsync();

    [TearDown]
    public void DeleteFolder() => Drawing.Delete(_folder);

    [TestCase(1)]
    [TestCase(30)]
    public async Task Texts_StayOnThePage_AndClearOfTheTitleAndEachOther(int replications)
    {
        foreach (var (file, svg) in await DrawAsync(TenYearRun.WithBan(replications), _svg))
            SvgTexts.AssertApart(file, svg);
    }

    [Test]
    public async Task LongNames_StayOnThePage()
    {
        var longName = string.Join('_', Enumerable.Repeat("long name of a thing", 20));
        var run = RenamedRun.Of(TenYearRun.WithBan(3), longName, longName);
        foreach (var (file, svg) in await DrawAsync(run, _svg)) SvgTexts.AssertApart(file, svg);
    }

    [TestCase(1600, 900, 0.5)]
    [TestCase(1200, 1600, 0.6)]
    public async Task OtherSizes_KeepTextsOnThePage(int width, int height, double scale)
    {
        var options = _svg with { Size = new(width, height, scale) };
        foreach (var (file, svg) in await DrawAsync(TenYearRun.WithBan(3), options))
        {
            Assert.That(SvgTexts.SizeOf(svg),
                Is.EqualTo((Math.Round(width / scale / 2), Math.Round(height / scale / 2))));
            SvgTexts.AssertApart(file, svg);
        }
    }

    [Test]
    public async Task DrawnTwice_HasTheSameBytes()
    {
        RunFolder.Write(TenYearRun.WithBan(3), _folder, force: true);
        var small = ReportOptions.Usual with { Size = new(800, 450, 0.25) };
        var files = (await ReportBuilder.WriteAsync(_folder, small, CancellationToken.None)).Files;
        var first = HashesOf(files);
        await ReportBuilder.WriteAsync(_folder, small, CancellationToken.None);
        Assert.That(HashesOf(files), Is.EqualTo(first));
    }

    [Test]
    public async Task Svg_SaysInWordsWhatItShows()
    {
        var chart = StoredRuns.ChartsOf(TenYearRun.WithBan(3))["incentive"];
        var svg = (await DrawAsync(TenYearRun.WithBan(3),
            _svg with { Only = ["incentive"] }))["incentive.svg"];
        XNamespace name = "http://www.w3.org/2000/svg";
        Assert.That(svg.Root!.Element(name + "title")!.Value, Is.EqualTo(chart.Title));
        Assert.That(svg.Root.Element(name + "desc")!.Value, Is.EqualTo(chart.Subtitle));
    }

    [Test]
    public async Task Apostrophe_IsDrawnAsOne_InATextWithoutMarkup()
    {
        var svg = (await DrawAsync(TenYearRun.WithBan(3), _svg with { Only = ["exposure"] }))["exposure.svg"];
        Assert.That(SvgTexts.Of(svg).Select(text => text.Text), Has.Member("With China's oxide"));
    }

    private string[] HashesOf(IReadOnlyList<string> files) => [.. files.Select(file =>
        $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, file))))}")];

    private async Task<IReadOnlyDictionary<string, XDocument>> DrawAsync(RunResult run, ReportOptions options)
    {
        RunFolder.Write(run, _folder, force: true);
        var outcome = await ReportBuilder.WriteAsync(_folder, options, CancellationToken.None);
        return outcome.Files.Where(file => file != RunReport.FileName)
            .ToDictionary(file => file, file => XDocument.Load(Path.Combine(_folder, file)));
    }
}
