using System.Text;
using BenchmarkDotNet.Attributes;
using MagnetSim.Scenarios;

namespace MagnetSim.Benchmarks;

/// <summary>From a file to a checked scenario: the largest that is shipped, and one of 1,200
/// components.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Groups = 200;

    private string _generated = "";
    private string _shipped = "";

    [GlobalSetup]
    public void Generate()
    {
        _shipped = ScenarioFile.Find("levers-2031.yaml");
        _generated = Path.Combine(Directory.CreateTempSubdirectory("magnetsim-").FullName, "generated.yaml");
        File.WriteAllText(_generated, Text());
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(Path.GetDirectoryName(_generated)!, recursive: true);

    [Benchmark(Baseline = true)]
    public int Shipped() => Read(_shipped);

    [Benchmark]
    public int ThousandComponents() => Read(_generated);

    private static int Read(string file)
    {
        var reading = ScenarioReader.Read(file, [], []);
        var scenario = reading.Scenario ?? throw new InvalidOperationException($"{reading.Problems[0]}");
        return scenario.Producers.Count + scenario.Stockpiles.Count + scenario.Lanes.Count
            + scenario.Plants.Count + scenario.Sectors.Count;
    }

    /// <summary>A producer, a lane, a stockpile, a plant and a sector for each group, of its own
    /// material.</summary>
    private static string Text()
    {
        StringBuilder text = new("""
            magnetsim: 1
            name: Generated
            horizon: {start: 2026-04-01, end: 2036-04-01}
            elements: [ndpr]
            materials: {oxide: {contains: {ndpr: 85 %}}, magnet: {contains: {ndpr: 30 %}}}

            """);
        Section(text, "producers",
            "{country: India, material: oxide, output: 400 t/yr, lot: 5 t, to: oxide_#}");
        text.Append("stockpiles:\n");
        for (var i = 0; i < Groups; i++)
        {
            text.Append($$"""
                  oxide_{{i}}: {material: oxide}
                  magnet_{{i}}:
                    material: magnet
                    replenish: {policy: base_stock, cover: 2 wk, review: 1 wk, from: [{lane: lanes_{{i}}}]}

                """);
        }

        Section(text, "lanes",
            "{country: China, lead_time: {triangular: [25 d, 28 d, 45 d]}, shipment: 5 t, flex: 1.25}");
        Section(text, "plants",
            "{nameplate: 1200 t/yr, start: 2027-04-01, feeds: {oxide: oxide_#}, makes: magnet, "
            + "to: magnet_#, lot: 5 t, stages: [{name: all, cycle: 20 d, yield: 70 %}]}");
        Section(text, "sectors",
            "{uses: magnet, from: magnet_#, demand: {base: 500 t/yr, at: 2026-04-01, grows: [{by: 6 %/yr}]}, "
            + "arrives: {poisson_orders: 2.5 t}, stock: {cover: 4 wk}, unmet: {late: 60 %, patience: 90 d}}");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, string component)
    {
        text.Append($"{name}:\n");
        for (var i = 0; i < Groups; i++)
            text.Append($"  {name}_{i}: {component.Replace("#", $"{i}", StringComparison.Ordinal)}\n");
    }
}
