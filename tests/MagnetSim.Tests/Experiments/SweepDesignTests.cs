using System.Globalization;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Experiments;

public sealed class SweepDesignTests
{
    [Test]
    public void Grid_ChangesTheLastPathFastest()
    {
        var design = SweepDesign.Grid([SweepAxis.Parse("a=1,2"), SweepAxis.Parse("b=x,y,z")]);
        Assert.That(design.Paths, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(design.Points.Select(point => string.Concat(point)),
            Is.EqualTo(new[] { "1x", "1y", "1z", "2x", "2y", "2z" }));
    }

    [Test]
    public void Grid_OfOneValue_HasOnePoint() =>
        Assert.That(SweepDesign.Grid([SweepAxis.Parse("a=7")]).Points, Is.EqualTo(new[] { new[] { "7" } }));

    [Test]
    public void Grid_OfAThousandPoints_IsTheLargest()
    {
        Assert.That(SweepDesign.Grid([Of("a", 25), Of("b", 40)]).Points, Has.Count.EqualTo(1000));
        Assert.That(() => SweepDesign.Grid([Of("a", 25), Of("b", 41)]),
            Throws.TypeOf<SweepException>().With.Message.Contains("25 × 41 points; allowed are up to 1000"));
        Assert.That(() => SweepDesign.Grid([.. Enumerable.Range(0, 9).Select(path => Of($"p{path}", 1000))]),
            Throws.TypeOf<SweepException>());
    }

    [Test]
    public void Grid_NeedsValues() =>
        Assert.That(() => SweepDesign.Grid([SweepAxis.Parse("a=4..26 wk")]),
            Throws.TypeOf<SweepException>()
                .With.Message.Contains("add by STEP").And.Message.Contains("--lhs"));

    [TestCase("experiment.seed")]
    [TestCase("horizon.end")]
    public void SharedValues_CannotBeVaried(string path) =>
        Assert.That(() => SweepDesign.Grid([Of(path, 2)]),
            Throws.TypeOf<SweepException>().With.Message.Contains($"{path} cannot be varied"));

    [Test]
    public void Path_StandsOnce() =>
        Assert.That(() => SweepDesign.Grid([Of("a", 2), Of("a", 3)]),
            Throws.TypeOf<SweepException>().With.Message.EqualTo("a is varied twice"));

    /// <summary>Each of N equal parts of each range holds exactly one of N points.</summary>
    [Test]
    public void LatinHypercube_HasOnePointInEachStratumOfEachRange([Values(1, 2, 7, 100, 1000)] int count)
    {
        var design = Drawn(count, seed: 5);
        Assert.That(design.Points, Has.Count.EqualTo(count));
        Assert.That(Strata(design, 0, low: 4, width: 22, "wk"), Is.EquivalentTo(Enumerable.Range(0, count)));
        Assert.That(Strata(design, 1, low: -1, width: 2, ""), Is.EquivalentTo(Enumerable.Range(0, count)));
    }

    [Test]
    public void LatinHypercube_IsThatOfItsSeed_AndDoesNotLieOnADiagonal()
    {
        var design = Drawn(100, seed: 5);
        Assert.That(Drawn(100, seed: 5).Points, Is.EqualTo(design.Points));
        Assert.That(Drawn(100, seed: 6).Points, Is.Not.EqualTo(design.Points));
        var same = Strata(design, 0, 4, 22, "wk").Zip(Strata(design, 1, -1, 2, ""))
            .Count(pair => pair.First == pair.Second);
        Assert.That(same, Is.LessThan(20));
    }

    [TestCase("a=1,2")]
    [TestCase("a=1..9 by 2")]
    public void LatinHypercube_NeedsBareRanges(string text) =>
        Assert.That(() => SweepDesign.LatinHypercube([SweepAxis.Parse(text)], 5, 1),
            Throws.TypeOf<SweepException>().With.Message.Contains("draws from ranges without a step"));

    [Test]
    public void File_HoldsPathsAndPoints()
    {
        var design = Read("a.b, c\n1,\"{pert: [1, 2, 3]}\"\n4 wk,~\n");
        Assert.That(design.Kind, Is.EqualTo(SweepKind.Design));
        Assert.That(design.Paths, Is.EqualTo(new[] { "a.b", "c" }));
        Assert.That(design.Points, Is.EqualTo(new[] { new[] { "1", "{pert: [1, 2, 3]}" }, ["4 wk", "~"] }));
    }

    [TestCase("", "empty")]
    [TestCase("a,b\n", "no points")]
    [TestCase("a,b\n1\n", "(2): 1 values; 2 are due")]
    [TestCase("a,b\n1,2\n3,\n", "(3): no value of b")]
    [TestCase("a,\n1,2\n", "(1): a path is empty")]
    [TestCase("a,a\n1,2\n", "a is varied twice")]
    public void File_ThatIsWrong_IsRefused(string text, string message) =>
        Assert.That(() => Read(text), Throws.TypeOf<SweepException>().With.Message.Contains(message));

    [Test]
    public void File_OfThousands_IsRefusedWithTheBound() =>
        Assert.That(() => Read("a\n" + string.Concat(Enumerable.Repeat("1\n", 1001))),
            Throws.TypeOf<SweepException>().With.Message.Contains("1001 points; allowed are up to 1000"));

    [Test]
    public void File_ThatIsMissing_IsNamed() =>
        Assert.That(() => SweepDesignFile.Read("nowhere.csv"),
            Throws.TypeOf<SweepException>().With.Message.Contains("nowhere.csv"));

    private static SweepAxis Of(string path, int count) =>
        new(path, [.. Enumerable.Range(0, count).Select(value => $"{value}")], Range: null);

    private static SweepDesign Drawn(int count, ulong seed) => SweepDesign.LatinHypercube(
        [SweepAxis.Parse("a=4..26 wk"), SweepAxis.Parse("b=-1..1")], count, seed);

    private static int[] Strata(SweepDesign design, int path, double low, double width, string unit) =>
        [.. design.Points.Select(point => point[path].Split(' '))
            .Select(parts => parts.Length == 1 && unit.Length == 0 || parts[1] == unit ? parts[0] : "")
            .Select(number => (double.Parse(number, CultureInfo.InvariantCulture) - low) / width)
            .Select(share => (int)(share * design.Points.Count))];

    private static SweepDesign Read(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return SweepDesignFile.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
