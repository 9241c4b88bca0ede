using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What came of making a run again.</summary>
/// <param name="KeptFolder">Where the second run is; null when it is not kept.</param>
internal sealed record RerunOutcome(
    string Folder, string? KeptFolder, RunResult Result, RunAgreement Agreement)
{
    private const int FileColumn = 18;

    public void WriteList(TextWriter output)
    {
        var manifest = Result.Manifest;
        var replications = manifest.ReplicationsDone == 1
            ? "1 replication"
            : $"{manifest.ReplicationsDone:#,0} replications";
        output.WriteLine(Agreement.IsComplete
            ? "The run is reproduced."
            : "The run is not reproduced.");
        output.WriteLine();
        Prose.Write(output, $"{manifest.ScenarioName}: {replications}, seed {manifest.Seed}, again in "
            + $"{Result.Timing.WallSeconds:0.0} s");
        if (KeptFolder is not null) output.WriteLine($"Results: {KeptFolder}");
        output.WriteLine();
        foreach (var file in Agreement.Files)
            output.WriteLine($"{file.File.PadRight(FileColumn)}{Finding(file)}");
    }

    public void WriteJson(TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("run", Folder);
        if (KeptFolder is not null) json.WriteString("folder", KeptFolder);
        json.WriteBoolean("reproduced", Agreement.IsComplete);
        json.WriteStartObject("files");
        foreach (var file in Agreement.Files)
            json.WriteString(file.File, JsonNamingPolicy.SnakeCaseLower.ConvertName($"{file.Outcome}"));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private string Finding(RepeatedFile file) => file.Outcome switch
    {
        RepeatedOutcome.SameBytes => "the same bytes",
        RepeatedOutcome.SameButForTheTool => "the same but for the version of the tool",
        RepeatedOutcome.Differs => $"differs, first in line {file.FirstDifferentLine}",
        RepeatedOutcome.MissingInFirst => $"is missing in {Folder}",
        RepeatedOutcome.MissingInSecond => "was not written again",
        _ => throw new InvalidOperationException($"no words for {file.Outcome}"),
    };
}
