using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public class WarmUpChartTests
{
    /// <summary>Near the start as many on either side as there are; at the end nothing.</summary>
    [Test]
    public void MovingAverage_IsWelchs() =>
        Assert.That(WarmUpChart.MovingAverage([9, 3, 6, 0, 3, 6], aside: 2),
            Is.EqualTo((double[])[9, 6, 4.2, 3.6, double.NaN, double.NaN]).Within(1e-12));
}
