namespace MagnetSim.Validation;

/// <summary>What goes wrong in a random scenario.</summary>
internal sealed partial class RandomScenario
{
    private void WriteShocks()
    {
        Write("shocks:");
        for (var i = 0; i <= Below(3); i++) WriteShock(i);
    }

    private void WriteShock(int index)
    {
        var kind = One("export_ban", "outage", "lead_time", "demand", _hasPrices ? "price" : "demand");
        Count(kind);
        var start = Below(3) switch
        {
            0 => "{hazard: 80 %/yr}",
            1 => "{uniform: [2027-02-01, 2028-06-01]}",
            _ => Day(),
        };
        Write($"  shock_{index}: {{kind: {kind}, start: {start}, duration: {Days(20, 200)}, {AimOf(kind)}}}");
    }

    private string AimOf(string kind) => kind switch
    {
        "export_ban" => $"country: {CountryOfALane()}",
        "outage" => "producers: [producer_0]",
        "lead_time" => $"lanes: [{_lanes[Below(_lanes.Count)]}], factor: {Number(0.5, 3)}",
        "price" => $"materials: [{One("oxide", "plain_magnet")}], factor: {Number(0.2, 3)}",
        _ => $"factor: {Number(0, 3)}",
    };

    /// <summary>A ban that no lane feels is an error.</summary>
    private string CountryOfALane() => Text.Contains("country: Japan", StringComparison.Ordinal)
        ? One("Japan", Text.Contains("country: China", StringComparison.Ordinal) ? "China" : "Japan")
        : "China";
}
