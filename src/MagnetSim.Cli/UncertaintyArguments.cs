using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>The arguments of <c>magnetsim uncertainty</c> that no other command has.</summary>
internal static class UncertaintyArguments
{
    // Fewer say nothing about a variance.
    private const int FewestPairs = 10;
    private const int MostPairs = 1_000_000;

    public static readonly Option<int?> Pairs = RunArguments.Number("--replications",
        "Pairs of replications that split the variance; each end of a bar gets a tenth as many, but at "
        + "least 10 [default: the scenario's replications].", FewestPairs, MostPairs, "-n");

    public static readonly Option<bool> Sobol = new("--sobol")
    {
        Description = "Also estimates Sobol' indices of each input and of variation, which takes as many "
            + "replications more as there are pairs and inputs.",
    };

    public static ExperimentOptions OptionsOf(ParseResult arguments, Scenario scenario) => new(
        arguments.GetValue(Pairs) ?? Math.Max(FewestPairs, scenario.Experiment.Replications),
        arguments.GetValue(RunArguments.Seed) ?? scenario.Experiment.Seed,
        arguments.GetValue(RunArguments.Threads) ?? Environment.ProcessorCount,
        Trace: null);

    /// <summary>The KPIs to show, all of which must have a variance.</summary>
    /// <exception cref="SweepException">One has none, or is not known.</exception>
    public static IReadOnlyList<string> HeadlinesOf(ParseResult arguments, Scenario scenario)
    {
        var keys = SweepHeadlines.Of(scenario, arguments.GetValue(SweepArguments.Kpis) ?? []);
        var timeless = Experiment.KpisOf(scenario)
            .FirstOrDefault(kpi => kpi.Measure.Kind == MeasureKind.Censored && keys.Contains(kpi.Key));
        return timeless is null
            ? keys
            : throw new SweepException(
                $"--kpi {timeless.Key}: a time that may never come has no variance to be split");
    }
}
