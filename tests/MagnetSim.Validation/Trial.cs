using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Validation;

/// <summary>A scenario with all that a run of it needs; <c>with</c> makes another.</summary>
internal sealed record Trial(string File)
{
    public IReadOnlyList<string> Variants { get; init; } = [];

    public IReadOnlyList<string> Sets { get; init; } = [];

    public int Replications { get; init; } = 1;

    /// <summary>Null for the scenario's own.</summary>
    public ulong? Seed { get; init; }

    public int Threads { get; init; } = 2;

    /// <summary>A replication whose events are logged.</summary>
    public int? Trace { get; init; }

    /// <summary>A scenario of the folder <c>scenarios</c>.</summary>
    public static Trial Of(string scenario) => new(Repository.ScenarioFile(scenario));

    public Trial With(params string[] sets) => this with { Sets = [.. Sets, .. sets] };

    public Trial Variant(string name) => this with { Variants = [.. Variants, name] };

    /// <summary>The scenario, which must have no problems.</summary>
    public ScenarioReading Read()
    {
        var reading = ScenarioReader.Read(File, Variants, Sets, allowOutside: true);
        Assert.That(reading.Problems, Is.Empty);
        return reading;
    }

    public RunResult Run() => Run(Read());

    private RunResult Run(ScenarioReading reading)
    {
        var scenario = reading.Scenario!;
        ExperimentOptions options = new(Replications, Seed ?? scenario.Experiment.Seed, Threads, Trace);
        ScenarioSource source =
            new(reading.ResolvedText, reading.Resolved!.AnnotatedText(), Variants, Sets);
        return Experiment.Run(scenario, source, options, onReplicationDone: null, CancellationToken.None);
    }
}
