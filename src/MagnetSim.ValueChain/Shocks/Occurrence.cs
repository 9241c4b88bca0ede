using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>One time that a shock is in force: from its start to before its end.</summary>
internal readonly record struct Occurrence(SimTime Start, SimTime End);
