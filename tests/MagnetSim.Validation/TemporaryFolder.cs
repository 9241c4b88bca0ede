using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A folder for scenarios and runs, deleted with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>A scenario written down here as a file.</summary>
    public Trial Scenario(string yaml, string name = "scenario.yaml")
    {
        File.WriteAllText(PathOf(name), yaml);
        return new Trial(PathOf(name));
    }

    /// <summary>Runs a trial down to its files.</summary>
    public RunFiles Write(Trial trial, string name = "run") => Write(trial.Run(), name);

    public RunFiles Write(RunResult run, string name = "run")
    {
        RunFolder.Write(run, PathOf(name), force: false);
        return new RunFiles(PathOf(name));
    }
}
