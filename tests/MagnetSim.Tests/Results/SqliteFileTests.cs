using System.Globalization;
using CsvHelper;
using MagnetSim.Results;
using Microsoft.Data.Sqlite;

namespace MagnetSim.Tests.Results;

/// <summary>The tables of a folder are its CSV files, cell for cell.</summary>
public sealed class SqliteFileTests
{
    private string _root = "";

    [SetUp]
    public void MakeRoot() => _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Run_HasTheCellsOfItsFiles()
    {
        RunFolder.Write(SmallRun.Of(), PathOf("run"), force: false);
        SqliteFile.Write(PathOf("run"), PathOf("run.sqlite"), force: false);
        AssertCells("run", "ledger", "replications", "series", "summary");
        Assert.That(Directory.GetFiles(_root).Select(Path.GetFileName), Is.EqualTo(new[] { "run.sqlite" }));
    }

    [Test]
    public void Names_MayHoldCommasAndQuotes()
    {
        const string text = """"
            first,second,kpi,unit,pairs,"odd ""name"", here",variance_ratio,policy
            "runs/a, b","runs/""c"" d",lost/ban,t,3,inf,,10 %
            runs/a,runs/c,late/ban,t,,-2.5,1E-07,12

            """";
        Directory.CreateDirectory(PathOf("run"));
        File.WriteAllText(PathOf("run/comparison.csv"), text);
        SqliteFile.Write(PathOf("run"), PathOf("run.sqlite"), force: false);
        AssertCells("run", "comparison");
        Assert.That(Types("comparison"), Is.EqualTo(
            new[] { "TEXT", "TEXT", "TEXT", "TEXT", "INTEGER", "REAL", "REAL", "TEXT" }));
    }

    [Test]
    public void FileThatIsThere_IsReplacedOnlyByForce()
    {
        RunFolder.Write(SmallRun.Of(), PathOf("run"), force: false);
        File.WriteAllText(PathOf("run.sqlite"), "mine");
        Assert.That(() => SqliteFile.Write(PathOf("run"), PathOf("run.sqlite"), force: false),
            Throws.InstanceOf<RunFolderException>().With.Message.EndsWith("--force replaces it"));
        Assert.That(File.ReadAllText(PathOf("run.sqlite")), Is.EqualTo("mine"));
        SqliteFile.Write(PathOf("run"), PathOf("run.sqlite"), force: true);
        AssertCells("run", "summary");
    }

    [Test]
    public void Fault_LeavesNothingBehind()
    {
        Directory.CreateDirectory(PathOf("run"));
        File.WriteAllText(PathOf("run/run.json"), "{}");
        File.WriteAllText(PathOf("run/summary.csv"), "kpi,mean\nlost,1,2\n");
        Assert.That(() => SqliteFile.Write(PathOf("run"), PathOf("run.sqlite"), force: false),
            Throws.InstanceOf<RunFolderException>()
                .With.Message.EndsWith("summary.csv(2): 3 cells; 2 are due"));
        Assert.That(Directory.GetFiles(_root), Is.Empty);
    }

    [Test]
    public void AnyFolder_IsRefused() =>
        Assert.That(() => SqliteFile.Write(_root, PathOf("run.sqlite"), force: false),
            Throws.InstanceOf<RunFolderException>()
                .With.Message.EndsWith("holds no run, sweep or comparison"));

    private void AssertCells(string folder, params string[] tables)
    {
        foreach (var table in tables)
        {
            var rows = CsvRows(PathOf($"{folder}/{table}.csv"));
            var found = TableRows(table);
            Assert.That(found, Has.Count.EqualTo(rows.Count), table);
            foreach (var (row, cells) in rows.Zip(found))
            {
                foreach (var (cell, value) in row.Zip(cells))
                    AssertSame(cell, value);
            }
        }
    }

    private static void AssertSame(string cell, object value)
    {
        switch (value)
        {
            case DBNull: Assert.That(cell, Is.Empty); break;
            case double number: Assert.That(number, Is.EqualTo(Number(cell))); break;
            case long number: Assert.That($"{number}", Is.EqualTo(cell)); break;
            default: Assert.That(value, Is.EqualTo(cell)); break;
        }
    }

    private static double Number(string cell) =>
        cell == "inf" ? double.PositiveInfinity : double.Parse(cell, CultureInfo.InvariantCulture);

    private static List<string[]> CsvRows(string file)
    {
        using CsvParser csv = new(new StreamReader(file), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        csv.Read();
        while (csv.Read()) rows.Add(csv.Record!);
        return rows;
    }

    private List<object[]> TableRows(string table) => Query($"SELECT * FROM {table} ORDER BY rowid");

    private string[] Types(string table) =>
        [.. Query($"SELECT type FROM pragma_table_info('{table}')").Select(row => (string)row[0])];

    private List<object[]> Query(string text)
    {
        using SqliteConnection connection = new($"Data Source={PathOf("run.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            rows.Add(cells);
        }

        return rows;
    }

    private string PathOf(string name) => Path.Combine(_root, name);
}
