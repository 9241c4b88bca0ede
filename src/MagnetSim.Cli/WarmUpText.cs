using MagnetSim.Engine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What a warm-up study found, in words and as JSON.</summary>
internal static class WarmUpText
{
    public static void Write(
        TextWriter output, StoredRun run, WarmUpStudy study, IReadOnlyList<string> files)
    {
        foreach (var line in Advice(study))
            Prose.Write(output, line);
        output.WriteLine();
        output.WriteLine($"{study.Key}: {study.Means.Count} {study.Series.Period}s from "
            + $"{study.Dates[0]:yyyy-MM-dd}, mean of {Replications(run)}");
        if (study.WarmUpDays > 0)
            output.WriteLine(
                $"The run leaves out its first {study.WarmUpDays} d already; that is counted in.");
        if (run.Manifest.Shocks.Count > 0)
        {
            Prose.Write(output, "The scenario has shocks. A warm-up is for steady states; what a shock "
                + "does is measured from the shock's start without one.");
        }

        foreach (var file in files)
            output.WriteLine(file);
    }

    public static void WriteJson(
        TextWriter output, StoredRun run, WarmUpStudy study, IReadOnlyList<string> files) =>
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("series", study.Key);
            json.WriteString("unit", study.Series.Unit);
            json.WriteNumber("replications", run.Manifest.ReplicationsDone);
            json.WriteNumber("values", study.Means.Count);
            json.WriteNumber("warm_up_of_the_run_d", study.WarmUpDays);
            if (study.SuggestedDays is { } days) json.WriteNumber("suggested_warm_up_d", days);
            else json.WriteNull("suggested_warm_up_d");
            if (study.Cut is { } cut) json.WriteNumber("left_out", cut.LeftOut);
            else json.WriteNull("left_out");
            JsonText.WriteNumber(json, "mean_of_all", study.Means.Average());
            JsonText.WriteNumber(json, "mean_after", study.MeanAfter);
            json.WriteStartArray("files");
            foreach (var file in files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static string Replications(StoredRun run) => run.Manifest.ReplicationsDone == 1
        ? "one replication"
        : $"{run.Manifest.ReplicationsDone} replications";

    private static string[] Advice(WarmUpStudy study)
    {
        var period = study.Series.Period;
        if (study.Cut is not { } cut)
        {
            return [$"Too short for a suggestion: MSER-5 needs {Mser5.FewestValues} {period}s or more. "
                + "Lengthen the horizon" + (period == "week" ? "." : ", or report by week.")];
        }

        if (study.SuggestedDays is not { } days)
        {
            return
            [
                $"No warm-up to suggest: the series has not settled by the middle of the {period}s that "
                    + "there are (MSER-5).",
                "Either the horizon is too short, or there is no steady state: demand that grows, plants "
                    + "that ramp up or a shock never level out, and then no warm-up is right.",
            ];
        }

        return cut.LeftOut == 0 ? Level(study) : Suggestion(study, cut, days);
    }

    private static string[] Level(WarmUpStudy study) =>
    [
        "No start to leave out: the series runs level from the beginning, as far as MSER-5 can tell.",
        .. study.WarmUpDays > 0 ? [Write(study.WarmUpDays)] : Array.Empty<string>(), Look,
    ];

    private static string[] Suggestion(WarmUpStudy study, Mser5 cut, int days) =>
    [
        $"MSER-5 suggests leaving out the first {cut.LeftOut} {study.Series.Period}s: they were still under "
            + "the influence of how the simulation started.",
        $"The mean is {FigureText.Of(study.Means.Average(), study.Series.Unit)} with them and "
            + $"{FigureText.Of(study.MeanAfter, study.Series.Unit)} without.",
        Write(days), Look,
    ];

    private static string Write(int days) => $"Write into the scenario: experiment: {{warm_up: {days} d}}";

    private static string Look => "Look at the plot too: where its smooth lines still rise or fall after "
        + "that, take the later point; and ask for each series that you report.";
}
