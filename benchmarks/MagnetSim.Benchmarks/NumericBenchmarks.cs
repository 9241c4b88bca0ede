using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using MagnetSim.Engine;
using Theirs = MathNet.Numerics.Distributions;

namespace MagnetSim.Benchmarks;

/// <summary>
/// Own functions against those of the framework, and quantiles against those of MathNet: time a call, over
/// arguments as a simulation has them.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class NumericBenchmarks
{
    private const int Calls = 4096;
    private const double LogMean = 3.2;
    private const double LogDeviation = 0.4;

    private readonly double[] _uniforms = new double[Calls];
    private readonly double[] _exponents = new double[Calls];
    private readonly double[] _bases = new double[Calls];
    private readonly double[] _powers = new double[Calls];
    private readonly LogNormal _law = new(LogMean, LogDeviation);

    [GlobalSetup]
    public void SetUp()
    {
        var stream = new RandomStream(2026, 0, "arguments");
        for (var i = 0; i < Calls; i++)
        {
            _uniforms[i] = stream.NextUniform();
            _exponents[i] = (10 * stream.NextUniform()) - 5;
            _bases[i] = 10 * stream.NextUniform();
            _powers[i] = (6 * stream.NextUniform()) - 3;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("Log")]
    public double LogOfTheFramework()
    {
        double sum = 0;
        foreach (var x in _uniforms) sum += Math.Log(x);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("Log")]
    public double Log()
    {
        double sum = 0;
        foreach (var x in _uniforms) sum += Numeric.Log(x);
        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("Exp")]
    public double ExpOfTheFramework()
    {
        double sum = 0;
        foreach (var x in _exponents) sum += Math.Exp(x);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("Exp")]
    public double Exp()
    {
        double sum = 0;
        foreach (var x in _exponents) sum += Numeric.Exp(x);
        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("Pow")]
    public double PowOfTheFramework()
    {
        double sum = 0;
        for (var i = 0; i < Calls; i++) sum += Math.Pow(_bases[i], _powers[i]);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("Pow")]
    public double Pow()
    {
        double sum = 0;
        for (var i = 0; i < Calls; i++) sum += Numeric.Pow(_bases[i], _powers[i]);
        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("NormalQuantile")]
    public double NormalQuantileOfMathNet()
    {
        double sum = 0;
        foreach (var u in _uniforms) sum += Theirs.Normal.InvCDF(0, 1, u);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("NormalQuantile")]
    public double NormalQuantile()
    {
        double sum = 0;
        foreach (var u in _uniforms) sum += Numeric.NormalQuantile(u);
        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("LogNormal")]
    public double LogNormalQuantileOfMathNet()
    {
        double sum = 0;
        foreach (var u in _uniforms) sum += Theirs.LogNormal.InvCDF(LogMean, LogDeviation, u);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("LogNormal")]
    public double LogNormalQuantile()
    {
        double sum = 0;
        foreach (var u in _uniforms) sum += _law.Quantile(u);
        return sum;
    }
}
