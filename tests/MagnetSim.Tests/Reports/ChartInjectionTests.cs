using System.Text;
using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>
/// Names and notes of a scenario can hold anything, and are no more than text to gnuplot and SVG.
/// </summary>
public sealed class ChartInjectionTests
{
    private const string Trap = "trap";

    private static readonly string[] _texts =
    [
        $"`touch {Trap}`", $"$(touch {Trap})", $"'; system('touch {Trap}'); '",
            $"\"; system(\"touch {Trap}\"); \"",
        $"a\n!touch {Trap}\nb", $"x'\nsystem 'touch {Trap}'", "@ARG0 @x", "${HOME} $P0",
            "{/:Bold=40 big} {/Symbol a}",
        @"a\nb \134 \U+263A \\", "a_b^c&d~e", "%s %d %%", "<script>alert(1)</script>",
            "]]> <!-- --> <![CDATA[",
        "a & b < c > d &amp; &#65;", "\"font-family=\"Inter\"\"", "😀 🧲 naïve ₹",
            "\u05E2\u05D1\u05E8\u05D9\u05EA \u0645\u0631\u062D\u0628\u0627",
        "\u0001\u0007\u001B[31m\u007F\u0085 x", "a\u202Eb\u2028c", "bad \uFFFE \uFFFF", "EOD", "a,b\r\nc\td",
            new('x', 300),
    ];

    private string _folder = "";

    [SetUp]
    public async Task CreateFolder() => _folder = await Drawing.NewFolderAsync();

    [TearDown]
    public void DeleteFolder() => Drawing.Delete(_folder);

    [TestCaseSource(nameof(_texts))]
    public async Task AnyText_IsDrawnAsItStands(string text)
    {
        var texts = (await DrawAsync(text, ["shortfall"]))["shortfall.svg"];
        Assert.That(Collapsed(texts.Single(one => one.Text.Contains("MagnetSim 0.1.0")).Text),
            Does.StartWith(Drawn(text)));
        Assert.That(texts.Count(one => Collapsed(one.Text).StartsWith(Drawn(text), StringComparison.Ordinal)),
            Is.AtLeast(3), "named");
    }

    [Test]
    public async Task AllTextsAtOnce_AreDrawnInEveryChart()
    {
        var drawn = await DrawAsync(string.Join(' ', _texts), []);
        Assert.That(drawn, Has.Count.EqualTo(RunCharts.Names.Count));
        foreach (var (file, texts) in drawn)
            Assert.That(texts.Select(one => Collapsed(one.Text)), Has.Some.StartsWith(Drawn(_texts[0])),
                file);
    }

    [Test]
    public async Task AllTextsAtOnce_BreakNoPng()
    {
        var text = string.Join(' ', _texts);
        RunFolder.Write(RenamedRun.Of(TenYearRun.WithBan(2), text, Named(text)), _folder, force: true);
        ReportOptions options = new([], [ImageFormat.Png], new(800, 450, 0.25));
        var outcome = await ReportBuilder.WriteAsync(_folder, options, CancellationToken.None);
        Assert.That(outcome.Files.Where(file => file != RunReport.FileName),
            Has.Exactly(RunCharts.Names.Count).Items);
    }

    /// <summary>Draws charts of a run full of that text; no command of it may have run.</summary>
    private async Task<Dictionary<string, IReadOnlyList<SvgText>>> DrawAsync(string text, string[] charts)
    {
        RunFolder.Write(RenamedRun.Of(TenYearRun.WithBan(2), text, Named(text)), _folder, force: true);
        ReportOptions options = new(charts, [ImageFormat.Svg], ImageSize.Usual);
        var outcome = await ReportBuilder.WriteAsync(_folder, options, CancellationToken.None);
        Assert.That(File.Exists(Trap), Is.False);
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Has.None.Contains(Trap));
        return outcome.Files.Where(file => file != RunReport.FileName).ToDictionary(file => file,
            file => SvgTexts.Of(XDocument.Load(Path.Combine(_folder, file))));
    }

    // A dot tells buyers from their sector.
    private static string Named(string text) => text.Replace('.', ' ');

    /// <summary>
    /// What is left of a text: control characters as spaces, and the start of what is too long.
    /// </summary>
    private static string Drawn(string text)
    {
        StringBuilder drawn = new();
        foreach (var rune in text.EnumerateRunes())
        {
            var isInvisible = Rune.IsControl(rune) || rune.Value is 0x2028 or 0x202E;
            drawn.Append(isInvisible ? " " : rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        var all = Collapsed(drawn.ToString());
        return all.Length > 20 ? all[..20] : all;
    }

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
