using System.Globalization;
using System.Text.RegularExpressions;
using MagnetSim.Cli;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>What docs/results.md says of pandas and R, in those where they are installed.</summary>
public sealed partial class ResultsPageTests
{
    private const string Page = "docs/results.md";
    private const string Lost = "lost_52wk/export_ban";
    private const string Replications = "12";

    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public async Task WriteResults()
    {
        _folder = new TemporaryFolder();
        var scenario = Repository.ScenarioFile("export-ban-2031");
        await SayAsync("run", scenario, "-n", Replications, "--no-charts", "-o", PathOf("runs/ban"));
        await SayAsync("run", scenario, "-n", Replications, "--no-charts", "-o", PathOf("runs/stock"),
            "--variant", "oxide_stock_26wk");
        await SayAsync("run", scenario, "-n", Replications, "--no-charts", "-o", PathOf("runs/odd, \"one\""));
        await SayAsync("compare", PathOf("runs/ban"), PathOf("runs/odd, \"one\""), "-o", PathOf("compared"),
            "--no-charts", "--over-time", "month/shortfall");
        await SayAsync("sweep", scenario, "-n", "3", "--no-charts", "-o", PathOf("swept"), "--vary",
            "stockpiles.oxide_pool.replenish.cover=2 wk,8 wk", "--vary", "lanes.oxide_from_china.flex=1,1.5");
    }

    [OneTimeTearDown]
    public void DeleteResults() => _folder.Dispose();

    [Test]
    public void Pandas_AnswersThePagesQuestions() => AssertAnswers(Interpreter.Pandas(), Blocks("python"));

    [Test]
    public void R_AnswersThePagesQuestions() => AssertAnswers(Interpreter.R(), Blocks("r"));

    /// <summary>All but names and dates are numbers, infinite ones among them.</summary>
    [Test]
    public void Pandas_ReadsNumbersAsNumbers() => AssertTypes(Interpreter.Pandas(), """
        import glob, os, numpy, pandas as pd
        for path in sorted(glob.glob("*/*.csv") + glob.glob("runs/*/*.csv")):
            table = pd.read_csv(path)
            texts = [c for c in table.columns if not pd.api.types.is_numeric_dtype(table[c])]
            numbers = table.select_dtypes("number")
            print(path, len(table), *texts, int(numpy.isinf(numbers).sum().sum()),
                int(numbers.isna().sum().sum()), sep="|")
        """);

    /// <summary>pandas may read the last bit of a number otherwise than SQLite keeps it.</summary>
    [TestCase("runs/ban", "replications", "series", "summary", "ledger", "assumptions")]
    [TestCase("swept", "sweep")]
    [TestCase("compared", "comparison", "overlay", "differences")]
    public async Task Pandas_ReadsTheSameFromSqlite(string folder, params string[] tables)
    {
        var pandas = Interpreter.Pandas();
        await SayAsync("export", PathOf(folder), "--sqlite", PathOf("tables.sqlite"), "--force");
        foreach (var table in tables)
        {
            pandas.Run($"""
                import sqlite3, numpy, pandas as pd
                found = pd.read_sql("SELECT * FROM {table}", sqlite3.connect("tables.sqlite"))
                due = pd.read_csv("{folder}/{table}.csv")
                pd.testing.assert_frame_equal(found.fillna(numpy.nan), due, check_dtype=False, rtol=1e-14)
                """, PathOf(""));
        }
    }

    /// <summary>A column without any number is logical in R, and counts as one.</summary>
    [Test]
    public void R_ReadsNumbersAsNumbers() => AssertTypes(Interpreter.R(), """
        for (path in sort(c(Sys.glob("*/*.csv"), Sys.glob("runs/*/*.csv")), method = "radix")) {
            table <- read.csv(path, check.names = FALSE)
            numeric <- sapply(table, function(column) is.numeric(column) || all(is.na(column)))
            numbers <- as.matrix(table[numeric])
            facts <- c(path, nrow(table), names(table)[!numeric], sum(is.infinite(numbers)),
                sum(is.na(numbers)))
            cat(paste(facts, collapse = "|"), "\n", sep = "")
        }
        """);

