namespace MagnetSim.Reports;

/// <summary>How well a text is read on a colour.</summary>
/// <remarks>Web Content Accessibility Guidelines 2.2, success criterion 1.4.3.</remarks>
public static class Contrast
{
    /// <summary>What small texts need.</summary>
    public const double Least = 4.5;

    private static readonly Color _black = new("#000000");

    /// <summary>From 1 for equal colours to 21 for black and white.</summary>
    public static double Of(Color one, Color other)
    {
        double first = Luminance(one), second = Luminance(other);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>The ink, white, or black where neither is read well.</summary>
    public static Color InkOn(Color fill)
    {
        if (Of(Theme.Ink, fill) >= Least) return Theme.Ink;
        return Of(Theme.Paper, fill) >= Least ? Theme.Paper : _black;
    }

    private static double Luminance(Color color)
    {
        double Part(int place)
        {
            var share = Convert.ToInt32(color.Hex.Substring(place, 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
