using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Data.Sqlite;

namespace MagnetSim.Results;

/// <summary>The CSV files of a folder as the tables of one SQLite file.</summary>
public static class SqliteFile
{
    // SQLite as it is built by default.
    private const int MostColumns = 2000;

    private static readonly string[] _texts =
    [
        "date", "series", "unit", "kpi", "element", "from", "to", "first", "second", "path", "value",
        "source", "confidence", "note",
    ];

    private static readonly string[] _wholeNumbers = ["replication", "point", "pairs"];

    /// <summary>Complains if the file could not be written.</summary>
    public static void CheckFree(string file, bool force)
    {
        if (Directory.Exists(file)) throw new RunFolderException($"{file} is a folder; name a file");
        if (!force && File.Exists(file))
            throw new RunFolderException($"{file} is there already; --force replaces it");
    }

    /// <summary>Writes a table for each CSV file of a run, a sweep or a comparison; the file appears when it
    /// is whole.</summary>
    /// <param name="force">Replace a file that is there.</param>
    public static void Write(string folder, string file, bool force)
    {
        CheckFree(file, force);
        var tables = FilesOf(folder);
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.partial-{Environment.ProcessId}";
        File.Delete(partial);
        try
        {
            WriteTables(tables, partial);
            File.Move(partial, path, overwrite: true);
        }
        catch (SqliteException fault)
        {
            throw new IOException($"{file} cannot be written: {fault.Message}", fault);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string[] FilesOf(string folder)
    {
        if (!Directory.Exists(folder)) throw new RunFolderException($"{folder}: no such folder");
        string[] marks =
        [
            RunFolder.ManifestFile, SweepFolder.ManifestFile, UncertaintyFolder.ManifestFile,
            ComparisonFolder.TableFile,
        ];
        if (!Array.Exists(marks, mark => File.Exists(Path.Combine(folder, mark))))
            throw new RunFolderException($"{folder} holds no run, sweep or comparison");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new RunFolderException($"{folder} has no CSV files");
    }

    private static void WriteTables(IEnumerable<string> files, string database)
    {
        SqliteConnectionStringBuilder place = new() { DataSource = database, Pooling = false };
        using SqliteConnection connection = new(place.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var file in files) WriteTable(connection, transaction, file);
        transaction.Commit();
    }

    private static void WriteTable(SqliteConnection connection, SqliteTransaction transaction, string file)
    {
        var rows = ReadRows(file);
        var head = rows[0];
        if (head.Length > MostColumns)
        {
            throw new RunFolderException(
                $"{file} has {head.Length} columns; a table of SQLite has at most {MostColumns}");
        }

        string[] types = [.. head.Select((name, column) => TypeOf(name, column, rows))];
        var table = Quoted(Path.GetFileNameWithoutExtension(file));
        var columns = string.Join(", ", head.Zip(types, (name, type) => $"{Quoted(name)} {type}"));
        using var create = Command($"CREATE TABLE {table} ({columns})", connection, transaction);
        create.ExecuteNonQuery();
        var places = string.Join(", ", head.Select((_, column) => $"$c{column}"));
        using var insert = Command($"INSERT INTO {table} VALUES ({places})", connection, transaction);
        for (var column = 0; column < head.Length; column++)
            insert.Parameters.Add(new SqliteParameter($"$c{column}", null));
        foreach (var row in rows.Skip(1))
        {
            for (var column = 0; column < head.Length; column++)
                insert.Parameters[column].Value = ValueOf(row[column], types[column]);
            insert.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Command(
        string text, SqliteConnection connection, SqliteTransaction transaction) =>
        new(text, connection, transaction);

    /// <summary>The head and all rows.</summary>
    private static List<string[]> ReadRows(string file)
    {
        using CsvParser csv = new(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture));
        List<string[]> rows = [];
        while (csv.Read())
        {
            if (rows.Count > 0 && csv.Record!.Length != rows[0].Length)
            {
                throw new RunFolderException(
                    $"{file}({csv.RawRow}): {csv.Record.Length} cells; {rows[0].Length} are due");
            }

            rows.Add(csv.Record!);
        }

        return rows.Count > 0 ? rows : throw new RunFolderException($"{file}: empty");
    }

    /// <summary>Names say what a column holds, but for those that a sweep varies, which may be
    /// words.</summary>
    private static string TypeOf(string name, int column, List<string[]> rows)
    {
        if (_texts.Contains(name)) return "TEXT";
        if (_wholeNumbers.Contains(name)) return "INTEGER";
        return rows.Skip(1).All(row => NumberText.IsNumber(row[column])) ? "REAL" : "TEXT";
    }

    /// <summary>An empty cell is unknown, in numbers as in texts.</summary>
    private static object ValueOf(string cell, string type) => (cell, type) switch
    {
        ("", _) => DBNull.Value,
        (_, "INTEGER") => long.Parse(cell, CultureInfo.InvariantCulture),
        (_, "REAL") => NumberText.Parse(cell),
        _ => cell,
    };

    private static string Quoted(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
