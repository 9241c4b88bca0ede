using System.Globalization;

namespace MagnetSim.Results;

/// <summary>Numbers as the CSV files write them: shortest text that reads back to the same number.</summary>
internal static class NumberText
{
    private const string Never = "never";

    /// <summary>Empty for not-a-number, <c>never</c> for positive infinity.</summary>
    public static string Format(double number)
    {
        if (double.IsNaN(number)) return "";
        if (double.IsPositiveInfinity(number)) return Never;
        // Adding zero turns a negative zero into zero.
        return (number + 0.0).ToString("R", CultureInfo.InvariantCulture);
    }

    public static double Parse(string text) => text switch
    {
        "" => double.NaN,
        Never => double.PositiveInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
