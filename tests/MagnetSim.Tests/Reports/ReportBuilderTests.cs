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
        if (!(await Gnuplot.FindAsync(CancellationToken.None)).HasGnuplot)
            Assert.Ignore("gnuplot is not installed");
        var folder = Path.Combine(_root, "run");
        RunFolder.Write(TenYearRun.WithBan(20), folder, force: true);
        var outcome = await ReportBuilder.WriteAsync(folder, CancellationToken.None);
        Assert.That(outcome.Files, Is.EqualTo(new[]
        {
            "capacity.png", "capacity.svg", "shortfall.png", "shortfall.svg",
            "shortfall-by-sector.png", "shortfall-by-sector.svg", "supply-mix.png", "supply-mix.svg",
            "stock-cover.png", "stock-cover.svg",
        }));
        Assert.That(SizeOf(Path.Combine(folder, "capacity.png")), Is.EqualTo((3200, 1800)));
        var svg = await File.ReadAllTextAsync(Path.Combine(folder, "capacity.svg"));
        Assert.That(svg, Does.Contain("sans-serif"));
        Assert.That(Directory.GetFiles(folder, ".*"), Is.Empty, "nothing temporary is left");
    }

    // The header of a PNG holds width and height from byte 16 on.
    private static (int Width, int Height) SizeOf(string path)
    {
        ReadOnlySpan<byte> png = File.ReadAllBytes(path);
        var width = BinaryPrimitives.ReadInt32BigEndian(png[16..]);
        return (width, BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }
}
