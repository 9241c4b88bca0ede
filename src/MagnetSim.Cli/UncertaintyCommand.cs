using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim uncertainty SCENARIO</c>: what is not known, and how much it matters.</summary>
internal static class UncertaintyCommand
{
    private const string DefaultParent = "runs";

    private const string NothingUncertain = "nothing in this scenario is uncertain; write a value that is "
        + "fixed but not known as {uncertain: …} around a distribution, such as lead_time: "
        + "{uncertain: {triangular: [25 d, 28 d, 45 d]}}";

    /// <summary>Examples for the help.</summary>
    public const string Examples = """
        Uncertain is what is not known; all other chance is variation of the world.

        Examples:
          magnetsim uncertainty scenarios/export-ban-2031.yaml
          magnetsim uncertainty S.yaml --kpi lost --kpi import_bill
          magnetsim uncertainty S.yaml --kpi lost -n 1000
          magnetsim uncertainty S.yaml --sobol

        """;

    public static Command Create()
    {
        Command command = new("uncertainty", "Says which uncertain inputs of a scenario move its results "
            + "most, and how much of the spread of results could be learned away.")
        {
            ScenarioArguments.Scenario, SweepArguments.Kpis, UncertaintyArguments.Sobol,
            RunArguments.Output, UncertaintyArguments.Pairs, RunArguments.Seed, RunArguments.Threads,
            ScenarioArguments.Variants, ScenarioArguments.Overrides, ScenarioArguments.AllowOutside,
            RunArguments.NoCharts, RunArguments.Force, RunArguments.Json,
        };
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => StudyAsync(arguments, cancellation)));
        return command;
    }

    private static async Task<int> StudyAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var reading = await ScenarioArguments.ReadAsync(arguments);
        if (reading.Scenario is not { } scenario) return ExitCode.WrongInput;
        if (scenario.Uncertain.Count == 0)
        {
            await errors.WriteLineAsync($"magnetsim: {NothingUncertain}");
            return ExitCode.WrongInput;
        }

        UncertaintyPlan plan = new(scenario, ScenarioArguments.SourceOf(arguments, reading.Resolved!),
            UncertaintyArguments.HeadlinesOf(arguments, scenario),
            arguments.GetValue(UncertaintyArguments.Sobol));
        var options = UncertaintyArguments.OptionsOf(arguments, scenario);
        var folder = arguments.GetValue(RunArguments.Output)
            ?? Path.Combine(DefaultParent, UncertaintyStudy.ManifestOf(plan, options).FolderName());
        var force = arguments.GetValue(RunArguments.Force);
        UncertaintyFolder.CheckFree(folder, force);
        var result = ProgressBar.Around(errors, UncertaintyStudy.ReplicationsOf(plan, options),
            onDone => UncertaintyStudy.Run(plan, options, onDone, cancellation));
        UncertaintyFolder.Write(result, folder, force);
        Print(arguments, folder);
        if (!arguments.GetValue(RunArguments.NoCharts))
            await ReportCommand.DrawAsync(folder, errors, cancellation);
        return ExitCode.Done;
    }

    private static void Print(ParseResult arguments, string folder)
    {
        var output = arguments.InvocationConfiguration.Output;
        var study = UncertaintyFolder.Read(folder);
        if (arguments.GetValue(RunArguments.Json)) UncertaintyJson.Write(output, study, folder);
        else UncertaintyTable.Write(output, study, folder);
    }
}
