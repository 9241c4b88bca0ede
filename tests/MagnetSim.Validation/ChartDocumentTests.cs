using System.Text.RegularExpressions;
using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>The page about charts has a line on each chart, and none on others.</summary>
public sealed partial class ChartDocumentTests
{
    [Test]
    public void EveryChart_HasItsQuestion()
    {
        string[] described = [.. Row().Matches(Repository.Text("docs/charts.md"))
            .Select(match => match.Groups["name"].Value)];
        Assert.That(described, Is.EquivalentTo(RunCharts.Names));
    }

    [GeneratedRegex(
        "^\\| `(?<name>[a-z-]+)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
