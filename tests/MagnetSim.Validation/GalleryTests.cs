using System.Buffers.Binary;
using System.Text.RegularExpressions;
using MagnetSim.Cli;
using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>The gallery shows each chart once, small enough for a page, by commands that work.</summary>
public sealed partial class GalleryTests
{
    private const string Runs = "runs/gallery/";
    private const long MostBytes = 140_000;

    [Test]
    public void EveryChart_HasOneEntry_WithItsPictureAndItsCommand()
    {
        var entries = Entry().Matches(Repository.Text("docs/gallery.md"));
        Assert.That(entries.Select(entry => entry.Groups["name"].Value), Is.EquivalentTo(RunCharts.Names));
        foreach (Match entry in entries)
        {
            var name = entry.Groups["name"].Value;
            Assert.That(entry.Groups["picture"].Value, Is.EqualTo($"images/gallery/{name}.png"));
            Assert.That(entry.Groups["command"].Value, Does.Contain($" --only {name} "));
        }
    }

    [Test]
    public void Pictures_AreSmallAndHaveTheSizeOfTheirCommand()
    {
        string[] pictures = [.. Repository.Files("docs/images/gallery", "*.png")];
        Assert.That(pictures.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(RunCharts.Names));
        foreach (var picture in pictures)
        {
            var bytes = File.ReadAllBytes(Repository.PathOf(picture));
            Assert.That(bytes, Has.Length.LessThanOrEqualTo(MostBytes), picture);
            // The header of a PNG: width and height follow its first sixteen bytes.
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), Is.EqualTo(1280), picture);
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)), Is.EqualTo(720), picture);
        }
    }

    /// <summary>With one replication, which is faster and draws the same charts.</summary>
    [Test]
    public async Task Commands_DrawWhatThePageShows()
    {
        if (!(await Gnuplot.FindAsync(CancellationToken.None)).HasGnuplot)
            Assert.Ignore("gnuplot is not installed");
        using TemporaryFolder folder = new();
        List<string> drawn = [];
        foreach (Match command in Command().Matches(Repository.Text("docs/gallery.md")))
            drawn.AddRange(await DoAsync(command.Groups["arguments"].Value, folder));
        Assert.That(drawn, Is.EquivalentTo(RunCharts.Names));
    }

    /// <returns>The charts that a command draws.</returns>
    private static async Task<string[]> DoAsync(string command, TemporaryFolder folder)
    {
        List<string> arguments = [.. command.Split(' ').Select(word =>
            word.StartsWith(Runs, StringComparison.Ordinal) ? folder.PathOf(word[Runs.Length..])
            : word.StartsWith("scenarios/", StringComparison.Ordinal) ? Repository.PathOf(word) : word)];
        if (arguments[0] == "run") arguments.AddRange(["-n", "1"]);
        using StringWriter output = new(), errors = new();
        var exitCode = await CommandLine.InvokeAsync(arguments, output, errors);
        Assert.That(exitCode, Is.Zero, $"{command}: {errors}");
        if (arguments[0] == "run") return [];
        return [.. output.ToString().Split('\n')
            .Where(file => file.EndsWith(".png", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))];
    }

    [GeneratedRegex(@"^### `(?<name>[a-z-]+)`\n\n!\[[^\]]+\]\((?<picture>[^)]+)\)\n\n"
        + @"```sh\n(?<command>.+)\n```\n\n\w",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\./magnetsim (?<arguments>(run|report) .+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}
