using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>All that a run leaves behind.</summary>
/// <param name="ScenarioText">The resolved scenario as YAML, with where each value was written.</param>
/// <param name="Replications">In order of their numbers, which start at 0.</param>
/// <param name="Series">A summary of each cell of the series over all replications.</param>
/// <param name="LedgerMilligrams">The sum over all replications of each line of the ledger.</param>
/// <param name="Log">The events of one replication as JSON lines, when a trace was asked for.</param>
public sealed record RunResult(
    RunManifest Manifest, string ScenarioText, RunLayout Layout,
    IReadOnlyList<ReplicationRow> Replications, IReadOnlyList<Summary> Series,
    IReadOnlyList<Int128> LedgerMilligrams, RunTiming Timing, IReadOnlyList<string>? Log)
{
    /// <summary>What the scenario says about where its values come from, in its order.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>What the chain is made of, in the order of the scenario.</summary>
    public IReadOnlyList<ChainPart> Chain { get; init; } = [];
}

/// <summary>What is kept of a replication: one number a KPI, and how many events it took.</summary>
public sealed record ReplicationRow(int Replication, double[] Kpis, long Events);

/// <summary>What was run; nothing in it depends on when, where or on how many threads.</summary>
/// <param name="ScenarioHash">SHA-256 of the resolved scenario's text, lower-case hexadecimal.</param>
/// <param name="Variants">Named overrides that were applied, in order.</param>
/// <param name="Overrides">Overrides of the command line (<c>path=value</c>), in order.</param>
/// <param name="YearDays">The length of a year for yearly rates.</param>
/// <param name="ReplicationsAsked">More than were done when the run was precise enough sooner.</param>
public sealed record RunManifest(
    string ToolVersion, string Commit, string ScenarioName, string ScenarioDescription, string ScenarioHash,
    ulong Seed, int ReplicationsAsked, int ReplicationsDone, IReadOnlyList<string> Variants,
    IReadOnlyList<string> Overrides, DateOnly Start, DateOnly End, double YearDays, int Components,
    long Events, IReadOnlyList<EventCount> EventsByKind, IReadOnlyList<ShockWindow> Shocks,
    double? TargetCapacityTonnesPerYear, IReadOnlyList<ObservedEvent> Observed)
{
    /// <summary>What the intervals were to reach; null when the number of replications was fixed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Precision? Precision { get; init; }

    /// <summary>Why a run with a precision ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StopReason? Stopped { get; init; }

    /// <summary>The replication whose events were logged, if any was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Trace { get; init; }

    /// <summary>Days from the start of the horizon until results begin to count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int WarmUpDays { get; init; }

    /// <summary>Whether replications share the range of what is uncertain among them, so that each depends on
    /// how many there are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLatinHypercube { get; init; }

    /// <summary>By which part of itself a quantile of a series may be wrong at most; null where all are
    /// exact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? SeriesQuantileError { get; init; }
}

/// <summary>Something that was seen in the world, to be marked in charts.</summary>
public sealed record ObservedEvent(DateOnly On, string What);

/// <summary>How many events of one kind (component family and signal) the run handled in all.</summary>
public sealed record EventCount(string Kind, long Count);

/// <summary>A shock with fixed dates, to be shaded in charts; shocks left to chance have no dates.</summary>
public sealed record ShockWindow(string Name, string Kind, string Label, DateOnly? Start, DateOnly? End)
{
    /// <summary>Whose exports it restricts; null for a shock of another kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Country { get; init; }
}

/// <summary>How fast it went: the one part of a run that may differ between two runs of the same.</summary>
public sealed record RunTiming(double WallSeconds, int Threads, double EventsPerSecond);
