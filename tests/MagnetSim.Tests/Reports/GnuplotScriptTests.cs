using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class GnuplotScriptTests
{
    private static readonly DateOnly _start = new(2026, 4, 1);

    private static readonly Chart _small = new(
        "small", "What {it} shows", "Tonnes per month", _start, _start.AddYears(2),
        [new(2026, 10, 1), new(2027, 10, 1)], [new("Export_ban", new(2027, 3, 1), new(2027, 8, 30))],
        [
            new("", ValueAxis.Holding(9500, ValueFormat.Number),
                [new("", LabelPlace.Legend, Theme.OnTime, 0.16, [1, 2], [3, 4.5])],
                [new("Served", Theme.OnTime, 2, [2, double.NaN])],
                [new("Target 6,000", 6000)]),
        ]);

    [Test]
    public void SmallChart_IsExactlyThisScript()
    {
        var expected = File.ReadAllText(Path.Combine(
            TestContext.CurrentContext.TestDirectory, "Reports", "SmallChart.gp"));
        Assert.That(GnuplotScript.Of(_small, ImageFormat.Png, ImageSize.Usual, "it's.png"),
            Is.EqualTo(expected));
    }

    [Test]
    public void Text_LosesItsMeaningForGnuplot()
    {
        var chart = _small with { Subtitle = @"a_b ^ {c} @ & ~ \ 'd' ""e""" };
        Assert.That(GnuplotScript.Of(chart, ImageFormat.Svg, ImageSize.Usual, "x"),
            Does.Contain(@"set label 'a\_b \^ \{c\} \@ \& \~ \134{} \047{}d\047{} ""e""' at"));
    }

    [Test]
    public void LineFeedInAName_CannotStartACommand() =>
        Assert.That(GnuplotScript.Of(_small with { Title = "a'\nsystem 'b" }, ImageFormat.Svg,
            ImageSize.Usual, "x"),
            Does.Not.Contain("\nsystem"));

    [Test]
    public void LongTitle_IsWrappedWithinThePage()
    {
        var title = string.Join(' ', Enumerable.Repeat("exports", 30));
        var layout =
            ChartLayout.Of(_small with { Title = title }, ImageSize.Usual);
        Assert.That(layout.Title, Has.Count.EqualTo(3));
        double[] widths =
            [.. layout.Title.Select(line => ChartLayout.WidthOf(line.Text, Theme.TitlePoints, true))];
        Assert.That(widths, Has.All.LessThan(ImageSize.Usual.PageWidth - (2 * ChartLayout.EdgeGap)));
        Assert.That(layout.Panels[0].Top, Is.GreaterThan(layout.Title[2].Y + 200));
    }

    [Test]
    public void WrappedLines_AreAboutAsLong_AndKeepNumbersWithTheirUnits()
    {
        var lines = TextWidth.Wrap(
            "Oxide from China is in 67 % of the magnets, in the year to March 2036", 30, 3, bold: true);
        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.That(TextWidth.Of(lines[1]), Is.GreaterThan(0.7 * TextWidth.Of(lines[0])));
        Assert.That(TextWidth.Wrap("below 10 % in all", TextWidth.Of("below 10 "), bold: false),
            Is.EqualTo(new[] { "below", "10 % in", "all" }));
    }

    [Test]
    public void LowPanel_HasFewerNumbersAtItsAxis()
    {
        Panel panel = new("", new(1200, 200, ValueFormat.Number), [], [], []);
        var script = GnuplotScript.Of(_small with { Panels = [.. Enumerable.Repeat(panel, 13)] },
            ImageFormat.Png, ImageSize.Usual, "x");
        Assert.That(script, Does.Contain("set ytics ('0' 0, '' 200, '400' 400, '' 600, '800' 800"));
    }

    [Test]
    public void Marks_AreNumberedLinesWithWordsThatLoseTheirMeaning()
    {
        var chart = _small with { Marks = [new(new(2027, 4, 5), "a_b 'c'"), new(new(2027, 9, 1), "later")] };
        var script = GnuplotScript.Of(chart, ImageFormat.Png, ImageSize.Usual, "x");
        Assert.That(script, Does.Contain("from '2027-04-05', graph 0 to '2027-04-05', graph 1 nohead front"));
        Assert.That(script, Does.Contain(@"{/=12 1  5 Apr 2027: a\_b \047{}c\047{}}"));
        var layout = ChartLayout.Of(chart, ImageSize.Usual);
        Assert.That(layout.Marks, Has.Count.EqualTo(2));
        Assert.That(layout.Panels[0].Top, Is.GreaterThan(layout.Marks[1].Y + 40));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(20)]
    [TestCase(60)]
    public void Panels_HaveASizeOnAnyPageThatIsAllowed(int count)
    {
        ImageSize smallest = new(1600, 1200, 1);
        Assert.That(smallest.Problem, Is.Null);
        var chart = _small with { Panels = [.. Enumerable.Repeat(_small.Panels[0], count)] };
        foreach (var box in ChartLayout.Of(chart, smallest).Panels)
        {
            Assert.That(box.Right - box.Left, Is.Positive);
            Assert.That(box.Bottom - box.Top, Is.Positive);
        }
    }

    [Test]
    public void NamesOfWindows_NeverOverlap()
    {
        DateOnly[] starts = [.. Enumerable.Range(0, 6).Select(index => _start.AddMonths(3 * index))];
        TimeWindow[] windows =
            [.. starts.Select(start => new TimeWindow($"Outage of {start:O}", start, start.AddMonths(2)))];
        var layout = ChartLayout.Of(_small with { Windows = windows }, ImageSize.Usual);
        foreach (var row in layout.WindowLabels.GroupBy(label => label.Y))
        {
            double[] places = [.. row.Select(label => label.X).Order()];
            var width = ChartLayout.WidthOf(windows[0].Label, Theme.TextPoints, bold: true);
            Assert.That(places.Zip(places.Skip(1), (left, right) => right - left),
                Has.All.GreaterThan(width));
        }
    }

    [TestCase(0, 1, 0.2)]
    [TestCase(9500, 10_000, 2000)]
    [TestCase(6000, 6000, 1000)]
    [TestCase(6001, 8000, 2000)]
    [TestCase(0.031, 0.04, 0.01)]
    public void Axis_EndsAtARoundNumber(double largest, double top, double step)
    {
        var axis = ValueAxis.Holding(largest, ValueFormat.Number);
        Assert.That(axis.Top, Is.EqualTo(top).Within(1e-9));
        Assert.That(axis.Step, Is.EqualTo(step).Within(1e-9));
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void Axis_HoldsItsValueInFewSteps(FsCheck.NormalFloat number)
    {
        var largest = Math.Min(Math.Abs(number.Get), 1e12) + 1e-6;
        var axis = ValueAxis.Holding(largest, ValueFormat.Number);
        Assert.That(axis.Top, Is.GreaterThanOrEqualTo(largest * (1 - 1e-8)));
        Assert.That(axis.Ticks, Has.Count.InRange(2, 7));
    }

    [Test]
    public void AxisText_SeparatesThousands()
    {
        Assert.That(ValueAxis.Holding(20_000, ValueFormat.Number).Text(20_000), Is.EqualTo("20,000"));
        Assert.That(ValueAxis.Share.Text(0.25), Is.EqualTo("25 %"));
    }

    [TestCase("2026-04-01", "2036-04-01", 15, "2027 2028 2029 2030 2031 2032 2033 2034 2035 2036")]
    [TestCase("2026-04-01", "2036-04-01", 4, "2030 2035")]
    [TestCase("2026-04-01", "2056-04-01", 3, "2030 2040 2050")]
    [TestCase("2026-11-15", "2027-08-01", 15, "Jan/2027 Apr Jul")]
    public void DateMarks_AreAsManyAsHaveRoom(string start, string end, int most, string labels)
    {
        var ticks = DateAxis.Ticks(
            DateOnly.Parse(start, null), DateOnly.Parse(end, null), most);
        Assert.That(ticks.Select(tick => tick.Label.Replace('\n', '/')).Where(label => label.Length > 0),
            Is.EqualTo(labels.Split(' ')));
    }
}
