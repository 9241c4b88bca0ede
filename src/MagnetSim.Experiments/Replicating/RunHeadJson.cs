using System.Text.Json.Serialization;

namespace MagnetSim.Experiments;

/// <summary>How the head of a snapshot is written.</summary>
[JsonSerializable(typeof(RunHead))]
internal sealed partial class RunHeadJson : JsonSerializerContext;
