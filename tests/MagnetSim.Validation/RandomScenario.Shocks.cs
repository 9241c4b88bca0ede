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
        var kind = One("export_ban", "outage", "lead_time", "demand");
        Count(kind);
        var withOther = index > 0 && Chance(0.4);
        var start = withOther ? WithOther(Below(index)) : StartAlone();
        var duration = withOther && Chance(0.5) ? "" : $"duration: {Days(20, 200)}, ";
        Write($"  shock_{index}: {{kind: {kind}, start: {start}, {duration}{AimOf(kind)}}}");
    }

    private string WithOther(int other)
    {
        Count("shock with another");
        return $"{{with: shock_{other}, after: {Days(1, 40)}, probability: {Below(101)} %}}";
    }

    private string StartAlone() => Below(4) switch
    {
        0 => $"{{hazard: 80 %/yr{Shared()}}}",
        1 => $"{{hazard: 200 %/yr, recurs: {Recurring()}{Shared()}}}",
        2 => $"{{uniform: [2027-02-01, 2028-06-01]{Shared()}}}",
        _ => Day(),
    };

    private string Recurring()
    {
        Count("shock that recurs");
        return "true";
    }

    private string Shared()
    {
        if (Chance(0.5)) return "";
        Count("shared start");
        return $", shared: {Below(101)} %";
    }

    private string AimOf(string kind) => kind switch
    {
        "export_ban" => $"country: {CountryOfALane()}",
        "outage" => "producers: [producer_0]",
        "lead_time" => $"lanes: [{_lanes[Below(_lanes.Count)]}], factor: {Number(0.5, 3)}",
        _ => $"factor: {Number(0, 3)}",
    };

    /// <summary>A ban that no lane feels is an error.</summary>
    private string CountryOfALane() => Text.Contains("country: Japan", StringComparison.Ordinal)
        ? One("Japan", Text.Contains("country: China", StringComparison.Ordinal) ? "China" : "Japan")
        : "China";
}
