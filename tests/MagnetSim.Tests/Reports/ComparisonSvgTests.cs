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
        await AssertApartAsync(SweepChart.Of(SmallSweep.OfTwoPaths(kind)));
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(charts));
    }

    /// <summary>With paths and names as long as they come.</summary>
    [Test]
    public async Task SweepOfLongNames_IsDrawnOnThePage()
    {
        var sweep = SmallSweep.OfTwoPaths(SweepKind.Grid);
        string[] paths = ["stockpiles.high_temperature_magnets_for_defence.replenish.cover",
            "shocks.licensing_of_magnets_and_oxides_from_china.duration"];
        var charts = SweepChart.Of(sweep with
        {
            Manifest = sweep.Manifest with { Paths = paths, ScenarioName = new string('m', 60) },
        });
        await AssertApartAsync(charts);
    }

    [Test]
    public async Task SweepOfOnePath_IsDrawnOnThePage()
    {
        var sweep = SmallSweep.OfTwoPaths(SweepKind.Grid);
        await AssertApartAsync(SweepChart.Of(sweep with
        {
            Manifest = sweep.Manifest with
            {
                Paths = ["pool.cover"],
                Points = [.. sweep.Manifest.Points.Select((_, point) =>
                    (string[])[$"{point + 1} wk"])],
            },
        }));
    }

    /// <summary>Fourteen bars with long names, and ends on both sides and on one.</summary>
    [Test]
    public async Task Tornado_IsDrawnOnThePage()
    {
        TornadoBar[] bars = [.. Enumerable.Range(1, 14).Select(place => new TornadoBar("fill_52wk/export_ban",
            "1", $"sectors.defence_and_medical_{place}.demand.base", "1,052 t/yr", "1,427 t/yr", 20, 0.8,
            -0.07 / place, 0.004, place % 2 == 0 ? -0.02 / place : 0.05 / place, 0.006))];
        UncertaintyManifest manifest = new("0.1.0", "", "Small", "", new string('c', 64), 1, 200, 20, false,
            [], [], new(2026, 4, 1), new(2036, 4, 1), ["fill_52wk/export_ban"], []);
        VarianceRow row = new("fill_52wk/export_ban", "1", 200, 0.8, 0.02, 0.0003, 0.0001, 0.75, 0.7, 0.8);
        await AssertApartAsync(TornadoChart.Of(new(manifest, "", [row], bars, [])));
    }

    [Test]
    public async Task WarmUp_IsDrawnOnThePage()
    {
        var run = new StoredRun(SmallComparison.Of("one", "other").Manifest.Runs[0].Manifest, [], []);
        DateOnly[] dates = [.. Enumerable.Range(0, 120).Select(new DateOnly(2026, 4, 1).AddMonths)];
        double[] means = [.. dates.Select((_, month) => 5 + Math.Sin(month))];
        SeriesSummary series = new("month", "shortfall", "wind", "t", dates, []);
        var horizon = run with { Manifest = run.Manifest with { End = new(2036, 4, 1) } };
        await AssertApartAsync([WarmUpChart.Of(horizon, series, dates, means, dates[20])]);
    }

    private async Task AssertApartAsync(IEnumerable<Chart> charts)
    {
        foreach (var chart in charts)
        {
            await Gnuplot.DrawAsync(chart, ImageFormat.Svg, ImageSize.Usual, _folder, CancellationToken.None);
            SvgTexts.AssertApart(chart.Name, XDocument.Load(Path.Combine(_folder, $"{chart.Name}.svg")));
        }
    }

    private async Task<Dictionary<string, XDocument>> DrawAsync(StoredComparison comparison)
    {
        var folder = Path.Combine(_folder, "of");
        ComparisonFolder.Write(comparison, folder, force: true);
        var outcome = await ReportBuilder.WriteAsync(folder, _svg, CancellationToken.None);
        return outcome.Files.ToDictionary(file => file, file => XDocument.Load(Path.Combine(folder, file)));
    }
}
