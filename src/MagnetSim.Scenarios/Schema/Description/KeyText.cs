using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>What is said of a key beside its meaning.</summary>
internal static class KeyText
{
    /// <summary>A paragraph of its own in every editor.</summary>
    public const string LineBreak = "\n\n";

    /// <summary>Meaning, type and unit, range, default or that it is required, as an editor shows
    /// it.</summary>
    public static string Description(Key key)
    {
        List<string> lines = [key.Meaning, $"Type: {key.Format.Type(WithUnits)}"];
        if (key.Format.Range is { } range)
            lines.Add($"Range: {range}");
        if (key.IsRequired)
            lines.Add("Required");
        else if (HasDefault(key))
            lines.Add($"Default: {key.Default}");
        return string.Join(LineBreak, lines).Replace("`", "", StringComparison.Ordinal);
    }

    /// <summary>The default as JSON; null where there is none, or an empty one.</summary>
    public static JsonNode? Default(Key key) => HasDefault(key)
        ? PlainYaml.ToJson(Defaults.Written(key.Default!))
        : null;

    /// <summary>Whether a default says more than that nothing is there.</summary>
    public static bool HasDefault(Key key) => key.Default is not (null or "{}" or "[]");

    private static string WithUnits(string section, string words) =>
        Dimension.All.FirstOrDefault(dimension => dimension.Noun == section) is { } known
            ? $"{words} such as {known.Example}{(known.Units.Count > 1 ? $" ({known.UnitWords})" : "")}"
            : words;
}
