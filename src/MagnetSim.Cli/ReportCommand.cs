using System.CommandLine;
using MagnetSim.Reports;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim report RUN</c>: the page and the charts of a run again.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> _runPath = new("RUN")
    {
        Description = "The folder of a run, a comparison, a sweep or a study of uncertainty.",
    };

    private static readonly Option<string[]> _only = new("--only")
    {
        Description = "Draws this chart alone; may be repeated, or name several with commas.",
        HelpName = "CHART",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string> _format = new("--format")
    {
        Description = "png, svg, or both with a comma.",
        HelpName = "png,svg",
        DefaultValueFactory = _ => "png,svg",
    };

    private static readonly Option<int?> _width = new("--width")
    {
        Description = "Of a PNG, in pixels [default: 3200]; an SVG has the same shape and no pixels.",
        HelpName = "PIXELS",
    };

    private static readonly Option<int?> _height = new("--height")
    {
        Description = "Of a PNG, in pixels [default: 9/16 of the width].",
        HelpName = "PIXELS",
    };

    private static readonly Option<double?> _scale = new("--scale")
    {
        Description = "How large texts and lines are: 1 suits 3200 x 1800 pixels, 0.5 suits 1600 x 900 "
            + "[default: as suits the size].",
        HelpName = "FACTOR",
    };

    public static Command Create()
    {
        Command command = new("report",
            "Draws the charts of a folder again, from its files, and writes the page of a run, report.html.")
        {
            _runPath, _only, _format, _width, _height, _scale,
        };
        command.SetAction(ReportAsync);
        return command;
    }

    /// <summary>Draws charts and says what is missing for better ones.</summary>
    public static async Task<IReadOnlyList<string>> DrawAsync(
        string folder, TextWriter errors, CancellationToken cancellation) =>
        await DrawAsync(folder, ReportOptions.Usual, errors, cancellation);

    private static async Task<IReadOnlyList<string>> DrawAsync(
        string folder, ReportOptions options, TextWriter errors, CancellationToken cancellation)
    {
        var outcome = await ReportBuilder.WriteAsync(folder, options, cancellation);
        foreach (var note in outcome.Notes) await errors.WriteLineAsync($"magnetsim: {note}");
        return outcome.Files;
    }

    private static Task<int> ReportAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var output = arguments.InvocationConfiguration.Output;
        var errors = arguments.InvocationConfiguration.Error;
        return CommandLine.GuardAsync(errors, async () =>
        {
            var folder = arguments.GetRequiredValue(_runPath);
            foreach (var file in await DrawAsync(folder, OptionsOf(arguments), errors, cancellation))
                await output.WriteLineAsync(Path.Combine(folder, file));
            return ExitCode.Done;
        });
    }

    private static ReportOptions OptionsOf(ParseResult arguments) => new(
        [.. arguments.GetRequiredValue(_only).SelectMany(Names)],
        [.. Names(arguments.GetRequiredValue(_format)).Select(FormatOf).Distinct()],
        ImageSize.Of(arguments.GetValue(_width), arguments.GetValue(_height), arguments.GetValue(_scale)));

    private static string[] Names(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ImageFormat FormatOf(string name) => name.ToLowerInvariant() switch
    {
        "png" => ImageFormat.Png,
        "svg" => ImageFormat.Svg,
        _ => throw new ReportException($"charts cannot be drawn as '{name}'; png and svg are possible"),
    };
}
