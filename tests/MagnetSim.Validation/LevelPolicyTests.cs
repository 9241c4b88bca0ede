using System.Text.Json;

namespace MagnetSim.Validation;

/// <summary>(s,S), (R,Q) and periodic review under steady demand, worked out by hand day by day.</summary>
public sealed class LevelPolicyTests
{
    // Each day's demand is asked for at the day's end, after what arrives.
    private const string Scenario = """
        magnetsim: 1
        name: Levels by hand
        horizon: {start: 2027-01-04, end: 2027-07-05}
        calendar: {year: 365 d, report_by: [week]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          pool:
            material: magnet
            allocation: fifo
            replenish: {policy: reorder_up_to, reorder_point: 10 t, level: 24 t, from: [{lane: supply}]}
        lanes:
          supply: {country: Japan, lead_time: 3 d, shipment: 1 t}
        sectors:
          users:
            uses: magnet
            from: pool
            demand: 730 t/yr
            arrives: {steady: 1 d}
            unmet: {late: 100 %, patience: never, catch_up: unlimited}
        """;

    private static readonly DateTime _start = new(2027, 1, 4, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The position falls by 2 t a day from 24 to 12 t and is raised when it meets 10: 18 t in the
    /// mean, of which 2 t/d × 3 d are on the way.</summary>
    [Test]
    public void ReorderUpTo_OrdersTheDifferenceEverySevenDays()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Scenario) with { Trace = 0 };
        var run = folder.Write(trial);
        Assert.That(run.Series("week/on_hand/pool")[2..], Is.All.EqualTo(12).Within(1e-9));
        Assert.That(run.Series("week/in_transit/supply")[2..], Is.All.EqualTo(6).Within(1e-9));
        Assert.That(run.Series("week/imports/supply")[2..], Is.All.EqualTo(14).Within(1e-9));
        Assert.That(Arrivals(run).Skip(6).Select(arrival => arrival.Tonnes), Is.All.EqualTo(14));
        Assert.That(Arrivals(run)[6].Day, Is.EqualTo(7 + 3));
        Assert.That(run.Summary("on_time_fill", "mean"), Is.EqualTo(1));
    }

    /// <summary>With R = 6, Q = 7, 1 t a day and 2 days: R + (Q + 1)/2 − 2 = 8 t on hand.</summary>
    [Test]
    public void ReorderQuantity_OrdersQ()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Scenario).With(
            "stockpiles.pool.replenish={policy: reorder_quantity, level: ~, reorder_point: 6 t}",
            "stockpiles.pool.replenish.order_quantity=7 t",
            "lanes.supply.lead_time=2 d", "sectors.users.demand=365 t/yr") with
        { Trace = 0 };
        var run = folder.Write(trial);
        Assert.That(run.Series("week/on_hand/pool")[2..], Is.All.EqualTo(8).Within(1e-9));
        Assert.That(run.Series("week/in_transit/supply")[2..], Is.All.EqualTo(2).Within(1e-9));
        Assert.That(Arrivals(run).Skip(2).Select(arrival => arrival.Tonnes), Is.All.EqualTo(7));
    }

    /// <summary>R = 6, Q = 4 and 10 t a day: the position falls from 10 to 0, where two lots bring it to 8,
    /// and then to −2, where three bring it to 10 again.</summary>
    [Test]
    public void ReorderQuantity_OrdersAsManyTimesAsNeeded()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Scenario).With(
            "stockpiles.pool.replenish={policy: reorder_quantity, level: ~, reorder_point: 6 t}",
            "stockpiles.pool.replenish.order_quantity=4 t",
            "lanes.supply.lead_time=0.25 d", "sectors.users.demand=3650 t/yr") with
        { Trace = 0 };
        Arrival[] ordered = [.. Arrivals(folder.Write(trial)).Where(arrival => arrival.Tonnes == 4)];
        int[] lots = [.. ordered.GroupBy(arrival => arrival.Day).Select(day => day.Count())];
        Assert.That(lots[..6], Is.EqualTo(new[] { 2, 3, 2, 3, 2, 3 }));
    }

    /// <summary>Reviewed every seven days, when 14 t are missing.</summary>
    [Test]
    public void BaseStockByPeriod_OrdersWhatAPeriodUsed()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Scenario).With(
            "stockpiles.pool.replenish={policy: base_stock, reorder_point: ~, level: 24 t, review: 1 wk}");
        var run = folder.Write(trial);
        Assert.That(run.Series("week/imports/supply")[2..], Is.All.EqualTo(14).Within(1e-9));
        Assert.That(run.Series("week/on_hand/pool")[2..], Is.All.EqualTo(24 - 6 - 6).Within(1e-9));
    }

    /// <summary>Arrivals in the order of the log.</summary>
    private static List<Arrival> Arrivals(RunFiles run) =>
        [.. run.Log().Where(entry => entry.GetProperty("signal").GetString() == "arrive").Select(ToArrival)];

    private static Arrival ToArrival(JsonElement entry)
    {
        var time = entry.GetProperty("time").GetDateTime() - _start;
        return new Arrival(Math.Round(time.TotalDays, 3), entry.GetProperty("payload").GetInt64() / 1e9);
    }

    private sealed record Arrival(double Day, double Tonnes);
}
