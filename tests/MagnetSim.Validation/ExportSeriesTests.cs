namespace MagnetSim.Validation;

/// <summary>China's magnet exports of 2025, from a CSV file into a run and out of its series.</summary>
public sealed class ExportSeriesTests
{
    [Test]
    public void Exports_AddUpMonthByMonth()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(Trial.Of("china-exports-2025"));
        var months = run.Series("month/producer_output/exporters");
        double[] reported = [2628, 1238, 3188, 5577, 6146, 5774, 5473];
        Assert.That(months[3..], Is.EqualTo(reported).Within(0.2));
        Assert.That(months[..7].Sum(), Is.EqualTo(27_897).Within(2));
        Assert.That(months[..9].Sum(), Is.EqualTo(39_817).Within(2));
        Assert.That(months.Sum(), Is.EqualTo(45_290).Within(2));
    }

    /// <summary>58,152 t/yr are 14,329 t in the first quarter, which leaves 936 t, and 14,488 t in the
    /// second, of which 7,054 t come: 6,498 t are lacking.</summary>
    [Test]
    public void Importers_LackWhatTheHoleLeaves() =>
        Assert.That(Trial.Of("china-exports-2025").Run().Kpi("shortfall"), Is.EqualTo(6498).Within(1));
}
