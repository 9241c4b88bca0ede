using System.CommandLine;
using System.CommandLine.Parsing;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>The arguments that name a scenario and change it, the same for all commands that read
/// one.</summary>
internal static class ScenarioArguments
{
    public static readonly Argument<string> Scenario =
        new("SCENARIO") { Description = "A scenario file (YAML)." };

    public static readonly Option<string[]> Variants = new("--variant")
    {
        Description = "A variant that the scenario names; may be given several times, later ones win.",
        HelpName = "NAME",
    };

    public static readonly Option<string[]> Overrides = Checked(new("--set")
    {
        Description =
            "Another value, such as lanes.oxide_from_china.flex=1.5; applied after variants, later ones win.",
        HelpName = "PATH=VALUE",
    });

    public static readonly Option<bool> AllowOutside = new("--allow-outside")
    {
        Description = "Lets the scenario extend and include files outside of its own folder.",
    };

    /// <summary>Reads the scenario that the arguments name, and says what is wrong with it.</summary>
    public static async Task<ScenarioReading> ReadAsync(ParseResult arguments)
    {
        var reading = ReadFile(arguments, arguments.GetRequiredValue(Scenario));
        await ProblemPrinter.WriteAsync(
            arguments.InvocationConfiguration.Error, reading.Problems, reading.Warnings);
        return reading;
    }

    /// <summary>Reads a file with the variants and overrides of the arguments.</summary>
    public static ScenarioReading ReadFile(ParseResult arguments, string file) => ScenarioReader.Read(
        file, VariantsOf(arguments), OverridesOf(arguments), arguments.GetValue(AllowOutside));

    /// <summary>What a run keeps of a scenario that was read.</summary>
    public static ScenarioSource SourceOf(ParseResult arguments, ResolvedScenario resolved) => new(
        resolved.Text, resolved.AnnotatedText(), VariantsOf(arguments), OverridesOf(arguments));

    /// <summary>All variants that the scenario offers, whichever were chosen.</summary>
    public static IReadOnlyList<ScenarioVariant> OfferedVariants(ParseResult arguments) =>
        ScenarioReader.VariantsOf(
            arguments.GetRequiredValue(Scenario), arguments.GetValue(AllowOutside));

    public static IReadOnlyList<string> VariantsOf(ParseResult arguments) =>
        arguments.GetValue(Variants) ?? [];

    public static IReadOnlyList<string> OverridesOf(ParseResult arguments) =>
        arguments.GetValue(Overrides) ?? [];

    /// <summary>Variants and overrides as they were typed, to stand behind the name of a scenario.</summary>
    public static string TextOf(IReadOnlyList<string> variants, IReadOnlyList<string> overrides) =>
        string.Concat(variants.Select(variant => $", --variant {variant}")
            .Concat(overrides.Select(change => $", --set {change}")));

    private static Option<string[]> Checked(Option<string[]> option)
    {
        option.Validators.Add(CheckPaths);
        return option;
    }

    private static void CheckPaths(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1)
                result.AddError($"--set {token.Value}: write PATH=VALUE, as experiment.seed=7");
        }
    }
}
