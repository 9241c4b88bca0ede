using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>How to run a scenario, from the arguments and, where they are silent, from the
/// scenario.</summary>
internal static class RunOptions
{
    /// <summary>The options, or in one sentence why the arguments do not say them.</summary>
    public static (ExperimentOptions? Options, string? Fault) Of(ParseResult arguments, Scenario scenario)
    {
        try
        {
            var options = Read(arguments, scenario);
            var certain = options.Precision?.AtLeast ?? options.Replications;
            return options.Trace >= certain
                ? (null, $"--trace is {options.Trace}; of {certain} replications the last is {certain - 1}")
                : (options, null);
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }
    }

    private static ExperimentOptions Read(ParseResult arguments, Scenario scenario)
    {
        var precision = RunPrecision.Of(arguments, scenario);
        var replications = precision is null
            ? arguments.GetValue(RunArguments.Replications) ?? scenario.Experiment.Replications
            : RunPrecision.Most(arguments, scenario);
        return new ExperimentOptions(
            replications,
            arguments.GetValue(RunArguments.Seed) ?? scenario.Experiment.Seed,
            arguments.GetValue(RunArguments.Threads) ?? Environment.ProcessorCount,
            arguments.GetValue(RunArguments.Trace))
        {
            Precision = precision,
            Shard = arguments.GetValue(RunArguments.Shard) ?? Shard.Whole,
        };
    }
}
