using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MagnetSim.Reports;

/// <summary>Draws charts with the program gnuplot.</summary>
public static partial class Gnuplot
{
    private const int LongestEnd = 32;

    private static readonly TimeSpan _longestDrawing = TimeSpan.FromSeconds(60);

    /// <summary>Draws a chart into a folder; the file appears there when it is whole.</summary>
    /// <returns>Name of the file.</returns>
    public static async Task<string> DrawAsync(
        Chart chart, ImageFormat format, ImageSize size, string folder, CancellationToken cancellation)
    {
        var file = $"{chart.Name}.{(format == ImageFormat.Png ? "png" : "svg")}";
        // A whole path starts with no letter that could mean something to gnuplot.
        var partial = Path.GetFullPath(Path.Combine(folder, $".{file}.partial"));
        try
        {
            // A folder that cannot be written to says so better than gnuplot does.
            await File.WriteAllBytesAsync(partial, [], cancellation);
            var faults = await RunAsync(
                "gnuplot", ["-d"], GnuplotScript.Of(chart, format, size, partial), cancellation);
            if (faults.Length > 0) throw new GnuplotException($"gnuplot, drawing {file}: {faults}");
            if (new FileInfo(partial).Length == 0)
                throw new GnuplotException($"gnuplot drew no {file} and did not say why");
            await CheckWholeAsync(partial, file, format, cancellation);
            if (format == ImageFormat.Svg) await CompleteAsync(partial, chart, cancellation);
            File.Move(partial, Path.Combine(folder, file), overwrite: true);
            return file;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>What keeps charts from being drawn as they should be; empty when nothing does.</summary>
    public static async Task<DrawingTools> FindAsync(CancellationToken cancellation)
    {
        var hasGnuplot = await OutputOfAsync("gnuplot", ["--version"], cancellation) is not null;
        var font = await OutputOfAsync("fc-match", [Theme.Font], cancellation);
        return new(hasGnuplot, font is null || font.Contains(Theme.Font, StringComparison.Ordinal));
    }

    // Gnuplot does not notice that a disk is full.
    private static async Task CheckWholeAsync(
        string path, string file, ImageFormat format, CancellationToken cancellation)
    {
        var end = format == ImageFormat.Png ? "IEND" : "</svg>";
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var tail = Encoding.Latin1.GetString(bytes.AsSpan(Math.Max(0, bytes.Length - LongestEnd)));
        if (!tail.Contains(end, StringComparison.Ordinal))
            throw new IOException($"{file} could not be written whole; is the disk full?");
    }

    // Where Inter is not installed, viewers of the SVG shall take another sans-serif font, not Times; and who
    // cannot see it shall hear what it shows.
    private static async Task CompleteAsync(string path, Chart chart, CancellationToken cancellation)
    {
        var svg = await File.ReadAllTextAsync(path, cancellation);
        svg = DescriptionOf().Replace(svg, _ => $"<title>{GnuplotText.Xml(chart.Title)}</title>\n"
            + $"<desc>{GnuplotText.Xml(chart.Subtitle)}</desc>", 1);
        svg = FontOfTag().Replace(svg, $"${{before}}font-family=\"{Theme.OtherFonts}\"");
        svg = NameOfCurve().Replace(svg, "${before}");
        // Gnuplot leaves this be, and writes none of its own; in a text XML does not allow it.
        svg = svg.Replace("]]>", "]]&gt;", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, svg, cancellation);
    }

    [GeneratedRegex("<title>[^<]*</title>\\s*<desc>[^<]*</desc>", RegexOptions.None, 10_000)]
    private static partial Regex DescriptionOf();

    // How gnuplot calls what it draws, which a browser would show to who rests the mouse there.
    [GeneratedRegex("(?<before><g id=\"gnuplot_plot_[^\"]*\"[^>]*>)<title>[^<]*</title>",
        RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NameOfCurve();

    // Only within a tag, where the quotes are not those of a text.
    [GeneratedRegex($"(?<before><[^<>]*)font-family=\"{Theme.Font}\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FontOfTag();

    private static async Task<string> RunAsync(
        string program, string[] arguments, string input, CancellationToken cancellation)
    {
        using var process = Process.Start(StartOf(program, arguments))
            ?? throw new GnuplotException($"{program} did not start");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_longestDrawing);
        try
        {
            var faults = process.StandardError.ReadToEndAsync(limit.Token);
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            await WriteAsync(process, input, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await output;
            return Explained(process.ExitCode, await faults);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            if (cancellation.IsCancellationRequested) throw;
            throw new GnuplotException($"gnuplot took longer than {_longestDrawing.TotalSeconds} s");
        }
    }

    // A program that stops early closes its input; what it said then matters more than the broken pipe.
    private static async Task WriteAsync(Process process, string input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            await process.WaitForExitAsync(cancellation);
        }
    }

    // The font library complains about caches that it cannot write; the picture is right all the same.
    private static string Explained(int exitCode, string faults)
    {
        string[] lines =
            [.. faults.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("Fontconfig", StringComparison.Ordinal))];
        if (lines.Length == 0 && exitCode != 0) return $"exit code {exitCode}";
        return string.Join("; ", lines);
    }

    private static async Task<string?> OutputOfAsync(
        string program, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(StartOf(program, arguments));
            if (process is null) return null;
            process.StandardInput.Close();
            var faults = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await faults;
            await process.WaitForExitAsync(cancellation);
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProcessStartInfo StartOf(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        Environment = { ["LC_ALL"] = "C.UTF-8" },
    };
}

/// <summary>Whether the drawing program and the font of the charts are installed.</summary>
public sealed record DrawingTools(bool HasGnuplot, bool HasFont);
