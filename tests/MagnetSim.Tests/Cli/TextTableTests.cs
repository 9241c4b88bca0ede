using MagnetSim.Cli;

namespace MagnetSim.Tests.Cli;

public sealed class TextTableTests
{
    [Test]
    public void Table_HasItsHeadFirst_AndABlankLineBetweenGroups()
    {
        TextTable table = new("mean", "5 %\n… 95 %");
        table.AddTitle("All");
        table.Add("Demand", "1,200 t ± 3", "9 … 10 t");
        table.AddTitle("Ban");
        table.Add("  lost", "1 t");
        Assert.That(Lines(table), Is.EqualTo(new[]
        {
            "                            5 %",
            "                 mean    … 95 %",
            "───────────────────────────────",
            "All",
            "  Demand  1,200 t ± 3  9 … 10 t",
            "",
            "Ban",
            "    lost          1 t          ",
            "",
        }));
    }

    [Test]
    public void ColumnsWithoutRoom_GoOnBelow_WithEachFigureWhole()
    {
        string[] figures = [.. Enumerable.Range(1, 7).Select(column => new string((char)('0' + column), 19))];
        TextTable table = new("a", "b", "c", "d", "e", "f", "g");
        table.Add("Point", figures);
        var lines = Lines(table);
        Assert.That(lines, Has.All.Length.AtMost(80));
        Assert.That(lines.SelectMany(line => line.Split(' ')), Is.SupersetOf(figures));
        Assert.That(lines.Count(line => line.StartsWith("  Point", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public void LongTitle_IsWrappedAndNotCut()
    {
        var name = string.Join(' ', Enumerable.Repeat("export", 30));
        TextTable table = new("a");
        table.AddTitle(name);
        table.Add("b", "1");
        Assert.That(Lines(table), Has.All.Length.AtMost(80));
        Assert.That(string.Join(' ', Lines(table)), Does.Contain(name));
    }

    private static string[] Lines(TextTable table)
    {
        using StringWriter output = new();
        table.Write(output);
        return output.ToString().Split('\n');
    }
}
