namespace MagnetSim.Validation;

/// <summary>Demand that changes with the month, by hand.</summary>
public sealed class SeasonTests
{
    private const string Users = """
        magnetsim: 1
        name: Seasons
        horizon: {start: 2027-01-16, end: 2029-01-16}
        calendar: {year: 365 d, report_by: [month]}
        elements: [ndpr]
        materials: {magnet: {contains: {ndpr: 30 %}}}
        stockpiles: {pool: {material: magnet, initial: 5000 t}}
        """;

    /// <summary>1 t a day; twice as much in January, nothing in February, half as much again in June, half in
    /// July.</summary>
    [Test]
    public void MonthlyDemand_IsTheRateTimesItsFactor()
    {
        using TemporaryFolder folder = new();
        var months = folder.Write(folder.Scenario(Users + """

            sectors:
              users:
                uses: magnet
                from: pool
                demand: {base: 365 t/yr, at: 2020-01-01, seasons: [2, 0, 1, 1, 1, 1.5, 0.5, 1, 1, 1, 1, 1]}
            """)).Series("month/demand/users");
        double[] year = [62, 0, 31, 30, 31, 45, 15.5, 31, 30, 31, 30, 31];
        Assert.That(months[0], Is.EqualTo(32).Within(1e-8), "16 days of January");
        Assert.That(months[1..12], Is.EqualTo(year[1..]).Within(1e-8));
        Assert.That(months[12..24], Is.EqualTo(year).Within(1e-8), "no leap day counts: February is nothing");
        Assert.That(months[24], Is.EqualTo(30).Within(1e-8), "15 days of January");
    }

    /// <summary>Doubling in 365 days: from day a to b the integral is (2^(b/365) − 2^(a/365))·365/ln 2, times
    /// the factor. March and April 2027 are the days 59 to 90 and 90 to 120 of the year.</summary>
    [Test]
    public void Seasons_AndGrowth_AreMultipliedExactly()
    {
        using TemporaryFolder folder = new();
        var months = folder.Write(folder.Scenario(Users + """

            sectors:
              users:
                uses: magnet
                from: pool
                demand:
                  base: 365 t/yr
                  at: 2027-01-01
                  grows: [{by: 100 %/yr}]
                  seasons: [1, 1, 1.75, 0.25, 1, 1, 1, 1, 1, 1, 1, 1]
            """)).Series("month/demand/users");
        Assert.That(months[2], Is.EqualTo(1.75 * Grown(59, 90)).Within(1e-8));
        Assert.That(months[3], Is.EqualTo(0.25 * Grown(90, 120)).Within(1e-8));
        Assert.That(months[15], Is.EqualTo(0.25 * Grown(456, 486)).Within(1e-8), "after a leap day");

        static double Grown(double from, double to) =>
            (Math.Pow(2, to / 365) - Math.Pow(2, from / 365)) * 365 / Math.Log(2);
    }

    [Test]
    public void SeasonsOfOne_ChangeNothing()
    {
        var even = Trial.Of("ban-hand-calculation").With(
            "sectors.all_users.demand={base: 5000 t/yr, at: 2026-03-02}");
        var run = even.With("sectors.all_users.demand.seasons=[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]").Run();
        Assert.That(run.Kpi("lost_52wk/export_ban"),
            Is.EqualTo(even.Run().Kpi("lost_52wk/export_ban")).Within(1e-6), "but for milligrams");
    }
}
