using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>The headline KPIs of a sweep as JSON for programs.</summary>
internal static class SweepResultJson
{
    public static void Write(TextWriter output, StoredSweep sweep, string folder) =>
        JsonText.Write(output, json => WriteSweep(json, sweep, folder));

    private static void WriteSweep(Utf8JsonWriter json, StoredSweep sweep, string folder)
    {
        var manifest = sweep.Manifest;
        json.WriteStartObject();
        json.WriteString("scenario", manifest.ScenarioName);
        json.WriteString("folder", folder);
        json.WriteNumber("replications", manifest.Replications);
        json.WriteNumber("seed", manifest.Seed);
        json.WriteStartArray("points");
        for (var point = 0; point < manifest.Points.Count; point++) WritePoint(json, sweep, point);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, StoredSweep sweep, int point)
    {
        var manifest = sweep.Manifest;
        json.WriteStartObject();
        json.WriteNumber("point", point + 1);
        json.WriteStartObject("values");
        foreach ((var path, var value) in manifest.Paths.Zip(manifest.Points[point]))
            json.WriteString(path, value);
        json.WriteEndObject();
        json.WriteStartObject("kpis");
        foreach (var key in manifest.Headlines)
            if (sweep.Of(key)[point] is { } kpi) WriteKpi(json, kpi);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, SweepKpi kpi)
    {
        json.WriteStartObject(kpi.Key);
        json.WriteString("unit", kpi.Unit);
        JsonText.WriteNumber(json, "mean", kpi.Summary.Mean);
        JsonText.WriteNumber(json, "half_width_95", kpi.Summary.HalfWidth95);
        JsonText.WriteNumber(json, "p05", kpi.Summary.P05);
        JsonText.WriteNumber(json, "p50", kpi.Summary.P50);
        JsonText.WriteNumber(json, "p95", kpi.Summary.P95);
        JsonText.WriteNumber(json, "difference", kpi.Difference);
        JsonText.WriteNumber(json, "difference_half_width_95", kpi.DifferenceHalfWidth95);
        json.WriteEndObject();
    }
}
