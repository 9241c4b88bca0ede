using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>Names at the right stand beside their lines, or are led to them.</summary>
public sealed class RightLabelTests
{
    private static readonly Box _box = new(0, 1000, 100, 1100);

    [Test]
    public void NamesThatAreFarApart_StandBesideTheirValues()
    {
        var labels = LabelsOf(100, 500, 900);
        Assert.That(labels.Select(label => label.Y), Is.EqualTo(new[] { 1000, 600, 200 }).Within(1e-9));
        Assert.That(labels.Select(label => RightLabels.LeaderOf(label) is null), Has.All.True);
    }

    [Test]
    public void NamesThatAreNear_AreMovedBothWays_AndLed()
    {
        var labels = LabelsOf(500, 500, 500);
        Assert.That(labels.Select(label => label.Y).Order(),
            Is.EqualTo(new[] { 548, 600, 652 }).Within(1e-9));
        Assert.That(labels.Count(label => RightLabels.LeaderOf(label) is not null), Is.EqualTo(2));
        Assert.That(RightLabels.LeaderOf(labels[0])!.Value.From.Up, Is.EqualTo(600).Within(1e-9));
    }

    [Test]
    public void NamesAtTheEdges_StayWithinThePanel()
    {
        Assert.That(LabelsOf(1000, 1000, 1000).Min(label => label.Y), Is.EqualTo(100).Within(1e-9));
        Assert.That(LabelsOf(0, 0).Max(label => label.Y), Is.EqualTo(1100).Within(1e-9));
    }

    private static IReadOnlyList<RightLabel> LabelsOf(params double[] values) => RightLabels.Of(
        new("", new ValueAxis(1000, 500, ValueFormat.Number), [], [.. values.Select((value, index) =>
            new Line($"line {index}", Theme.OnTime, 1, [value]) { Place = LabelPlace.Right })], []),
        _box, ImageSize.Usual);
}
