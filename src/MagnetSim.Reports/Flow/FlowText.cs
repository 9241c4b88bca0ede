namespace MagnetSim.Reports;

/// <summary>One line of text in a flow diagram.</summary>
/// <param name="Left">Of its first letter.</param>
/// <param name="Baseline">The line that it stands on.</param>
/// <param name="Size">Of the font.</param>
public sealed record FlowText(
    string Text, double Left, double Baseline, double Size, bool IsBold, Color Color)
{
    private const double Ascent = 0.8;
    private const double Descent = 0.22;

    public double Width => Size * TextWidth.Of(Text, IsBold);

    public double Right => Left + Width;

    public double Top => Baseline - (Ascent * Size);

    public double Bottom => Baseline + (Descent * Size);

    public bool Overlaps(FlowText other) => Left < other.Right && other.Left < Right
        && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Breaks a text into lines that fit, within a word where it alone is too wide.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool bold)
    {
        List<string> lines = [];
        foreach (var line in TextWidth.Wrap(text, width / size, bold))
        {
            var rest = line;
            while (Fitting(rest, width / size, bold) is var fits && fits < rest.Length)
            {
                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }

            lines.Add(rest);
        }

        return lines;
    }

    /// <summary>How many letters fit; one at least, and never half of a letter of two.</summary>
    private static int Fitting(string text, double widthEm, bool bold)
    {
        var count = text.Length;
        while (count > 1 && TextWidth.Of(text[..count], bold) > widthEm)
            count--;
        return count < text.Length && char.IsHighSurrogate(text[count - 1]) ? count + 1 : count;
    }
}
