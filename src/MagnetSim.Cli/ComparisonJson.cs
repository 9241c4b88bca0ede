using System.Text.Json;
using MagnetSim.Experiments;
using MagnetSim.Results;

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
        var all = runs.All;
        json.WriteStartObject();
        json.WriteString("first", runs.FirstFolder);
        json.WriteString("second", runs.SecondFolder);
        json.WriteBoolean("paired", runs.Comparison.IsPaired);
        WriteFindings(json, ChanceFindings.Among(all.Select(each => each.Compared.Difference)));
        json.WriteStartObject("kpis");
        foreach ((var kpi, var compared) in all) WriteKpi(json, kpi, compared);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, ChanceFindings findings)
    {
        json.WriteStartObject("differences");
        json.WriteNumber("compared", findings.Compared);
        json.WriteNumber("excluding_0", findings.Found);
        json.WriteNumber("expected_by_chance", findings.ExpectedByChance);
        json.WriteNumber("excluding_0_by_holm", findings.FoundByHolm);
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, KpiSummary kpi, ComparedKpi compared)
    {
        json.WriteStartObject(kpi.Key);
        json.WriteString("unit", kpi.Unit);
        json.WriteNumber("first_mean", compared.FirstMean);
        json.WriteNumber("second_mean", compared.SecondMean);
        json.WriteNumber("difference", compared.Difference.Mean);
        JsonText.WriteNumber(json, "half_width_95", compared.Difference.HalfWidth95);
        if (compared.Pairs is { } pairs) json.WriteNumber("pairs", pairs);
        JsonText.WriteNumber(json, "variance_ratio", compared.VarianceRatio);
        json.WriteEndObject();
    }
}
