using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class RunReportTests
{
    private static readonly string[] _texts =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>",
        "a & b < c > d &amp; &#65;", "]]> <!-- --> <![CDATA[", "😀 🧲 naïve ₹",
        "\u05E2\u05D1\u05E8\u05D9\u05EA "
            + "\u0645\u0631\u062D\u0628\u0627", "\u0001\u0007\u001B[31m\u007F\u0085 x",
        "a\u202Eb\u2028c", "bad \uFFFE \uFFFF \uD800", "a,b\r\nc\td", "' onclick='alert(1)", "{x} {0} %s",
        new('x', 300),
    ];

    [Test]
    public void Page_AnswersFromTheNumbersOfTheRun()
    {
        string[] sentences = [.. Page.Of(TenYearRun.WithBan(20)).Sentences];
        Assert.That(sentences[0], Is.EqualTo("Export ban of 1 Mar 2027 (26 weeks): magnets run short after 7 "
            + "weeks (median; 95 % interval of the median 6–8, 90 % of runs 6–8), in the week of 19 Apr "
            + "2027."));
        Assert.That(sentences, Has.Some.StartsWith("In the 52 weeks from the shock's start 2,"));
        Assert.That(sentences, Has.Member("First to run short: Electric two-wheelers in all 20 runs."));
        Assert.That(sentences, Has.Member("Not short within 52 weeks in any of 20 runs: Defence."));
    }

    [Test]
    public void RunWithoutAnyShortage_SaysSo()
    {
        var run = TenYearRun.WithBan(3);
        run = With(run, (Measures.Shortfall52, "ban", 0), (Measures.ShortageOccurs, "ban", 0),
            (Measures.FirstShortage, "ban", double.PositiveInfinity), (Measures.Shortfall, "", 0));
        string[] sentences = [.. Page.Of(run).Sentences];
        Assert.That(sentences[0],
            Is.EqualTo("Export ban of 1 Mar 2027 (26 weeks): magnets do not run short within 52 weeks in any "
                + "of 3 runs."));
        Assert.That(sentences[1],
            Is.EqualTo("In the 52 weeks from the shock's start all demand is served on time."));
        Assert.That(sentences, Has.Some.EndsWith("is served on time; no shortage in any of 3 runs."));
    }

    [Test]
    public void ShockLeftToChance_IsSaidToBe()
    {
        var storm = TenYearRun.Ban with { Start = null, End = null };
        var run = With(TenYearRun.Of(4, storm), (Measures.Shortfall52, "ban", double.NaN));
        run.Replications[2].Kpis[IndexOf(run, Measures.Shortfall52, "ban")] = 5;
        Assert.That(Page.Of(run).Sentences.First(), Is.EqualTo("Export ban is left to chance: it begins in "
            + "some runs. What follows is of its first occurrence, in 1 of 4 runs: those in which its 52 "
            + "weeks end within the horizon."));
    }

    [Test]
    public void Names_AreUnique_AndLinksLeadToThem()
    {
        var page = Page.Of(TenYearRun.WithBan(5), Page.AddCharts);
        string[] ids = [.. page.Document.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.That(ids, Is.Unique.And.Not.Empty);
        var links = page.Elements("a").Select(link => link.Attribute("href")!.Value).ToList();
        Assert.That(links, Has.Count.AtLeast(8).And.All.StartsWith("#"));
        Assert.That(links.Select(link => link[1..]).Distinct(), Is.SubsetOf(ids));
        var named = page.Document.Descendants().Attributes("aria-labelledby")
            .SelectMany(names => names.Value.Split(' ')).Distinct();
        Assert.That(named, Is.Not.Empty.And.SubsetOf(ids));
    }

    [Test]
    public void Structure_IsThatOfAnAccessiblePage()
    {
        var page = Page.Of(TenYearRun.WithBan(5), Page.AddCharts);
        Assert.That(page.Document.Root!.Attribute("lang")!.Value, Is.EqualTo("en"));
        Assert.That(page.Elements("h1").Single().Value, Is.EqualTo("Ten years"));
        Assert.That(page.Elements("main").Count(), Is.EqualTo(1));
        Assert.That(page.Elements("th").Select(head => head.Attribute("scope")?.Value),
            Is.Not.Empty.And.All.AnyOf("col", "row", "rowgroup"));
        Assert.That(page.Elements("table").Select(table => table.Elements().First().Name.LocalName),
            Is.Not.Empty.And.All.EqualTo("caption"));
        var pictures = page.Elements("svg").ToList();
        Assert.That(pictures, Has.Count.EqualTo(RunCharts.Names.Count));
        Assert.That(pictures.Select(svg => svg.Elements().First().Name.LocalName), Has.All.EqualTo("title"));
        Assert.That(page.Elements("figure").Select(figure => figure.Descendants().Count(part =>
                part.Name.LocalName is "figcaption")), Has.All.EqualTo(1));
        Assert.That(page.Elements("figure").Select(figure => figure.Descendants().Count(part =>
                part.Name.LocalName is "details")), Has.All.InRange(1, 2),
            "each chart has its figures in words");
        string[] loaders = ["script", "link", "img", "iframe", "object"];
        Assert.That(loaders.SelectMany(page.Elements), Is.Empty);
    }

    [Test]
    public void WithoutCharts_ThePageStands_AndSaysHowToGetThem()
    {
        var page = Page.Of(TenYearRun.WithBan(5));
        Assert.That(page.Elements("svg"), Is.Empty);
        Assert.That(page.ById("charts").Value, Does.Contain("apt-get install gnuplot-nox"));
        Assert.That(page.Elements("figcaption").Count(), Is.EqualTo(RunCharts.Names.Count), "what they show");
    }

    [Test]
    public void SameFolder_GivesTheSameBytes()
    {
        var run = TenYearRun.WithBan(5);
        var first = Page.Of(run, Page.AddCharts).Html;
        Assert.That(Page.Of(run with { Timing = new(9, 9, 9) }, Page.AddCharts).Html, Is.EqualTo(first));
        Assert.That(first, Does.Not.Contain(Path.GetTempPath()));
    }

    [Test]
    public void AnyText_IsNoMoreThanText([ValueSource(nameof(_texts))] string text)
    {
        Assumption[] assumptions = [new(text, text, text, text, text), new(text, text, text, "M", text)];
        var run = RenamedRun.Of(TenYearRun.WithBan(3), text, text.Replace('.', ' ')) with
        {
            Assumptions = assumptions,
        };
        run = run with { Manifest = run.Manifest with { ScenarioDescription = text } };
        var page = Page.Of(run, Page.AddCharts);
        Assert.That(page.Elements("script").Concat(page.Elements("img")), Is.Empty);
        Assert.That(page.Document.Descendants().Attributes().Select(attribute => attribute.Name.LocalName),
            Has.None.StartsWith("on"));
        var plain = Page.Of(RenamedRun.Of(TenYearRun.WithBan(3), "plain", "plain") with
        {
            Assumptions =
            [
                new("plain", "plain", "plain", "plain", "plain"),
                new("plain", "plain", "plain", "M", "plain"),
            ],
        });
        Assert.That(Shape(page, "answers"), Is.EqualTo(Shape(plain, "answers")));
        Assert.That(Shape(page, "provenance"), Is.EqualTo(Shape(plain, "provenance")));
        Assert.That(page.Elements("h1").Single().Value.Trim(), Has.Length.GreaterThan(1));
    }

    [Test]
    public void ManyShocksAndSectors_AllStandInTheTables()
    {
        ShockWindow[] shocks = [TenYearRun.Ban, .. Enumerable.Range(0, 40)
            .Select(index => TenYearRun.Ban with { Name = $"shock_{index}", Label = $"Shock {index}" })];
        var run = TenYearRun.Of(3, shocks);
        Column[] more = [.. shocks.Skip(1).Select(shock => new Column(Measures.Shortfall52, shock.Name))];
        run = run with
        {
            Layout = run.Layout with { Kpis = [.. run.Layout.Kpis, .. more] },
            Replications = [.. run.Replications.Select(row =>
                row with { Kpis = [.. row.Kpis, .. more.Select(_ => 1.5)] })],
        };
        var page = Page.Of(run);
        Assert.That(page.ById("table-shocks").Value, Does.Contain("Shock 0").And.Contain("Shock 39"));
        Assert.That(page.Sentences.First(), Does.StartWith("Export ban"), "the worst");
        Assert.That(page.Sentences.Count(), Is.LessThan(30));
    }

    [Test]
    public void Assumptions_StandWithTheWeakFirst_AndTheSameOnce()
    {
        Assumption[] assumptions =
        [
            new("lanes.a.flex", "1.25", "official", "A", ""), new("lanes.b.flex", "2", "one", "C", ""),
            new("lanes.c.flex", "3", "", "M", "guess"), new("lanes.d.flex", "3", "", "M", "guess"),
        ];
        var page = Page.Of(TenYearRun.WithBan(20) with { Assumptions = assumptions });
        string[] rows = [.. page.ById("table-assumptions-weak").Descendants()
            .Where(cell => cell.Attribute("scope")?.Value == "row").Select(cell => cell.Value)];
        Assert.That(rows, Is.EqualTo(new[] { "lanes.{c, d}.flex", "lanes.b.flex" }));
        Assert.That(page.ById("table-assumptions-others").Value, Does.Contain("lanes.a.flex"));
        Assert.That(page.ById("warnings").Value, Does.Contain("weak sources of flex (3 values)."));
    }

    [Test]
    public void Provenance_RepeatsVariantsAndOverridesAsAShellReadsThem()
    {
        var run = TenYearRun.WithBan(3);
        run = run with
        {
            Manifest = run.Manifest with
            {
                Variants = ["more"],
                Overrides = ["name=it's "
                + "\"so\"", "lanes.a.flex=2"]
            },
        };
        Assert.That(Page.Of(run).ById("provenance").Value, Does.Contain("magnetsim run SCENARIO --variant "
            + "more --set 'name=it'\\''s \"so\"' --set lanes.a.flex=2 -n 3 --seed 1"));
    }

    /// <summary>The elements of a section in their order.</summary>
    private static IEnumerable<string> Shape(Page page, string id) =>
        page.ById(id).Descendants().Select(element => element.Name.LocalName);

    private static RunResult With(RunResult run, params (Measure Measure, string Part, double Value)[] values)
    {
        foreach (var row in run.Replications)
        {
            foreach (var (measure, part, value) in values) row.Kpis[IndexOf(run, measure, part)] = value;
        }

        return run;
    }

    private static int IndexOf(RunResult run, Measure measure, string part) =>
        run.Layout.Kpis.ToList().FindIndex(column => column == new Column(measure, part));
}
