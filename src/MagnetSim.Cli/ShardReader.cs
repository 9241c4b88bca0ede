using System.CommandLine.Parsing;
using MagnetSim.Experiments;

namespace MagnetSim.Cli;

/// <summary>Reads <c>--shard</c>.</summary>
internal static class ShardReader
{
    public static Shard? Read(ArgumentResult result)
    {
        try
        {
            return ShardNames.Read(result.Tokens[0].Value, Environment.GetEnvironmentVariable);
        }
        catch (FormatException fault)
        {
            result.AddError(fault.Message);
            return null;
        }
    }
}