    private void AssertAnswers(Interpreter interpreter, string[] blocks)
    {
        Assert.That(blocks, Has.Length.EqualTo(3));
        string[] answers = [.. blocks.Select(block => interpreter.Run(block, PathOf("")))];
        RunFiles ban = new(PathOf("runs/ban"));
        var (first, second) = (LostIn("ban"), LostIn("stock"));
        double[] differences = [.. second.Zip(first, (stock, without) => stock - without)];

        var months = ban.Rows(RunFolder.SeriesFile).Where(row => row[1] == "month/shortfall"
            && string.CompareOrdinal(row[0], "2031-03") >= 0
            && string.CompareOrdinal(row[0], "2032-03") <= 0);
        foreach (var month in months)
            AssertShows(answers[0], Number(month[6]), 1e-3);
        AssertShows(answers[1], first.Average(), 1e-5);
        AssertShows(answers[1], first.Max(), 1e-5);
        AssertShows(answers[2], differences.Average(), 1e-5);
    }

    private static void AssertShows(string text, double number, double share) =>
        Assert.That(Figure().Matches(text).Select(figure => Number(figure.Value)),
            Has.Some.EqualTo(number).Within(Math.Abs(number) * share), text);

    private double[] LostIn(string run) =>
        [.. RunFolder.ReadReplications(PathOf($"runs/{run}")).Find(Lost)!];

    private void AssertTypes(Interpreter interpreter, string program)
    {
        var rows = interpreter.Run(program, PathOf("")).TrimEnd().Split('\n')
            .Select(line => line.Split('|')).ToDictionary(cells => cells[0], cells => cells[1..]);
        Assert.That(rows, Has.Count.EqualTo((3 * 6) + 1 + 3), "three runs, a sweep, a comparison");
        foreach (var (path, cells) in rows)
        {
            string[][] found = [.. CsvRows(PathOf(path))];
            Assert.That(cells[0], Is.EqualTo($"{found.Length - 1}"), path);
            Assert.That(cells[1..^2], Is.EqualTo(TextsOf(Path.GetFileName(path))), path);
            Assert.That(cells[^2], Is.EqualTo($"{found.Sum(row => row.Count(cell => cell == "inf"))}"), path);
            var texts = TextsOf(Path.GetFileName(path));
            bool IsNumber(int column) => !texts.Contains(found[0][column]);
            Assert.That(cells[^1], Is.EqualTo($"{found.Sum(row => row.Where((cell, column) =>
                cell is "" && IsNumber(column)).Count())}"), path);
        }

        Assert.That(rows["runs/ban/replications.csv"][^2], Is.Not.EqualTo("0"), "something never comes");
    }

    private static string[] TextsOf(string file) => file switch
    {
        "summary.csv" => ["kpi", "unit"],
        "replications.csv" => [],
        "series.csv" => ["date", "series", "unit"],
        "ledger.csv" => ["element", "from", "to"],
        "chain.csv" => ["kind", "name", "what"],
        "assumptions.csv" => ["path", "value", "source", "confidence", "note"],
        "sweep.csv" => ["stockpiles.oxide_pool.replenish.cover", "kpi", "unit"],
        "overlay.csv" => ["run", "date", "series", "unit"],
        "differences.csv" => ["first", "second", "date", "series", "unit"],
        _ => ["first", "second", "kpi", "unit"],
    };

    private static IEnumerable<string[]> CsvRows(string file)
    {
        using CsvHelper.CsvParser csv = new(new StreamReader(file), CultureInfo.InvariantCulture);
        while (csv.Read()) yield return csv.Record!;
    }

    private static string[] Blocks(string language) =>
        [.. Block().Matches(Repository.Text(Page)).Where(block => block.Groups["language"].Value == language)
            .Select(block => block.Groups["code"].Value)];

    private static async Task SayAsync(params string[] arguments)
    {
        using StringWriter errors = new();
        var exitCode = await CommandLine.InvokeAsync(arguments, TextWriter.Null, errors);
        Assert.That(exitCode, Is.Zero, errors.ToString());
    }

    private string PathOf(string name) => _folder.PathOf(name);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^```(?<language>python|r)\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
