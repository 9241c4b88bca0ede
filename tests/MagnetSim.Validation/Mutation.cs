using System.Text;
using System.Text.RegularExpressions;
using MagnetSim.Engine;

namespace MagnetSim.Validation;

/// <summary>Spoils a scenario's bytes, as careless hands, a bad cable or malice would.</summary>
internal sealed partial class Mutation(byte[] original, RandomStream random)
{
    private const int MostChanges = 4;

    private static readonly string[] _strangeTokens =
    [
        "~", "null", "[]", "{}", "&a", "*a", "!!str", "<<:", "---", "...", "? ", "|", ">", "\t", "\u00a0",
        "\ufeff",
        "-1", "0", "1e308", "-1e308", "NaN", ".inf", "99999999999999999999", "0.0000000001 t", "1e9 t/s", "%",
        "2999-12-31", "0001-01-01", "2026-02-30", "{uncertain: {uncertain: 1}}", "{value: {value: 1}}",
        "{normal: {mean: 0 d, sd: 0 d}}", "extends: scenario.yaml", "like: x", "csv: /dev/zero",
        "\"", "'", "#",
        "[[[[[[[[", "{a: {a: {a: ", "1 yr", "0 d", "100 %", "1000 %", "until_other_ends", "never", "linear",
    ];

    private readonly string[] _tokens =
        [.. Token().Matches(Encoding.UTF8.GetString(original)).Select(match => match.Value)];

    /// <summary>The original with one to four changes.</summary>
    public byte[] Next()
    {
        var bytes = original;
        for (var changes = 1 + Below(MostChanges); changes > 0 && bytes.Length > 0; changes--)
            bytes = Changed(bytes);
        return bytes;
    }

    private byte[] Changed(byte[] bytes) => Below(10) switch
    {
        0 => WithByte(bytes, (byte)Below(256)),
        1 => Spliced(bytes, Below(bytes.Length), Below(12), []),
        2 => Spliced(bytes, Below(bytes.Length), 0, [(byte)"\n :-[]{}#&*!|>'\"%@`,?~"[Below(21)]]),
        3 => bytes[..Below(bytes.Length)],
        4 => Spliced(bytes, Below(bytes.Length), 0, Piece(bytes)),
        5 => WithLines(bytes),
        6 => WithToken(bytes, _strangeTokens[Below(_strangeTokens.Length)]),
        _ => WithToken(bytes, _tokens[Below(_tokens.Length)]),
    };

    private byte[] WithByte(byte[] bytes, byte value)
    {
        byte[] changed = [.. bytes];
        changed[Below(bytes.Length)] = value;
        return changed;
    }

    private byte[] Piece(byte[] bytes)
    {
        var start = Below(bytes.Length);
        return bytes[start..Math.Min(bytes.Length, start + Below(400))];
    }

    /// <summary>A line taken out, said twice, or moved in.</summary>
    private byte[] WithLines(byte[] bytes)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(bytes).Split('\n')];
        var line = Below(lines.Count);
        switch (Below(4))
        {
            case 0: lines.RemoveAt(line); break;
            case 1: lines.Insert(line, lines[line]); break;
            case 2: lines.Insert(line, lines[Below(lines.Count)]); break;
            default: lines[line] = new string(' ', Below(8)) + lines[line].TrimStart(); break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>A word or value replaced by another one.</summary>
    private byte[] WithToken(byte[] bytes, string token)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var places = Token().Matches(text);
        if (places.Count == 0)
            return Spliced(bytes, Below(bytes.Length), 0, Encoding.UTF8.GetBytes(token));
        var place = places[Below(places.Count)];
        return Encoding.UTF8.GetBytes(
            string.Concat(text.AsSpan(0, place.Index), token, text.AsSpan(place.Index + place.Length)));
    }

    private static byte[] Spliced(byte[] bytes, int at, int removed, byte[] inserted) =>
        [.. bytes[..at], .. inserted, .. bytes[Math.Min(bytes.Length, at + removed)..]];

    private int Below(int count) => (int)(random.NextUniform() * count);

    [GeneratedRegex(@"[\w.%/-]+(?: (?:t|kg|d|wk|mo|yr|%|t/yr|INR/kg)\b)?", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
