using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>All that a sweep leaves behind.</summary>
/// <param name="ScenarioText">The resolved base as YAML, with where each value was written.</param>
/// <param name="Kpis">Point after point, each in the order of its run's KPIs.</param>
public sealed record SweepResult(
    SweepManifest Manifest, string ScenarioText, IReadOnlyList<SweepKpi> Kpis);

/// <summary>What was run; nothing in it depends on when, where or on how many threads.</summary>
/// <param name="ScenarioHash">SHA-256 of the resolved base's text, lower-case hexadecimal.</param>
/// <param name="Variants">Named overrides that were applied to all points, in order.</param>
/// <param name="Overrides">Overrides of the command line for all points, in order.</param>
/// <param name="Replications">Of each point.</param>
/// <param name="Paths">What was varied.</param>
/// <param name="Points">Of each point, the values in the order of the paths.</param>
/// <param name="Headlines">Keys of the KPIs that tables and charts show.</param>
public sealed record SweepManifest(
    string ToolVersion, string Commit, string ScenarioName, string ScenarioDescription, string ScenarioHash,
    ulong Seed, int Replications, IReadOnlyList<string> Variants, IReadOnlyList<string> Overrides,
    DateOnly Start, DateOnly End, SweepKind Kind, IReadOnlyList<string> Paths,
    IReadOnlyList<IReadOnlyList<string>> Points, IReadOnlyList<string> Headlines)
{
    /// <summary>All that can change its results; its folder is named after it.</summary>
    [JsonIgnore]
    public RunIdentity Identity
    {
        get
        {
            string[] asked = [.. Overrides, $"{Kind}", .. Paths, .. Points.SelectMany(point => point),
                .. Headlines];
            return new RunIdentity($"{ScenarioName} sweep", ScenarioHash, Seed, Replications, Variants,
                asked, ToolVersion);
        }
    }
}

/// <summary>A KPI at one point over its replications.</summary>
/// <param name="Point">Counted from 1.</param>
/// <param name="Difference">The mean over pairs of replications of what it has more than at the first point;
/// not-a-number where that point has no such KPI, or for a time that may never come.</param>
/// <param name="DifferenceHalfWidth95">Half the width of the 95 % interval of that mean.</param>
public sealed record SweepKpi(
    int Point, string Key, string Unit, Summary Summary, double Difference, double DifferenceHalfWidth95);
