using System.CommandLine;
using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim explain SCENARIO</c>: the chain, its steady state and its diagram, without a
/// run.</summary>
internal static class ExplainCommand
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly Option<string[]> _at = new("--at")
    {
        Description = "A date of the steady state; may be given several times [default: the first, the "
            + "middle and the last day of the horizon]. A diagram shows the last of them.",
        HelpName = "DATE",
    };

    private static readonly Option<string?> _diagram = new("--diagram")
    {
        Description = "Also draws the flows, as a picture (.svg) or as text for Mermaid (.mmd).",
        HelpName = "FILE",
    };

    private static readonly Option<bool> _json = new("--json") { Description = "Prints the same as JSON." };

    public static Command Create()
    {
        _at.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => DateOf(token.Value) is null))
                result.AddError($"--at is {token.Value}; a date such as 2031-04-01 is allowed");
        });
        _diagram.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => WriterOf(token.Value) is null))
                result.AddError($"--diagram is {token.Value}; a file that ends in .svg or .mmd is allowed");
        });
        Command command = new("explain", """
            Shows what a scenario says before it is run: the chain as a table, and what would flow if the
            rates of a date held for good, by hand arithmetic: who needs how much, where it comes from, and
            what binds.

            Example:
              magnetsim explain scenarios/export-ban-2031.yaml --at 2031-04-01 --diagram chain.svg
            """)
        {
            RunArguments.Scenario, RunArguments.Variants, RunArguments.Overrides, _at, _diagram, _json,
        };
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => ExplainAsync(arguments)));
        return command;
    }

    private static async Task<int> ExplainAsync(ParseResult arguments)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var reading = ScenarioReader.Read(
            arguments.GetRequiredValue(RunArguments.Scenario),
            arguments.GetValue(RunArguments.Variants) ?? [],
            arguments.GetValue(RunArguments.Overrides) ?? []);
        foreach (var problem in reading.Problems.Concat(reading.Warnings))
            await errors.WriteLineAsync(problem.ToString());
        if (reading.Scenario is not { } scenario) return ExitCode.WrongInput;
        var (start, end) = (scenario.Horizon.Start, scenario.Horizon.End);
        var dates = (arguments.GetValue(_at) ?? []).Select(text => DateOf(text)!.Value).ToArray();
        foreach (var date in dates.Where(date => date < start || date >= end))
        {
            await errors.WriteLineAsync(
                $"magnetsim: --at is {Text(date)}; the horizon is from {Text(start)} until {Text(end)}");
            return ExitCode.WrongInput;
        }

        Print(arguments, scenario, dates);
        return ExitCode.Done;
    }

    private static void Print(ParseResult arguments, Scenario scenario, DateOnly[] dates)
    {
        SteadyStateSolver solver = new(scenario);
        SteadyState[] states = [.. (dates.Length > 0 ? dates : solver.UsualDates).Select(solver.At)];
        if (arguments.GetValue(_diagram) is { } file)
            File.WriteAllText(file, WriterOf(file)!(new FlowDiagramBuilder(scenario, states[^1]).Build()));
        Explanation explanation = new(scenario.Name, ChainOutline.Of(scenario).Blocks, states);
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json)) output.WriteLine(ExplainJson.Of(explanation));
        else ExplainTable.Write(output, explanation);
    }

    /// <summary>What draws a file of this ending; null where nothing does.</summary>
    private static Func<FlowDiagram, string>? WriterOf(string file) =>
        Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".SVG" => FlowDiagramSvg.Write,
            ".MMD" => FlowDiagramMermaid.Write,
            _ => null,
        };

    private static DateOnly? DateOf(string text) => DateOnly.TryParseExact(
        text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : null;

    private static string Text(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);
}
