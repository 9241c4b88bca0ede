using System.Reflection;
using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

public sealed class MeasuresTests
{
    private static readonly Measure[] _all =
    [
        .. typeof(Measures).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Measure)field.GetValue(null)!),
    ];

    [Test]
    public void Each_key_stands_for_one_measure() =>
        Assert.That(_all.Select(measure => measure.Key), Is.Unique.And.Not.Empty);

    [Test]
    public void The_page_on_KPIs_says_what_the_catalogue_says()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "kpis.md"));
        foreach (var measure in _all)
            Assert.That(page, Does.Contain($"| `{measure.Key}` | {measure.Unit} | {measure.Meaning}"));
    }

    private static string Root()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "MagnetSim.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
