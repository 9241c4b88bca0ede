using System.Globalization;

namespace MagnetSim.Scenarios;

/// <summary>Names a node by the keys and list indices that lead to it,
/// such as <c>plants.p1.stages[3].yield</c>.</summary>
internal static class NodePath
{
    public const string Root = "";

    public static string Key(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    public static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>The last key of a path: the name of a component.</summary>
    public static string LastKey(string path) => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>The steps of a path, each a key or an index in
    /// brackets; null when it is not well formed.</summary>
    public static IReadOnlyList<string>? Steps(string path)
    {
        List<string> steps = [];
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            steps.Add(bracket < 0 ? part : part[..bracket]);
            if (bracket >= 0 && !AddIndices(part[bracket..], steps))
                return null;
        }

        return steps.Any(step => step.Length == 0) ? null : steps;
    }

    /// <summary>The number in a step such as <c>[3]</c>; null for a key.</summary>
    public static int? IndexOf(string step) =>
        step[0] == '[' ? int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture) : null;

    private static bool AddIndices(string text, List<string> steps)
    {
        foreach (var index in text.Split('[').Skip(1))
        {
            if (index.Length is < 2 or > 6 || index[^1] != ']' || !index[..^1].All(char.IsAsciiDigit))
                return false;
            steps.Add($"[{index}");
        }

        return true;
    }
}
