using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

public sealed class SweepAxisTests
{
    [TestCase("a.b=1,1.25, 3", "1|1.25|3")]
    [TestCase("a.b=26 wk", "26 wk")]
    [TestCase("a.b={triangular: [1 d, 2 d, 3 d]},28 d", "{triangular: [1 d, 2 d, 3 d]}|28 d")]
    [TestCase("a.b=\"x,y\",[1,2]", "\"x,y\"|[1,2]")]
    [TestCase("a.b=2027-03-01,2031-03-01", "2027-03-01|2031-03-01")]
    [TestCase("a.b=2,4,8.5 wk", "2 wk|4 wk|8.5 wk")]
    [TestCase("a.b=2,4 d,8 wk", "2|4 d|8 wk")]
    [TestCase("a.b=~,28 d", "~|28 d")]
    [TestCase("a.b=4..10 wk by 2 wk", "4 wk|6 wk|8 wk|10 wk")]
    [TestCase("a.b=4 wk..10 wk by 2", "4 wk|6 wk|8 wk|10 wk")]
    [TestCase("a.b=4..9 wk by 2 wk", "4 wk|6 wk|8 wk")]
    [TestCase("a.b=0 %..40 % in 5", "0 %|10 %|20 %|30 %|40 %")]
    [TestCase("a.b=0..40% in 2", "0 %|40 %")]
    [TestCase("a.b=0.1..0.5 by 0.1", "0.1|0.2|0.3|0.4|0.5")]
    [TestCase("a.b=0..1 in 4", "0|0.333333333|0.666666667|1")]
    [TestCase("a.b=-1..1 in 3", "-1|0|1")]
    [TestCase("a.b=100..400 t/yr in 4", "100 t/yr|200 t/yr|300 t/yr|400 t/yr")]
    [TestCase("a.b=30..60 working days by 15", "30 working days|45 working days|60 working days")]
    [TestCase("a.b=1e3..3e3 INR/kg by 1e3", "1000 INR/kg|2000 INR/kg|3000 INR/kg")]
    public void Text_IsReadAsTheseValues(string text, string values) =>
        Assert.That(SweepAxis.Parse(text).Values, Is.EqualTo(values.Split('|')));

    [Test]
    public void Range_WithoutStepOrCount_HasEndsAlone()
    {
        var axis = SweepAxis.Parse(" lanes.oxide.lead_time = 4..26 wk");
        Assert.That(axis.Path, Is.EqualTo("lanes.oxide.lead_time"));
        Assert.That(axis.Values, Is.Empty);
        Assert.That(axis.Range, Is.EqualTo(new SweepRange(4, 26, "wk", null, null)));
    }

    [TestCase("a.b", "write PATH=VALUES")]
    [TestCase("=1,2", "write PATH=VALUES")]
    [TestCase("a.b=", "a value is empty")]
    [TestCase("a.b=1,,2", "a value is empty")]
    [TestCase("a.b=1,2,1", "the value 1 stands there twice")]
    [TestCase("a.b=1,2,1 wk", "the value 1 wk stands there twice")]
    [TestCase("a.b=4 d..2 wk by 1 d", "has the units 'd' and 'wk'")]
    [TestCase("a.b=4..20 wk by 1 d", "has the units 'd' and 'wk'")]
    [TestCase("a.b=26..4 wk by 2 wk", "does not go up")]
    [TestCase("a.b=4..4 wk by 2 wk", "does not go up")]
    [TestCase("a.b=4..26 wk by 0 wk", "a step of 0")]
    [TestCase("a.b=4..26 wk by -1 wk", "a step of -1")]
    [TestCase("a.b=4..26 wk in 1", "asks for 1 values; a range has 2 or more")]
    [TestCase("a.b=4..26 wk in 1.5", "is no range")]
    [TestCase("a.b=4..26 wk by", "is no range")]
    [TestCase("a.b=4..", "is no range")]
    [TestCase("a.b=2027-03-01..2031-03-01 in 3", "is no range")]
    [TestCase("a.b=0..1 by 0.001", "more than 1000 values")]
    [TestCase("a.b=0..1e15 by 1e-9", "more than 1000 values")]
    [TestCase("a.b=0..1 in 1001", "more than 1000 values")]
    [TestCase("a.b=0..1 in 99999999999999", "more than 1000 values")]
    [TestCase("a.b=0..1e27 in 3", "1e27 is too large")]
    public void Text_ThatIsWrong_IsRefusedWithWhatIsAllowed(string text, string message) =>
        Assert.That(() => SweepAxis.Parse(text),
            Throws.TypeOf<SweepException>().With.Message.StartsWith("--vary").And.Message.Contains(message));
}
