using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>What is known of a run before its first replication; with a <see cref="RunFold"/> it makes the
/// run's result.</summary>
/// <param name="Manifest">Without what only the replications know.</param>
/// <param name="ScenarioText">The resolved scenario, with where each value was written.</param>
public sealed record RunHead(RunManifest Manifest, string ScenarioText, RunLayout Layout, Shard Shard)
{
    /// <summary>What the scenario says about where its values come from.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>What the chain is made of, in words.</summary>
    public IReadOnlyList<ChainPart> Chain { get; init; } = [];

    /// <summary>In what another head speaks of another run, in a few words; null where a replication of one
    /// is the replication of that number of the other.</summary>
    /// <remarks>The number of replications that was asked for makes no difference, but in a shard and in a
    /// Latin hypercube.</remarks>
    public string? DifferenceOf(RunHead other)
    {
        RunManifest here = Manifest, there = other.Manifest;
        if (here.ScenarioHash != there.ScenarioHash) return "another scenario";
        if (here.Seed != there.Seed) return $"seed {there.Seed}";
        if ((here.ToolVersion, here.Commit) != (there.ToolVersion, there.Commit))
            return $"MagnetSim {there.ToolVersion} ({there.Commit})";
        if (!here.Variants.SequenceEqual(there.Variants)) return "other variants";
        if (!here.Overrides.SequenceEqual(there.Overrides)) return "other overrides";
        if (here.Precision?.Text != there.Precision?.Text) return "another precision";
        if ((here.IsLatinHypercube || !Shard.IsWhole) && here.ReplicationsAsked != there.ReplicationsAsked)
            return $"a run of {there.ReplicationsAsked:#,0} replications, not {here.ReplicationsAsked:#,0}";
        return here.Trace == there.Trace ? null : "another --trace";
    }

    internal void Write(BinaryWriter writer) =>
        writer.Write(JsonSerializer.Serialize(this, RunHeadJson.Default.RunHead));

    internal static RunHead Read(BinaryReader reader) =>
        JsonSerializer.Deserialize(reader.ReadString(), RunHeadJson.Default.RunHead)!;
}
