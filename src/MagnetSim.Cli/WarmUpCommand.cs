using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim warm-up RUN</c>: how long a steady state takes to come about.</summary>
internal static class WarmUpCommand
{
    private static readonly Argument<string> _runPath = new("RUN") { Description = "A run's folder." };

    private static readonly Option<string?> _series = new("--series")
    {
        HelpName = "month/KEY",
        Description = "A weekly or monthly series of the run, such as month/on_hand/oxide_pool [default: the "
            + "shortfall, or the first stock where nothing is short].",
    };

    private static readonly Option<string?> _output = new("-o", "--output")
    {
        HelpName = "FILE",
        Description = "The plot, a PNG or SVG file [default: warm-up.png and warm-up.svg in the run's "
            + "folder].",
    };

    private static readonly Option<bool> _json = new("--json") { Description = "Prints the result as JSON." };

    public static Command Create()
    {
        Command command = new("warm-up",
            "Shows when a run has settled, and says what warm-up to give a steady-state study.")
        {
            _runPath, _series, _output, _json,
        };
        _output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } file && ImageFile.FormatOf(file) is null)
                result.AddError($"-o {file}: the plot is a .png or a .svg file");
        });
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => ShowAsync(arguments, cancellation)));
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var (output, errors) =
            (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        var folder = Path.TrimEndingDirectorySeparator(arguments.GetRequiredValue(_runPath));
        var run = RunFolder.Read(folder);
        var study = WarmUpStudy.Of(run, arguments.GetValue(_series));
        var chart = WarmUpChart.Of(run, study.Series, study.Dates, study.Means, study.SettlesOn);
        var (files, note) = await DrawAsync(chart, folder, arguments.GetValue(_output), cancellation);
        if (note is not null)
            await errors.WriteLineAsync($"magnetsim: {note}");
        if (arguments.GetValue(_json)) WarmUpText.WriteJson(output, run, study, files);
        else WarmUpText.Write(output, run, study, files);
        return ExitCode.Done;
    }

    /// <returns>The paths of the files.</returns>
    private static async Task<(IReadOnlyList<string> Files, string? Note)> DrawAsync(
        Chart chart, string folder, string? file, CancellationToken cancellation)
    {
        if (!(await Gnuplot.FindAsync(cancellation)).HasGnuplot)
            return ([], "no plot, since gnuplot is not installed: apt-get install gnuplot-nox fonts-inter");
        ImageFile[] images = file is null
            ? [new(folder, chart.Name, ImageFormat.Png), new(folder, chart.Name, ImageFormat.Svg)]
            : [ImageFile.Of(file)];
        List<string> files = [];
        foreach (var image in images)
        {
            var drawn = await Gnuplot.DrawAsync(
                chart with { Name = image.Name }, image.Format, ImageSize.Usual, image.Folder,
                cancellation);
            files.Add(Path.Combine(image.Folder, drawn));
        }

        return (files, null);
    }
}
