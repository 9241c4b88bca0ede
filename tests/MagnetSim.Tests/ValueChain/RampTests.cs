using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class RampTests
{
    private static readonly Ramp _none = new(RampCurve.None, 100, []);
    private static readonly Ramp _linear = new(RampCurve.Linear, 100, []);
    private static readonly Ramp _curve = new(RampCurve.SCurve, 100, []);
    private static readonly Ramp _table = new(RampCurve.Table, 0, [new(0, 0.2), new(50, 0.6), new(100, 0.8)]);

    [Test]
    public void Share_OfEachCurve()
    {
        Assert.That(Shares(_none), Is.EqualTo((double[])[0, 1, 1, 1, 1]).Within(1e-12));
        Assert.That(Shares(_linear), Is.EqualTo((double[])[0, 0, 0.25, 0.5, 1]).Within(1e-12));
        Assert.That(Shares(_curve), Is.EqualTo((double[])[0, 0, 0.15625, 0.5, 1]).Within(1e-12), "3x² − 2x³");
        Assert.That(Shares(_table), Is.EqualTo((double[])[0, 0.2, 0.4, 0.6, 0.8]).Within(1e-12));
    }

    [Test]
    public void Integral_OfEachCurve()
    {
        Assert.That(Integrals(_none), Is.EqualTo((double[])[0, 0, 50, 100, 110]).Within(1e-12));
        Assert.That(Integrals(_linear), Is.EqualTo((double[])[0, 0, 12.5, 50, 60]).Within(1e-12));
        Assert.That(Integrals(_curve), Is.EqualTo((double[])[0, 0, 9.375, 50, 60]).Within(1e-12));
        Assert.That(Integrals(_table), Is.EqualTo((double[])[0, 0, 20, 55, 63]).Within(1e-12));
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void DayOf_IsTheInverseOfTheIntegral(ushort hours)
    {
        var day = hours % 4800 / 24.0;
        foreach (var ramp in (Ramp[])[_none, _linear, _curve, _table])
            Assert.That(ramp.DayOf(ramp.Integral(day)), Is.EqualTo(day).Within(1e-7));
    }

    [Test]
    public void Table_ThatStandsStill_WaitsForItsRise()
    {
        var ramp = new Ramp(RampCurve.Table, 0, [new(0, 0), new(50, 0), new(100, 1)]);
        Assert.That(ramp.Integral(50), Is.Zero);
        Assert.That(ramp.DayOf(25), Is.EqualTo(100).Within(1e-9));
        Assert.That(ramp.DayOf(6.25), Is.EqualTo(75).Within(1e-9));
    }

    [Test]
    public void Table_ThatBeginsLater_IsZeroUntilThen()
    {
        var ramp = new Ramp(RampCurve.Table, 0, [new(30, 0.5), new(60, 1)]);
        Assert.That(((double[])[0, 29, 30, 45]).Select(ramp.Share), Is.EqualTo((double[])[0, 0, 0.5, 0.75]));
        Assert.That(((double[])[15, 30, 60]).Select(ramp.Integral), Is.EqualTo((double[])[0, 0, 22.5]));
        Assert.That(ramp.DayOf(22.5), Is.EqualTo(60).Within(1e-9));
        Assert.That(ramp.DayOf(9.375), Is.EqualTo(45).Within(1e-9));
    }

    [Test]
    public void Table_ThatStaysAtZero_NeverComesToAnything() =>
        Assert.That(new Ramp(RampCurve.Table, 0, [new(0, 0)]).DayOf(1), Is.EqualTo(double.PositiveInfinity));

    private static double[] Shares(Ramp ramp) => [.. ((double[])[-1, 0, 25, 50, 100]).Select(ramp.Share)];

    private static double[] Integrals(Ramp ramp) =>
        [.. ((double[])[-1, 0, 50, 100, 110]).Select(ramp.Integral)];
}
