using MagnetSim.Engine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Experiments;

/// <summary>Series of few replications are exact, of many within the stated error, and in both cases no
/// order changes a byte.</summary>
public sealed class SeriesFoldTests
{
    private const int Cells = 5;

    [Test]
    public void UpToAThousand_FiguresAreThoseOfTheNumbersInTheirOrder()
    {
        var rows = Rows(SeriesFold.MostExact);
        var fold = Of(Shuffled(rows, seed: 1));
        Assert.That(fold.IsExact, Is.True);
        for (var cell = 0; cell < Cells; cell++)
            Assert.That(fold.Summarize(cell, MeasureKind.Number), Is.EqualTo(Exact(rows, cell)));
    }

    [TestCase(1001)]
    [TestCase(5000)]
    public void Beyond_QuantilesAreWithinTheStatedError_AndMeansWithinRounding(int count)
    {
        var rows = Rows(count);
        var fold = Of(rows);
        Assert.That(fold.IsExact, Is.False);
        for (var cell = 0; cell < Cells; cell++)
        {
            double[] sorted = [.. rows.Select(row => row[cell]).Where(value => !double.IsNaN(value)).Order()];
            var summary = fold.Summarize(cell, MeasureKind.Number);
            var rounding = Math.ScaleB(1, -65) + (1e-14 * sorted.Average(Math.Abs));
            Assert.That(summary.Mean, Is.EqualTo(sorted.Average()).Within(rounding));
            AssertNear(summary.P05, sorted, 0.05);
            AssertNear(summary.P50, sorted, 0.50);
            AssertNear(summary.P95, sorted, 0.95);
        }
    }

    [TestCase(1, 40)]
    [TestCase(2, 1000)]
    [TestCase(3, 1003)]
    [TestCase(4, 2500)]
    public void OrderAndParts_ChangeNoByte(int seed, int count)
    {
        var rows = Rows(count);
        var expected = BytesOf(Of(rows));
        Assert.That(BytesOf(Of(Shuffled(rows, seed))), Is.EqualTo(expected));
        Random random = new(seed);
        SeriesFold[] parts = [.. Enumerable.Range(0, 4).Select(part => new SeriesFold(Cells, part % 2 == 0))];
        parts[1] = new SeriesFold(Cells, isExact: count <= SeriesFold.MostExact);
        parts[3] = new SeriesFold(Cells, isExact: count <= SeriesFold.MostExact);
        foreach (var (replication, row) in Shuffled(rows, seed))
            parts[random.Next(4)].Add(replication, row);
        random.Shuffle(parts);
        foreach (var part in parts[1..])
            parts[0].Merge(part);
        Assert.That(BytesOf(parts[0]), Is.EqualTo(expected));
    }

    [TestCase(10)]
    [TestCase(1200)]
    public void WhatIsRead_IsWhatWasWritten(int count)
    {
        var bytes = BytesOf(Of(Rows(count)));
        using BinaryReader reader = new(new MemoryStream(bytes));
        var again = SeriesFold.Read(reader, Cells);
        Assert.That(BytesOf(again), Is.EqualTo(bytes));
        Assert.That(reader.BaseStream.Position, Is.EqualTo(bytes.Length), "all is read");
        Assert.That(again.IsExact, Is.EqualTo(count <= SeriesFold.MostExact));
    }

    [TestCase(double.PositiveInfinity)]
    [TestCase(1e19)]
    public void NumbersBeyondTheRange_AreErrors(double value)
    {
        CellFold cell = new();
        Assert.That(() => cell.Add(value), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void ASumBeyondTheRange_IsAnError()
    {
        CellFold cell = new();
        cell.Add(9e18);
        Assert.That(() => cell.Add(9e18), Throws.TypeOf<OverflowException>());
    }

    private static void AssertNear(double quantile, double[] sorted, double probability)
    {
        var exact = sorted[(int)Math.Ceiling(probability * sorted.Length) - 1];
        var error = Math.Abs(exact) * QuantileHistogram.RelativeError;
        Assert.That(quantile, Is.EqualTo(exact).Within(error + 1e-300));
    }

    /// <summary>Zeros, whole numbers, small ones, large ones of both signs, and some that are
    /// missing.</summary>
    private static double[][] Rows(int count)
    {
        RandomStream stream = new(7, 0, "rows");
        return [.. Enumerable.Range(0, count).Select(index => (double[])
        [
            0, index % 7, 1e-9 * stream.NextUniform(), 1e6 * (stream.NextUniform() - 0.5),
            stream.NextUniform() < 0.1 ? double.NaN : stream.NextUniform(),
        ])];
    }

    private static (int Replication, double[] Row)[] Shuffled(double[][] rows, int seed)
    {
        var numbered = Numbered(rows);
        new Random(seed).Shuffle(numbered);
        return numbered;
    }

    private static (int Replication, double[] Row)[] Numbered(double[][] rows) =>
        [.. rows.Select((row, replication) => (replication, row))];

    private static SeriesFold Of(double[][] rows) => Of(Numbered(rows));

    private static SeriesFold Of((int Replication, double[] Row)[] rows)
    {
        SeriesFold fold = new(Cells, isExact: true);
        foreach (var (replication, row) in rows)
            fold.Add(replication, row);
        return fold;
    }

    private static Summary Exact(double[][] rows, int cell) =>
        Summary.WithoutInterval([.. rows.Select(row => row[cell])], MeasureKind.Number);

    private static byte[] BytesOf(SeriesFold fold)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        fold.Write(writer);
        return stream.ToArray();
    }
}
