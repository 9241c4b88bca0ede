using System.Globalization;

namespace MagnetSim.Results;

/// <summary>Numbers as the CSV files write them: shortest text that reads back to the same number.</summary>
internal static class NumberText
{
    private const string Never = "inf";

    /// <summary>Empty for not-a-number, <c>inf</c> for what never comes: pandas and R read both as
    /// numbers.</summary>
    public static string Format(double number)
    {
        if (double.IsNaN(number)) return "";
        if (double.IsPositiveInfinity(number)) return Never;
        // Adding zero turns a negative zero into zero.
        return (number + 0.0).ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a cell can be read as a number.</summary>
    public static bool IsNumber(string text) => text is "" or Never
        || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    public static double Parse(string text) => text switch
    {
        "" => double.NaN,
        Never => double.PositiveInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
