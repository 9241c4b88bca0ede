using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>How large an image is, and its texts and lines within it.</summary>
/// <param name="Width">Pixels of a PNG.</param>
/// <param name="Height">Pixels of a PNG.</param>
/// <param name="Scale">1 for texts and lines as large as suits 3200 × 1800 pixels, 0.5 for half of
/// that.</param>
public sealed record ImageSize(int Width, int Height, double Scale)
{
    public const int SmallestSide = 200;
    public const int LargestSide = 16_000;
    private const double SmallestScale = 0.15;
    private const double LargestScale = 20;
    private const double NarrowestPage = 1600;
    private const double LowestPage = 1200;

    public static ImageSize Usual { get; } = new(3200, 1800, 1);

    /// <summary>What is not given follows from what is: the usual shape, and texts as large as suits it.
    /// </summary>
    public static ImageSize Of(int? width, int? height, double? scale)
    {
        var shape = (double)Usual.Width / Usual.Height;
        var across = width ?? (height is { } known ? (int)Math.Round(known * shape) : Usual.Width);
        var up = height ?? (int)Math.Round(across / shape);
        return new(across, up, scale ?? Math.Min((double)across / Usual.Width, (double)up / Usual.Height));
    }

    /// <summary>Width of the page on which the layout puts things, in pixels at a scale of 1.</summary>
    public double PageWidth => Width / Scale;

    public double PageHeight => Height / Scale;

    /// <summary>Why nothing can be drawn in that size; null when it can.</summary>
    public string? Problem
    {
        get
        {
            if (Width is < SmallestSide or > LargestSide || Height is < SmallestSide or > LargestSide)
                return $"an image of {Width} × {Height} pixels; "
                    + $"each side can have {SmallestSide} to {LargestSide}";
            if (!(Scale >= SmallestScale && Scale <= LargestScale))
            {
                return $"texts of scale {Scale.ToString("G3", CultureInfo.InvariantCulture)}; below "
                    + $"{SmallestScale.ToString(CultureInfo.InvariantCulture)} nobody can read them, and "
                    + $"{LargestScale.ToString(CultureInfo.InvariantCulture)} is the most";
            }

            if (PageWidth >= NarrowestPage && PageHeight >= LowestPage) return null;
            var most = Math.Floor(Math.Min(Width / NarrowestPage, Height / LowestPage) * 100) / 100;
            return $"texts of scale {Scale.ToString(CultureInfo.InvariantCulture)} on {Width} × {Height} "
                + $"pixels; the largest scale is {most.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>
    /// A place on the page in gnuplot's words, from pixels to shares of the page from below.
    /// </summary>
    public string At(double x, double y) => $"screen {Across(x)}, screen {Up(y)}";

    public string Across(double x) => Share(x / PageWidth);

    public string Up(double y) => Share(1 - (y / PageHeight));

    private static string Share(double share) => share.ToString("0.#####", CultureInfo.InvariantCulture);
}
