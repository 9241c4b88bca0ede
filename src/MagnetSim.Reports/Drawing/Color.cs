using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>A colour as red, green and blue.</summary>
/// <param name="Hex">Such as <c>#0072B2</c>.</param>
public readonly record struct Color(string Hex)
{
    /// <summary>What WCAG 2.2 asks of text of usual size (level AA).</summary>
    public const double LeastTextContrast = 4.5;

    private const double Darker = 0.94;

    /// <summary>The colour as text on paper: darker, where it would else be too pale to read.</summary>
    public Color AsText
    {
        get
        {
            var color = this;
            while (color.ContrastWith(Theme.Paper) < LeastTextContrast) color = color.Scaled(Darker);
            return color;
        }
    }

    /// <summary>From 1 for the same to 21 for black on white (WCAG 2.2).</summary>
    public double ContrastWith(Color other)
    {
        double one = Luminance, two = other.Luminance;
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private double Luminance =>
        (0.2126 * Linear(Part(0))) + (0.7152 * Linear(Part(1))) + (0.0722 * Linear(Part(2)));

    private Color Scaled(double factor) => new(string.Create(CultureInfo.InvariantCulture,
        $"#{(int)(Part(0) * factor):X2}{(int)(Part(1) * factor):X2}{(int)(Part(2) * factor):X2}"));

    private int Part(int place) =>
        int.Parse(Hex.AsSpan(1 + (2 * place), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // Of sRGB.
    private static double Linear(int part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
