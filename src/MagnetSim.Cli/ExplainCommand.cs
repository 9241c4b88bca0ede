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

    private static readonly Argument<string?> _path = new("PATH")
    {
        Description = "A part of the scenario, such as lanes.oxide_from_china, or . for all of it: shows its "
            + "values, defaults among them, and where each was written, instead of the chain.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string[]> _at = Checked(
        new Option<string[]>("--at")
        {
            Description = "A date of the steady state; may be given several times [default: the first, the "
                + "middle and the last day of the horizon]. A diagram shows the last of them.",
            HelpName = "DATE",
        },
        text => DateOf(text) is not null, "a date such as 2031-04-01");

    private static readonly Option<string?> _diagram = Checked(
        new Option<string?>("--diagram")
        {
            Description = "Also draws the flows, as a picture (.svg) or as text for Mermaid (.mmd).",
            HelpName = "FILE",
        },
        text => WriterOf(text) is not null, "a file that ends in .svg or .mmd");

    private static readonly Option<bool> _json = new("--json") { Description = "Prints the same as JSON." };

    public static Command Create()
    {
        Command command = new("explain",
            "Shows the chain of a scenario before it is run, and what would flow if the rates of a date held "
            + "for good: who needs how much, from where, and what binds; with PATH, where values were "
            + "written.")
        {
            ScenarioArguments.Scenario, _path, ScenarioArguments.Variants, ScenarioArguments.Overrides,
            ScenarioArguments.AllowOutside, _at, _diagram, _json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_path) is not null
                && new Option[] { _at, _diagram, _json }.Any(option => result.GetResult(option) is not null))
                result.AddError("PATH shows values; --at, --diagram and --json go without it");
        });
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => ExplainAsync(arguments)));
        return command;
    }

    private static async Task<int> ExplainAsync(ParseResult arguments)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var reading = await ScenarioArguments.ReadAsync(arguments);
        if (reading.Scenario is not { } scenario) return ExitCode.WrongInput;
        if (arguments.GetValue(_path) is { } path)
            return await ExplainAsync(reading.Resolved!, path, arguments.InvocationConfiguration);
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

    private static async Task<int> ExplainAsync(
        ResolvedScenario scenario, string path, InvocationConfiguration streams)
    {
        if (scenario.Explain(path, out var problem) is { } part)
        {
            await streams.Output.WriteAsync(part);
            return ExitCode.Done;
        }

        await streams.Error.WriteLineAsync($"magnetsim: {problem}");
        return ExitCode.WrongInput;
    }

    private static void Print(ParseResult arguments, Scenario scenario, DateOnly[] dates)
    {
        SteadyStateSolver solver = new(scenario);
        SteadyState[] states = [.. (dates.Length > 0 ? dates : solver.UsualDates).Select(solver.At)];
        if (arguments.GetValue(_diagram) is { } file)
            File.WriteAllText(file, WriterOf(file)!(new FlowDiagramBuilder(scenario, states[^1]).Build()));
        Explanation explanation = new(scenario.Name, scenario.Description, ChainOutline.Of(scenario).Blocks,
            ScenarioArguments.OfferedVariants(arguments), states);
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json)) output.WriteLine(ExplainJson.Of(explanation));
        else ExplainTable.Write(output, explanation);
    }

    private static Option<T> Checked<T>(Option<T> option, Func<string, bool> isAllowed, string allowed)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !isAllowed(token.Value)))
                result.AddError($"{option.Name} is {token.Value}; {allowed} is allowed");
        });
        return option;
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
