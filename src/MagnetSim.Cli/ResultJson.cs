using System.Text.Json;

namespace MagnetSim.Cli;

/// <summary>The headline KPIs as JSON for programs.</summary>
internal static class ResultJson
{
    public static void Write(TextWriter output, RunOutcome outcome) =>
        JsonText.Write(output, json => WriteOutcome(json, outcome));

    private static void WriteOutcome(Utf8JsonWriter json, RunOutcome outcome)
    {
        var manifest = outcome.Run.Manifest;
        json.WriteStartObject();
        json.WriteString("scenario", manifest.ScenarioName);
        json.WriteString("folder", outcome.Folder);
        json.WriteNumber("replications", manifest.ReplicationsDone);
        json.WriteNumber("seed", manifest.Seed);
        json.WriteStartObject("kpis");
        foreach (var row in outcome.Headlines.SelectMany(group => group.Rows)) WriteKpi(json, row);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, Headline row)
    {
        json.WriteStartObject(row.Column.Key);
        json.WriteString("unit", row.Column.Measure.Unit);
        WriteNumber(json, "mean", row.Summary.Mean);
        WriteNumber(json, "half_width_95", row.Summary.HalfWidth95);
        WriteNumber(json, "p05", row.Summary.P05);
        WriteNumber(json, "p50", row.Summary.P50);
        WriteNumber(json, "p95", row.Summary.P95);
        json.WriteEndObject();
    }

    // JSON knows neither infinity nor not-a-number.
    private static void WriteNumber(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsNaN(number)) json.WriteNull(name);
        else if (double.IsPositiveInfinity(number)) json.WriteString(name, "never");
        else json.WriteNumber(name, number);
    }
}
