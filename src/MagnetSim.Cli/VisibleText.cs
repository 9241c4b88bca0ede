namespace MagnetSim.Cli;

/// <summary>Text from scenarios and paths, in which nothing is left that a terminal would obey.</summary>
internal static class VisibleText
{
    // Unicode has a picture for each of the first 32 control characters, from there on.
    private const int FirstPicture = 0x2400;
    private const char PictureOfDelete = '\u2421';
    private const char Replacement = '\uFFFD';

    /// <summary>The text in one line: what ends lines becomes a blank.</summary>
    public static string InOneLine(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var index = 0; index < letters.Length; index++)
        {
            var letter = from[index];
            letters[index] = letter is '\n' or '\r' or '\t' ? ' ' : Of(letter);
        }
    });

    /// <summary>The letter itself, or a picture of what a terminal would obey.</summary>
    public static char Of(char letter) => letter switch
    {
        < ' ' => (char)(FirstPicture + letter),
        '\u007F' => PictureOfDelete,
        // Controls of 8 bits, ends of lines and paragraphs, and what turns the direction of writing.
        (>= '\u0080' and <= '\u009F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            => Replacement,
        _ => letter,
    };
}
