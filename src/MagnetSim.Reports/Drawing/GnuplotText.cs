using System.Globalization;
using System.Text;

namespace MagnetSim.Reports;

/// <summary>Text and numbers in gnuplot's language.</summary>
internal static class GnuplotText
{
    /// <summary>A text as a quoted string in which no letter has a meaning of its own.</summary>
    public static string Quoted(string text) => $"'{Escaped(text)}'";

    /// <summary>A text in bold, quoted.</summary>
    public static string QuotedBold(string text, double points) =>
        $"'{{/:Bold={Number(points)} {Escaped(text)}}}'";

    /// <summary>A text in another size, quoted.</summary>
    public static string QuotedSized(string text, double points) =>
        $"'{{/={Number(points)} {Escaped(text)}}}'";

    /// <summary>A file's path, quoted; paths know no markup.</summary>
    public static string QuotedPath(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Marks the letters that gnuplot's enhanced text mode would swallow.</summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new();
        foreach (var letter in text)
        {
            if (letter is '_' or '^' or '{' or '}' or '@' or '&' or '~' or '\\') escaped.Append('\\');
            if (letter == '\'') escaped.Append('\'');
            escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(double number) =>
        double.IsNaN(number) ? "NaN" : number.ToString("G9", CultureInfo.InvariantCulture);

    /// <summary>A place on the page, from pixels of the layout to shares of the page from below.</summary>
    public static string At(double x, double y) => $"screen {Across(x)}, screen {Up(y)}";

    public static string Across(double x) => Share(x / ChartLayout.PageWidth);

    public static string Up(double y) => Share(1 - (y / ChartLayout.PageHeight));

    private static string Share(double share) => share.ToString("0.#####", CultureInfo.InvariantCulture);
}
