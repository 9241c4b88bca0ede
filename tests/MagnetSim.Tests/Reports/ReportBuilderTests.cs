using System.Buffers.Binary;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class ReportBuilderTests
{
    private string _root = "";

    [SetUp]
    public void CreateRoot() => _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task RunFolder_BecomesCharts()
    {
        await Drawing.RequireGnuplotAsync();
        var folder = Path.Combine(_root, "run");
        RunFolder.Write(TenYearRun.WithBan(20), folder, force: true);
        var outcome = await ReportBuilder.WriteAsync(folder, ReportOptions.Usual, CancellationToken.None);
        Assert.That(outcome.Files, Is.EqualTo(RunCharts.Of(RunData.Read(folder))
            .SelectMany(chart => new[] { $"{chart.Name}.png", $"{chart.Name}.svg" })
            .Append(RunReport.FileName)));
        Assert.That(SizeOf(Path.Combine(folder, "capacity.png")), Is.EqualTo((3200, 1800)));
        var svg = await File.ReadAllTextAsync(Path.Combine(folder, "capacity.svg"));
        Assert.That(svg, Does.Contain("sans-serif"));
        Assert.That(Directory.GetFiles(folder, ".*"), Is.Empty, "nothing temporary is left");
    }

    [Test]
    public async Task OneChart_IsDrawnInTheSizeThatIsAskedFor()
    {
        await Drawing.RequireGnuplotAsync();
        var folder = Path.Combine(_root, "run");
        RunFolder.Write(TenYearRun.WithBan(2), folder, force: true);
        ReportOptions options = new(["exposure"], [ImageFormat.Png], new(1000, 600, 0.3));
        var outcome = await ReportBuilder.WriteAsync(folder, options, CancellationToken.None);
        Assert.That(outcome.Files, Is.EqualTo(new[] { "exposure.png", RunReport.FileName }));
        Assert.That(SizeOf(Path.Combine(folder, "exposure.png")), Is.EqualTo((1000, 600)));
    }

    [Test]
    public async Task ChartWhoseDataTheRunLacks_IsNotDrawn_AndItsReasonIsGiven()
    {
        await Drawing.RequireGnuplotAsync();
        var run = TenYearRun.Of(2);
        var other = run.Layout.Series[0] with { Period = "other" };
        run = run with { Layout = run.Layout with { Series = [other] } };
        var folder = Path.Combine(_root, "run");
        RunFolder.Write(run, folder, force: true);
        var options = ReportOptions.Usual with { Only = ["incentive"] };
        var outcome = await ReportBuilder.WriteAsync(folder, options, CancellationToken.None);
        Assert.That(outcome.Files, Is.EqualTo(new[] { RunReport.FileName }));
        Assert.That(outcome.Notes[0],
            Is.EqualTo($"no chart 'incentive': it needs an incentive scheme, and {folder} has none"));
    }

    [Test]
    public async Task UnknownChart_IsRefusedWithTheNamesOfAll()
    {
        var folder = Path.Combine(_root, "run");
        RunFolder.Write(TenYearRun.WithBan(1), folder, force: true);
        var options = ReportOptions.Usual with { Only = ["pie"] };
        var fault = await Assert.ThrowsAsync<ReportException>(
            () => ReportBuilder.WriteAsync(folder, options, CancellationToken.None));
        Assert.That(fault!.Message, Does.StartWith("there is no chart 'pie'; the charts are shortfall, "));
    }

    [TestCase(100, 900, 1)]
    [TestCase(1600, 900, 0)]
    [TestCase(1600, 900, double.NaN)]
    [TestCase(1600, 900, 2)]
    public async Task ImpossibleSize_IsRefused(int width, int height, double scale)
    {
        var folder = Path.Combine(_root, "run");
        var options = ReportOptions.Usual with { Size = new(width, height, scale) };
        await Assert.ThrowsAsync<ReportException>(
            () => ReportBuilder.WriteAsync(folder, options, CancellationToken.None));
    }

    // The header of a PNG holds width and height from byte 16 on.
    private static (int Width, int Height) SizeOf(string path)
    {
        ReadOnlySpan<byte> png = File.ReadAllBytes(path);
        var width = BinaryPrimitives.ReadInt32BigEndian(png[16..]);
        return (width, BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }
}
