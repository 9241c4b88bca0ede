using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Says beforehand why a run that is made again may come out otherwise.</summary>
internal static class RerunWarnings
{
    public static async Task WriteAsync(TextWriter errors, RunManifest manifest, string resolved)
    {
        if ((manifest.ToolVersion, manifest.Commit) != (Tool.Version, Tool.Commit))
        {
            await errors.WriteLineAsync(
                $"magnetsim: warning: {Name(manifest.ToolVersion, manifest.Commit)} made the run, and this "
                + $"is {Name(Tool.Version, Tool.Commit)}; figures may differ");
        }

        if (manifest.ScenarioHash != RunIdentity.HashOf(resolved))
        {
            await errors.WriteLineAsync(
                $"magnetsim: warning: {RunFolder.ScenarioFile} is not the scenario of the run: its hash is "
                + $"not the one in {RunFolder.ManifestFile}");
        }
    }

    private static string Name(string version, string commit) =>
        commit.Length == 0
            ? $"version {version}"
            : $"version {version} ({commit[..Math.Min(10, commit.Length)]})";
}
