using System.Text.Json;

namespace MagnetSim.Cli;

/// <summary>Comparisons as JSON for programs: every KPI that two runs share.</summary>
internal static class ComparisonJson
{
    public static void Write(TextWriter output, IReadOnlyList<ComparedRuns> compared) =>
        JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var runs in compared) WriteRuns(json, runs);
            json.WriteEndArray();
        });

    private static void WriteRuns(Utf8JsonWriter json, ComparedRuns runs)
    {
        json.WriteStartObject();
        json.WriteString("first", runs.FirstFolder);
        json.WriteString("second", runs.SecondFolder);
        json.WriteStartObject("kpis");
        foreach (var kpi in runs.Second.Kpis) WriteKpi(json, runs, kpi.Key, kpi.Unit);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, ComparedRuns runs, string key, string unit)
    {
        if (runs.Comparison.Of(key) is not { } compared) return;
        json.WriteStartObject(key);
        json.WriteString("unit", unit);
        json.WriteNumber("first_mean", compared.FirstMean);
        json.WriteNumber("second_mean", compared.SecondMean);
        json.WriteNumber("difference", compared.Difference.Mean);
        JsonText.WriteNumber(json, "half_width_95", compared.Difference.HalfWidth95);
        json.WriteNumber("pairs", compared.Pairs);
        JsonText.WriteNumber(json, "variance_ratio", compared.VarianceRatio);
        json.WriteEndObject();
    }
}
