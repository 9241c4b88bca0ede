using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim sweep SCENARIO --vary PATH=VALUES</c>: one scenario at many values.</summary>
internal static class SweepCommand
{
    private const string DefaultParent = "runs";
    private const int MostSaid = 50;

    /// <summary>Examples for the help.</summary>
    public const string Examples = """
        Examples:
          magnetsim sweep S.yaml --vary "lanes.oxide_from_china.flex=1,1.25,1.5,3"
          magnetsim sweep S.yaml --vary "sectors.wind.stock.cover=4..26 wk by 2 wk"
          magnetsim sweep S.yaml --vary "sectors.wind.unmet.late=0..80 % in 5"
          magnetsim sweep S.yaml --vary "…=0..80 % in 5" --vary "…=1,2"   (a grid)
          magnetsim sweep S.yaml --vary "…=4..26 wk" --vary "…=1..3" --lhs 9   (draws)

        The unit stands once, behind the last number; a step that misses the end stops
        before it.

        """;

    public static Command Create()
    {
        Command command = new("sweep",
            "Simulates a scenario at many values, in the same replications, and writes one table.")
        {
            ScenarioArguments.Scenario, SweepArguments.Vary, SweepArguments.Design,
            SweepArguments.LatinHypercube, SweepArguments.Kpis, RunArguments.Output,
            RunArguments.Replications, RunArguments.Seed, RunArguments.Threads, ScenarioArguments.Variants,
            ScenarioArguments.Overrides, ScenarioArguments.AllowOutside, RunArguments.NoCharts,
            RunArguments.Resume, RunArguments.Checkpoint, RunArguments.Force, RunArguments.Json,
        };
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => SweepAsync(arguments, cancellation)));
        return command;
    }

    private static async Task<int> SweepAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var reading = await ScenarioArguments.ReadAsync(arguments);
        if (reading.Scenario is not { } scenario) return ExitCode.WrongInput;
        var options = OptionsOf(arguments, scenario);
        var design = SweepArguments.DesignOf(arguments, options.Seed);
        var headlines = SweepHeadlines.Of(scenario, arguments.GetValue(SweepArguments.Kpis) ?? []);
        if (await ReadPointsAsync(arguments, design, reading) is not { } points) return ExitCode.WrongInput;
        var source = ScenarioArguments.SourceOf(arguments, reading.Resolved!);
        SweepPlan plan = new(scenario, source, design, points, headlines);
        var folder = arguments.GetValue(RunArguments.Output)
            ?? Path.Combine(DefaultParent, Sweep.ManifestOf(plan, options).Identity.FolderName);
        using SavedPlace place = new(arguments, folder);
        var force = arguments.GetValue(RunArguments.Force);
        SweepFolder.CheckFree(folder, force);
        if (SweepWork.Do(place, plan, options, errors, cancellation) is not { } done)
            return ExitCode.Interrupted;
        place.Finish(() => SweepFolder.Write(done.Result, folder, force), done.Progress.Save);
        Print(arguments, folder);
        if (!arguments.GetValue(RunArguments.NoCharts))
            await ReportCommand.DrawAsync(folder, errors, cancellation);
        return ExitCode.Done;
    }

    private static ExperimentOptions OptionsOf(ParseResult arguments, Scenario scenario) => new(
        arguments.GetValue(RunArguments.Replications) ?? scenario.Experiment.Replications,
        arguments.GetValue(RunArguments.Seed) ?? scenario.Experiment.Seed,
        arguments.GetValue(RunArguments.Threads) ?? Environment.ProcessorCount,
        Trace: null);

    /// <summary>Reads all points and says what is wrong with them; null when something is.</summary>
    private static async Task<IReadOnlyList<Scenario>?> ReadPointsAsync(
        ParseResult arguments, SweepDesign design, ScenarioReading reading)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var points = SweepReader.Read(design, reading.Warnings, values => ScenarioReader.Read(
            arguments.GetRequiredValue(ScenarioArguments.Scenario), ScenarioArguments.VariantsOf(arguments),
            [.. ScenarioArguments.OverridesOf(arguments), .. values],
            arguments.GetValue(ScenarioArguments.AllowOutside)));
        foreach (var said in new[] { points.Problems, points.Warnings })
        {
            foreach (var line in said.Take(MostSaid))
                await errors.WriteLineAsync(line);
            if (said.Count > MostSaid)
                await errors.WriteLineAsync($"… and {said.Count - MostSaid} more");
        }

        return points.Scenarios;
    }

    private static void Print(ParseResult arguments, string folder)
    {
        var output = arguments.InvocationConfiguration.Output;
        var sweep = SweepFolder.Read(folder);
        if (arguments.GetValue(RunArguments.Json)) SweepResultJson.Write(output, sweep, folder);
        else SweepTable.Write(output, sweep, folder);
    }
}
