namespace MagnetSim.Validation;

/// <summary>Plants whose output is an area under a straight line, and the officials' own sum.</summary>
public sealed class ClosedFormPlantTests
{
    // 360 days are twelve months of thirty.
    private const string Plants = """
        magnetsim: 1
        name: Plants by hand
        horizon: {start: 2026-01-01, end: 2031-01-01}
        calendar: {year: 360 d, report_by: [week]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          pool: {material: magnet, initial: 0 t}
        plants:
          plant_1:
            nameplate: 1200 t/yr
            award: 2026-01-01
            commissioning: {at_least: 0 mo}
            ramp: {curve: linear, over: 18 mo}
            makes: magnet
            to: pool
            lot: 100 kg
        """;

    private static readonly DateOnly _award = new(2026, 1, 1);

    [TestCase(18, 900)]
    [TestCase(19, 1000)]
    [TestCase(20, 1100)]
    [TestCase(30, 2100)]
    public void LinearRamp_MakesItsArea(int months, double tonnes)
    {
        using TemporaryFolder folder = new();
        Assert.That(Output(folder.Scenario(Plants), months), Is.EqualTo(tonnes).Within(0.1001));
        var largeLots = folder.Scenario(Plants).With("plants.plant_1.lot=5 t");
        Assert.That(Output(largeLots, months), Is.EqualTo(tonnes).Within(5.001));
    }

    [Test]
    public void LinearRamp_WeekByWeekInTheFiles()
    {
        using TemporaryFolder folder = new();
        var outputs = folder.Write(folder.Scenario(Plants)).Series("week/magnet_output");
        var weeks = outputs.Length - 1;
        double[] expected = [.. Enumerable.Range(0, weeks).Select(week => Area(week + 1) - Area(week))];
        Assert.That(outputs[..weeks], Is.EqualTo(expected).Within(0.1001));
    }

    [TestCase(36, 750)]
    [TestCase(48, 4625)]
    [TestCase(60, 10500)]
    public void FivePlants_AddUp(int months, double tonnes)
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(FivePlants());
        Assert.That(Output(trial, months), Is.EqualTo(tonnes).Within(0.5001));
    }

    [Test]
    public void OfficialArithmetic_IsWithinALot()
    {
        var run = Trial.Of("official-arithmetic")
            .With("producers.irel.lot=1 t", "plants.plant_1.lot=3 t").Run();
        Assert.That(run.Kpi("magnet_output"), Is.EqualTo(1200).Within(3));
        Assert.That(run.Kpi("shortfall"), Is.EqualTo(4800).Within(3));
    }

    [Test]
    public void OfficialArithmetic_AsShippedToTheDigits()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(Trial.Of("official-arithmetic"));
        Assert.That(run.Summary("magnet_output", "mean"), Is.EqualTo(1200).Within(0.05));
        Assert.That(run.Summary("shortfall", "mean"), Is.EqualTo(4800).Within(0.05));
        Assert.That(run.Series("fiscal_year/magnet_output").Single(), Is.EqualTo(1200).Within(0.05));
    }

    private static string FivePlants() =>
        Plants.Replace("at_least: 0 mo", "at_least: 24 mo", StringComparison.Ordinal)
        + string.Concat(new[] { 27, 30, 33, 36 }.Select((month, i) =>
            $"\n  plant_{i + 2}: {{like: plant_1, commissioning: {{at_least: {month} mo}}}}"));

    /// <summary>Tonnes made from the award until some months of 30 days later.</summary>
    private static double Output(Trial trial, int months) => trial
        .With($"horizon.end={_award.AddDays(30 * months):yyyy-MM-dd}").Run().Kpi("magnet_output");

    /// <summary>Tonnes made in the first weeks: 18 months of ramp, then 100 t a month.</summary>
    private static double Area(int weeks)
    {
        var months = weeks * 7 / 30.0;
        return months < 18 ? 100 * months * months / (2 * 18) : 900 + (100 * (months - 18));
    }
}
