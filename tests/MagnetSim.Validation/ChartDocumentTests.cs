using System.Text.RegularExpressions;
using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>The page about charts has a line on each chart, and none on others.</summary>
public sealed partial class ChartDocumentTests
{
    private static readonly string[] _ofComparisons = ["overlay", "differences", "difference-over-time"];
    private static readonly string[] _ofSweeps = ["sweep", "contour", "scatter", "frontier"];

    [Test]
    public void EveryChart_HasItsQuestion()
    {
        string[] described = [.. Row().Matches(Repository.Text("docs/charts.md"))
            .Select(match => match.Groups["name"].Value)];
        string[] drawn = [.. RunCharts.Names, .. _ofComparisons, .. _ofSweeps];
        Assert.That(described, Is.EquivalentTo(drawn));
    }

    [GeneratedRegex(
        "^\\| `(?<name>[a-z-]+)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
