using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class ChartTableTests
{
    private static readonly Color _red = new("#FF0000"), _blue = new("#0000FF"), _grey = new("#888888");

    private static readonly StoredRun _run = new(null!, [], []);

    [Test]
    public void Table_HoldsTheMeansOfWhatIsDrawn_ByQuarter()
    {
        var chart = ChartOf(new(2027, 1, 1),
            new Panel("", ValueAxis.Share, [], [new("Magnets", _red, 2, [0.2, 0.4, 0.6, 1, double.NaN, 0.5])],
                []));
        var table = ChartTables.Of(chart, _run).Single();
        Assert.That(table.Id, Is.EqualTo("data-chart"));
        Assert.That(table.Columns.Select(column => column.Head),
            Is.EqualTo(new[] { "Quarter", "Magnets, %" }));
        Assert.That(Rows(table), Is.EqualTo(new[] { "Jan – Mar 2026|40.0", "Apr – Jun 2026|75.0" }));
    }

    [Test]
    public void LongCharts_AreToldByYear_WithBandsInBrackets()
    {
        Area band = new("", LabelPlace.Legend, _red, 0.2, [1, 1, 1, 1, 1, 1], [9, 9, 9, 9, 9, 9]);
        var chart = ChartOf(new(2036, 1, 1),
            new Panel("Weeks", ValueAxis.Holding(9, ValueFormat.Number), [band],
            [new("", _red, 2, [2, 4, 6, 2, 4, 6])], []));
        var table = ChartTables.Of(chart, _run).Single();
        Assert.That(table.Columns.Select(column => column.Head), Is.EqualTo(new[] { "Year", "Weeks" }));
        Assert.That(Rows(table), Is.EqualTo(new[] { "2026|4.0 (1.0–9.0)" }));
    }

    [Test]
    public void AreaThatFillsUpToALine_IsNoBand()
    {
        Panel panel = new("", ValueAxis.Share,
            [
                new("", LabelPlace.Legend, _red, 0.2, Six(0), Six(0.4)),
                new("", LabelPlace.Legend, _blue, 0.2, Six(0.4), Six(0.7)),
            ],
            [new("With oxide", _blue, 2, Six(0.7)), new("Magnets", _red, 2, Six(0.4))], []);
        Assert.That(Rows(ChartTables.Of(ChartOf(new(2027, 1, 1), panel), _run).Single()).First(),
            Is.EqualTo("Jan – Mar 2026|70.0|40.0"));
    }

    [Test]
    public void PanelsSideBySide_GiveAColumnEach_AndWhatTheyShareOnce()
    {
        Panel PanelOf(string title, double value) => new(title, ValueAxis.Share,
            [new("Gap", LabelPlace.Legend, _red, 1, Six(value), Six(1))],
            [new("All", _grey, Theme.BackgroundLineWidth, Six(0.5)),
                new("This sector", _blue, 2, Six(value))], []);
        var table = ChartTables.Of(ChartOf(new(2027, 1, 1), PanelOf("Wind", 0.1), PanelOf("Cars", 0.1)), _run)
            .Single();
        Assert.That(table.Columns.Select(column => column.Head),
            Is.EqualTo(new[] { "Quarter", "All, %", "Wind, %", "Cars, %" }), "the gap is the rest to all");
        Assert.That(Rows(table).First(), Is.EqualTo("Jan – Mar 2026|50.0|10.0|10.0"));
    }

    [Test]
    public void StackedAreas_AreToldByTheirThickness_AndBarsByTheirLength()
    {
        Panel stack = new("", ValueAxis.Holding(9, ValueFormat.Number),
            [new("One", LabelPlace.Right, _red, 1, Six(0), Six(2)),
                new("Two", LabelPlace.Right, _blue, 1, Six(2), Six(7))],
            [], []);
        Panel bars = new("Share", ValueAxis.Named(["low", "high"]), [], [], [])
        {
            Blocks = [new("Made", _red, 1, 0, 0.6, -0.4, 0.4), new("Idle", _blue, 1, 0.6, 1, -0.4, 0.4),
                new("Made", _red, 1, 0, 1, 0.6, 1.4)],
            Across = NumberAxis.Bars("", ValueAxis.Share, 1),
        };
        PageTable[] tables = [.. ChartTables.Of(ChartOf(new(2027, 1, 1), bars, stack), _run)];
        Assert.That(Rows(tables[0]), Is.EqualTo(new[] { "high|100|0", "low|60.0|40.0" }));
        Assert.That(Rows(tables[1]).First(), Is.EqualTo("Jan – Mar 2026|2.0|5.0"));
    }

    /// <summary>Names of concentrations stand in the first panel alone.</summary>
    [Test]
    public void LineWithoutAName_HasThatOfItsColour()
    {
        Panel shares = new("Imported", ValueAxis.Share, [],
            [new("Oxide", _red, 2, Six(1)), new("Magnets", _blue, 2, Six(1))], []);
        Panel index = new("HHI", ValueAxis.Holding(9, ValueFormat.Number), [],
            [new("", _red, 2, Six(5)), new("", _blue, 2, Six(6))], []);
        Assert.That(ChartTables.Of(ChartOf(new(2027, 1, 1), shares, index), _run).Single().Columns
            .Select(column => column.Head), Is.EqualTo(new[]
            {
                "Quarter", "Imported: Oxide, %", "Imported: Magnets, %", "HHI: Oxide", "HHI: Magnets",
            }));
    }

    private static double[] Six(double value) => [.. Enumerable.Repeat(value, 6)];

    private static Chart ChartOf(DateOnly end, params Panel[] panels) =>
        new("chart", "", "", new(2026, 1, 1), end,
        [.. Enumerable.Range(0, 6).Select(month => new DateOnly(2026, 1, 15).AddMonths(month))], [], panels);

    private static IEnumerable<string> Rows(PageTable table) =>
        table.Groups.SelectMany(group => group.Rows).Select(row => string.Join('|', row));
}
