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
        RunPrecisionText.WriteJson(json, outcome.Run);
        json.WriteStartObject("kpis");
        foreach (var row in outcome.Headlines.SelectMany(group => group.Rows)) WriteKpi(json, row);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, Headline row)
    {
        json.WriteStartObject(row.Column.Key);
        json.WriteString("unit", row.Column.Measure.Unit);
        JsonText.WriteNumber(json, "mean", row.Summary.Mean);
        JsonText.WriteNumber(json, "half_width_95", row.Summary.HalfWidth95);
        JsonText.WriteNumber(json, "p05", row.Summary.P05);
        JsonText.WriteNumber(json, "p50", row.Summary.P50);
        JsonText.WriteNumber(json, "p95", row.Summary.P95);
        json.WriteEndObject();
    }
}
