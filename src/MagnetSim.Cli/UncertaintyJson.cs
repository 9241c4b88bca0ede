using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What uncertain inputs do to the headline KPIs as JSON for programs.</summary>
internal static class UncertaintyJson
{
    public static void Write(TextWriter output, UncertaintyResult study, string folder) =>
        JsonText.Write(output, json => WriteStudy(json, study, folder));

    private static void WriteStudy(Utf8JsonWriter json, UncertaintyResult study, string folder)
    {
        var manifest = study.Manifest;
        json.WriteStartObject();
        json.WriteString("scenario", manifest.ScenarioName);
        json.WriteString("folder", folder);
        json.WriteNumber("pairs", manifest.Pairs);
        json.WriteNumber("bar_replications", manifest.BarReplications);
        json.WriteNumber("seed", manifest.Seed);
        WriteArray(json, "inputs", manifest.Inputs, WriteInput);
        json.WriteStartObject("kpis");
        foreach (var row in study.Variances.Where(row => manifest.Headlines.Contains(row.Kpi)))
            WriteKpi(json, row, study);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, UncertainFactorRow input)
    {
        json.WriteString("path", input.Path);
        json.WriteString("law", input.Law);
        json.WriteString("low", input.Low);
        json.WriteString("median", input.Median);
        json.WriteString("high", input.High);
        json.WriteString("source", input.Source);
        json.WriteString("confidence", input.Confidence);
    }

    private static void WriteKpi(Utf8JsonWriter json, VarianceRow row, UncertaintyResult study)
    {
        json.WriteStartObject(row.Kpi);
        json.WriteString("unit", row.Unit);
        JsonText.WriteNumber(json, "mean", row.Mean);
        JsonText.WriteNumber(json, "standard_deviation", row.StandardDeviation);
        JsonText.WriteNumber(json, "uncertain_variance", row.Uncertain);
        JsonText.WriteNumber(json, "variation_variance", row.Variation);
        JsonText.WriteNumber(json, "uncertain_share", row.Share);
        JsonText.WriteNumber(json, "uncertain_share_low_95", row.ShareLow);
        JsonText.WriteNumber(json, "uncertain_share_high_95", row.ShareHigh);
        WriteArray(json, "tornado", study.BarsOf(row.Kpi), WriteBar);
        if (study.Manifest.Sobol)
            WriteArray(json, "sobol", study.Indices.Where(index => index.Kpi == row.Kpi), WriteIndex);
        json.WriteEndObject();
    }

    private static void WriteBar(Utf8JsonWriter json, TornadoBar bar)
    {
        json.WriteString("input", bar.Input);
        json.WriteString("low_value", bar.LowValue);
        json.WriteString("high_value", bar.HighValue);
        JsonText.WriteNumber(json, "median_mean", bar.Median);
        JsonText.WriteNumber(json, "low_difference", bar.Low);
        JsonText.WriteNumber(json, "low_half_width_95", bar.LowHalfWidth95);
        JsonText.WriteNumber(json, "high_difference", bar.High);
        JsonText.WriteNumber(json, "high_half_width_95", bar.HighHalfWidth95);
        JsonText.WriteNumber(json, "swing", bar.Swing);
    }

    private static void WriteIndex(Utf8JsonWriter json, SobolRow row)
    {
        json.WriteString("factor", row.Factor);
        JsonText.WriteNumber(json, "first", row.First);
        JsonText.WriteNumber(json, "first_half_width_95", row.FirstHalfWidth95);
        JsonText.WriteNumber(json, "total", row.Total);
        JsonText.WriteNumber(json, "total_half_width_95", row.TotalHalfWidth95);
    }

    private static void WriteArray<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
