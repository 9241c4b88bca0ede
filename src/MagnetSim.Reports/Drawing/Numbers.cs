using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>Numbers and names in the sentences of charts.</summary>
public static class Numbers
{
    /// <summary>With separators for thousands, and about three digits.</summary>
    public static string Text(double number)
    {
        var format = Math.Abs(number) switch { < 0.005 => "0", < 1 => "0.00", < 10 => "0.0", _ => "#,0" };
        return number.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Such as <c>200 runs</c> or <c>one run</c>.</summary>
    public static string Runs(int count) =>
        count == 1 ? "one run" : count.ToString("#,0", CultureInfo.InvariantCulture) + " runs";

    /// <summary>
    /// Such as <c>84 %</c>; tenths below 10 %, and more where whole percents would round to all or nothing.
    /// </summary>
    public static string Percent(double share)
    {
        if (share is > 0 and < 0.00005) return "<0.01 %";
        if (share is >= 0.99995 and < 1) return ">99.99 %";
        var format = share switch
        {
            > 0 and < 0.01 or > 0.99 and < 1 => "0.0#",
            >= 0.01 and < 0.0995 => "0.0",
            _ => "0",
        };
        return (share * 100).ToString(format, CultureInfo.InvariantCulture) + " %";
    }

    // Abbreviations of the field, as it spells them.
    private static string Spelled(string word) => word switch
    {
        "irel" => "IREL",
        "ndpr" => "NdPr",
        "dytb" => "Dy/Tb",
        "ev" => "EV",
        "evs" => "EVs",
        "china" => "China",
        "japan" => "Japan",
        "india" => "India",
        "australia" => "Australia",
        "europe" => "Europe",
        _ => word,
    };

    /// <summary>Words as they stand within a sentence: without their capital, unless it is that of a name.
    /// </summary>
    public static string InSentence(string words)
    {
        var first = words.Split(' ', 2)[0];
        var isName = first.Skip(1).Any(char.IsUpper) || Spelled(first.ToLowerInvariant()) == first;
        return words.Length == 0 || isName ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }

    /// <summary>A name of a scenario file in words: <c>e_two_wheelers</c> is <c>Electric two-wheelers</c>.
    /// </summary>
    public static string Words(string name)
    {
        var words = string.Join(' ', name.Replace('_', ' ').Trim().Split(' ').Select(Spelled));
        if (words.StartsWith("e ", StringComparison.Ordinal)) words = "electric " + words[2..];
        words = words.Replace(" wheelers", "-wheelers", StringComparison.Ordinal);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
