namespace MagnetSim.Reports;

/// <summary>Paths of scenarios in words, for tables and charts.</summary>
public static class PathLabel
{
    // Keys that say no more than those around them.
    private static readonly string[] _silent = ["replenish", "base", "over"];

    /// <summary>Such as <c>Oxide from China: flex</c>, of <c>lanes.oxide_from_china.flex</c>.</summary>
    /// <param name="all">The path itself stands where another of them would read the same.</param>
    public static string Of(string path, IReadOnlyList<string> all) =>
        all.Count(other => Plain(other) == Plain(path)) > 1 ? path : Plain(path);

    /// <summary>Such as <c>flex of oxide from China</c>.</summary>
    /// <param name="all">The path itself stands where another of them would read the same.</param>
    public static string InSentence(string path, IReadOnlyList<string> all)
    {
        if (Of(path, all) == path) return path;
        var (name, rest) = PartsOf(path);
        // Shocks have names, as in labels of KPIs.
        var spoken = path.StartsWith("shocks.", StringComparison.Ordinal) ? name : Numbers.InSentence(name);
        return rest.Length == 0 ? spoken : $"{rest} of {spoken}";
    }

    private static string Plain(string path)
    {
        var (name, rest) = PartsOf(path);
        return rest.Length == 0 ? name : $"{name}: {rest}";
    }

    /// <summary>What is named, without the section in which it stands, and what of it is meant.</summary>
    private static (string Name, string What) PartsOf(string path)
    {
        var keys = path.Split('.');
        // What all plants share stands beside their names.
        var isOfAll = keys is ["plants", "commissioning", ..];
        var first = keys.Length > 2 && !isOfAll ? 1 : 0;
        var rest = keys[(first + 1)..];
        var spoken = Array.FindAll(rest, key => !_silent.Contains(key));
        return (Numbers.Words(keys[first]), InWords(spoken.Length > 0 ? spoken : rest));
    }

    private static string InWords(string[] keys) =>
        Numbers.InSentence(Numbers.Words(string.Join(' ', keys)));
}
