using System.Security.Cryptography;
using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The charts of comparisons and sweeps as they come out of gnuplot.</summary>
public sealed class ComparisonSvgTests
{
    private static readonly ReportOptions _svg = ReportOptions.Usual with { Formats = [ImageFormat.Svg] };

    private string _folder = "";

    [SetUp]
    public async Task CreateFolder() => _folder = await Drawing.NewFolderAsync();

    [TearDown]
    public void DeleteFolder() => Drawing.Delete(_folder);

    [TestCase("one", "other")]
    [TestCase("base", "ban_13wk", "ban_26wk", "ban_39wk", "ban_52wk")]
    public async Task Texts_StayOnThePage_AndClearOfEachOther(params string[] names)
    {
        var drawn = await DrawAsync(SmallComparison.Of(names));
        Assert.That(drawn.Keys, Is.EquivalentTo(new[]
        {
            "overlay.svg", "differences.svg", "difference-over-time.svg", "difference-over-time-2.svg",
        }));
        foreach (var (file, svg) in drawn) SvgTexts.AssertApart(file, svg);
    }

    [Test]
    public async Task EqualRuns_AreDrawn()
    {
        foreach (var (file, svg) in await DrawAsync(SmallComparison.OfEqualRuns()))
            SvgTexts.AssertApart(file, svg);
    }

    [Test]
    public async Task AnyNames_AreNoMoreThanText()
    {
        string[] names =
        [
            "'; system('touch trap'); '`touch trap`", "${HOME} $D0_0 @x {/:Bold=40 big}\nEOD\n!touch trap",
            "<script>alert(1)</script> ]]> & \u202E 😀", string.Join('_', Enumerable.Repeat("long name", 30)),
        ];
        foreach (var (file, svg) in await DrawAsync(SmallComparison.Of(names)))
        {
            SvgTexts.AssertApart(file, svg);
            Assert.That(SvgTexts.Of(svg).Select(text => text.Text),
                Has.Some.Contains("'; system('touch trap')"), file);
        }

        Assert.That(File.Exists("trap"), Is.False);
    }

    [Test]
    public async Task DrawnTwice_HasTheSameBytes()
    {
        var files = (await DrawAsync(SmallComparison.Of("one", "other"))).Keys.ToArray();
        string[] Hashes() => [.. files.Select(file =>
            Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, "of", file)))))];
        var first = Hashes();
        await ReportBuilder.WriteAsync(Path.Combine(_folder, "of"), _svg, CancellationToken.None);
        Assert.That(Hashes(), Is.EqualTo(first));
    }

    [TestCase(SweepKind.Grid, "sweep", "contour", "frontier")]
    [TestCase(SweepKind.LatinHypercube, "scatter", "frontier")]
    public async Task Sweep_IsDrawnOnThePage(SweepKind kind, params string[] charts)
    {
        foreach (var chart in SweepChart.Of(SmallSweep.OfTwoPaths(kind)))
            await Gnuplot.DrawAsync(chart, ImageFormat.Svg, ImageSize.Usual, _folder, CancellationToken.None);
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(charts));
        foreach (var chart in charts)
            SvgTexts.AssertApart(chart, XDocument.Load(Path.Combine(_folder, $"{chart}.svg")));
    }

    private async Task<Dictionary<string, XDocument>> DrawAsync(StoredComparison comparison)
    {
        var folder = Path.Combine(_folder, "of");
        ComparisonFolder.Write(comparison, folder, force: true);
        var outcome = await ReportBuilder.WriteAsync(folder, _svg, CancellationToken.None);
        return outcome.Files.ToDictionary(file => file, file => XDocument.Load(Path.Combine(folder, file)));
    }
}
