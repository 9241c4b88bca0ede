using System.Globalization;
using System.Text.Json;
using MagnetSim.Experiments;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Says why a run with a precision stopped, and how narrow its intervals became.</summary>
internal static class RunPrecisionText
{
    // Of n replications without an event, 95 % of the time, less than 3/n of all have it.
    private const double RuleOfThree = 3;

    public static void Write(TextWriter output, StoredRun run)
    {
        if (run.Manifest.Precision is not { } precision) return;
        output.WriteLine(run.Manifest.Stopped == StopReason.Reached
            ? "Stopped because the 95 % intervals are as narrow as asked:"
            : "Stopped by --at-most, before the 95 % intervals were as narrow as asked:");
        foreach (var target in precision.Targets) Prose.Write(output, Line(run, target), 2);
    }

    public static void WriteJson(Utf8JsonWriter json, StoredRun run)
    {
        if (run.Manifest.Precision is not { } precision) return;
        json.WriteString("stopped", run.Manifest.Stopped == StopReason.Reached ? "reached" : "at_most");
        json.WriteStartArray("precision");
        foreach (var target in precision.Targets) WriteTarget(json, target, KpiOf(run, target).Summary);
        json.WriteEndArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, PrecisionTarget target, Summary summary)
    {
        json.WriteStartObject();
        json.WriteString("kpi", target.Kpi);
        JsonText.WriteNumber(json, "asked_half_width", StoppingRule.HalfWidthFor(target, summary.Mean));
        JsonText.WriteNumber(json, "half_width_95", summary.HalfWidth95);
        json.WriteBoolean("reached", StoppingRule.IsReached(target, summary));
        json.WriteEndObject();
    }

    private static string Line(StoredRun run, PrecisionTarget target)
    {
        var kpi = KpiOf(run, target);
        var label = KpiLabel.Of(target.Kpi);
        var summary = kpi.Summary;
        if (double.IsNaN(summary.HalfWidth95)) return $"{label} exists in too few replications";
        var (scale, unit) = target.OfMean ? (100 / Math.Abs(summary.Mean), "% of mean")
            : kpi.Unit == "1" ? (100, "pts")
            : (1, kpi.Unit);
        var asked = target.OfMean || kpi.Unit == "1" ? 100 * target.HalfWidth : target.HalfWidth;
        var reached = summary.HalfWidth95 == 0 ? 0 : summary.HalfWidth95 * scale;
        return $"{label} ± {Short(reached)} {unit} (asked: {Short(asked)} {unit})"
            + (reached == 0 ? Caution(run.Manifest.ReplicationsDone) : "");
    }

    private static string Caution(int replications) => $"; it is the same in all {replications} "
        + $"replications, and up to {Short(100 * RuleOfThree / replications)} % of all may differ";

    private static KpiSummary KpiOf(StoredRun run, PrecisionTarget target) =>
        run.Kpis.Single(kpi => kpi.Key == target.Kpi);

    private static string Short(double number)
    {
        var text = number.ToString("0.###", CultureInfo.InvariantCulture);
        return text == "0" ? number.ToString("G2", CultureInfo.InvariantCulture) : text;
    }
}
