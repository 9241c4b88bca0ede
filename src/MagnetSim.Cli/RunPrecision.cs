using System.CommandLine;
using System.CommandLine.Parsing;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>The arguments of <c>magnetsim run</c> that let precision decide how many replications there
/// are.</summary>
internal static class RunPrecision
{
    // A sample smaller than that stops too often by luck: of intervals of a skewed KPI, 82 % hold the mean
    // when the first look is at 5, and 93 % when it is at 30.
    private const int AtLeastByDefault = 30;

    // Ten times as many narrow an interval to a third.
    private const int MostTimesTheScenarios = 10;

    public static readonly Option<string[]> Targets = new("--precision")
    {
        Description = "Goes on until the 95 % interval of that KPI has that half-width, as \"lost: 20 t\", "
            + "\"on_time_fill: 0.5 %\" (points) or \"lost/wind: 2 % of mean\"; may be given several times.",
        HelpName = "KPI: HALF-WIDTH",
    };

    public static readonly Option<int?> AtLeast = RunArguments.Number(
        "--at-least", "With --precision: replications before the first look [default: 30].", 2, int.MaxValue);

    public static readonly Option<int?> AtMost = RunArguments.Number("--at-most",
        "With --precision: replications at the end of patience [default: 10 times the scenario's].",
        2, int.MaxValue);

    /// <summary>Complains of arguments that do not go together.</summary>
    public static void CheckTogether(CommandResult arguments)
    {
        var isAsked = arguments.GetResult(Targets) is { Tokens.Count: > 0 };
        foreach (var option in new[] { AtLeast, AtMost })
        {
            if (!isAsked && arguments.GetResult(option) is not null)
                arguments.AddError($"{option.Name} goes with --precision");
        }

        if (isAsked && arguments.GetResult(RunArguments.Replications) is not null)
            arguments.AddError("--precision decides on the replications; write --at-most instead of -n");
    }

    /// <summary>How many replications there may be.</summary>
    public static int Most(ParseResult arguments, Scenario scenario) => arguments.GetValue(AtMost)
        ?? Math.Max(Least(arguments), (int)Math.Min(
            int.MaxValue, (long)MostTimesTheScenarios * scenario.Experiment.Replications));

    /// <summary>The precision that the arguments ask for; null when they ask for none.</summary>
    /// <exception cref="FormatException">They ask for nothing possible; the message is for the
    /// user.</exception>
    public static Precision? Of(ParseResult arguments, Scenario scenario)
    {
        if (arguments.GetValue(Targets) is not { Length: > 0 } texts) return null;
        if (scenario.Experiment.Sampling == Sampling.LatinHypercube)
        {
            throw new FormatException("--precision does not go with experiment.sampling: latin_hypercube, "
                + "which must know the number of replications before; write -n instead");
        }

        if (arguments.GetValue(AtLeast) > arguments.GetValue(AtMost))
        {
            throw new FormatException($"--at-least is {arguments.GetValue(AtLeast)}, but --at-most is "
                + $"{arguments.GetValue(AtMost)}; at least as much is allowed there");
        }

        var shocks = scenario.Shocks.Select(shock => shock.Name);
        var labels = RunOutcome.Labels(shocks).ToLookup(
            each => each.Label, each => each.Column, StringComparer.OrdinalIgnoreCase);
        PrecisionReader reader = new(Experiment.KpisOf(scenario), labels);
        return new Precision([.. texts.Select(text => Read(reader, text))],
            Math.Min(Least(arguments), Most(arguments, scenario)));
    }

    private static int Least(ParseResult arguments) => arguments.GetValue(AtLeast) ?? AtLeastByDefault;

    private static PrecisionTarget Read(PrecisionReader reader, string text)
    {
        try
        {
            return reader.Read(text);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"--precision \"{text}\": {fault.Message}", fault);
        }
    }
}
