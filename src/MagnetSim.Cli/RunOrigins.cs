using System.Globalization;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>Where the values of a run's scenario were written at first: the comments of its
/// <c>scenario.yaml</c> say it.</summary>
internal sealed class RunOrigins
{
    private const string CommentMark = "  # ";

    private readonly string _file;
    private readonly string[] _lines;

    /// <param name="file">The scenario of a run.</param>
    public RunOrigins(string file)
    {
        _file = file;
        _lines = File.ReadAllLines(file);
    }

    /// <summary>The value with its first origin, where a comment tells it.</summary>
    public StatedValue? Trace(StatedValue? value)
    {
        var start = $"{_file}:";
        if (value is null || !value.Origin.StartsWith(start, StringComparison.Ordinal)
            || !int.TryParse(value.Origin[start.Length..], CultureInfo.InvariantCulture, out var number))
            return value;
        var line = _lines[number - 1];
        var mark = line.LastIndexOf(CommentMark, StringComparison.Ordinal);
        return mark < 0 ? value : value with { Origin = line[(mark + CommentMark.Length)..] };
    }
}
