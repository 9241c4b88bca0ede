namespace MagnetSim.Scenarios;

/// <summary>What the YAML library finds wrong with a text, in words that say what to do.</summary>
internal static class YamlFault
{
    private static readonly (string Found, string Words)[] _faults =
    [
        ("tab", "a tab stands where spaces are due; indent with spaces"),
        ("',' or '}'", "a comma or a closing } is missing before this"),
        ("',' or ']'", "a comma or a closing ] is missing before this"),
        ("expected '-'",
            "this line does not fit the list above it; begin every item with -, or write names without it"),
        ("expected key",
            "this line does not fit the lines above it; write key: value, as far to the right as the keys "
            + "beside it"),
        ("invalid mapping",
            "a colon where none can be; put a text that holds a colon in quotes, and see whether the line "
            + "above has one"),
        ("end of stream", "a quotation mark opens here and is not closed"),
        ("wrong indentation", "a quotation mark opens here and is not closed"),
        ("cannot start any token", "no text can begin with this sign; put the text in quotes"),
    ];

    /// <summary>The first line that a tab indents, which the library does not tell; null for another
    /// fault.</summary>
    public static int? LineOfTab(string message, string text)
    {
        if (!message.Contains("tab", StringComparison.Ordinal))
            return null;
        var line = Array.FindIndex(text.Split('\n'), each => each.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? null : line + 1;
    }

    public static string InWords(string message)
    {
        var words = _faults.FirstOrDefault(fault => message.Contains(fault.Found, StringComparison.Ordinal))
            .Words;
        if (words is not null || message.Length == 0)
            return words ?? "cannot be read";
        return char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
    }
}
