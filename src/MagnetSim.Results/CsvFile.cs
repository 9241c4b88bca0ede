using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MagnetSim.Results;

/// <summary>Tables on disk: RFC 4180, UTF-8, lines that end with <c>\n</c>.</summary>
internal static class CsvFile
{
    private static readonly CsvConfiguration _format =
        new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    // Half a character, which a name may hold by an escape, becomes U+FFFD.
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void WriteText(string path, string text) => File.WriteAllText(path, text, _utf8);

    public static void Write(string path, Action<CsvWriter> write)
    {
        using CsvWriter csv = new(new StreamWriter(path, append: false, _utf8), _format);
        write(csv);
    }

    public static void Write(
        string path, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        Write(path, csv =>
        {
            WriteRow(csv, [.. head]);
            foreach (var row in rows) WriteRow(csv, [.. row]);
        });

    public static void WriteRow(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    /// <exception cref="RunFolderException">The file is missing or empty.</exception>
    public static string[] ReadHead(string path)
    {
        using var csv = Open(path);
        return csv.Read() ? csv.Record! : throw new RunFolderException($"{path}: empty");
    }

    /// <summary>The rows below the head, each of so many cells.</summary>
    /// <param name="read">Makes a row of its cells; a <see cref="FormatException"/> is told with its
    /// place.</param>
    /// <exception cref="RunFolderException">The file is missing, or a row is wrong.</exception>
    public static List<T> ReadRows<T>(string path, int width, Func<string[], T> read)
    {
        using var csv = Open(path);
        List<T> rows = [];
        csv.Read();
        while (csv.Read())
        {
            var cells = csv.Record!;
            if (cells.Length != width)
                throw new RunFolderException($"{path}({csv.RawRow}): {cells.Length} cells; {width} are due");
            rows.Add(ReadRow(cells, read, $"{path}({csv.RawRow})"));
        }

        return rows;
    }

    private static CsvParser Open(string path) => File.Exists(path)
        ? new(new StreamReader(path), _format)
        : throw new RunFolderException($"{path}: missing");

    private static T ReadRow<T>(string[] cells, Func<string[], T> read, string place)
    {
        try
        {
            return read(cells);
        }
        catch (FormatException fault)
        {
            throw new RunFolderException($"{place}: {fault.Message}", fault);
        }
    }
}
