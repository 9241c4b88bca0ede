using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

/// <summary>
/// A run small enough to check by hand: two KPIs, one series of two months, one ledger line.
/// </summary>
internal static class SmallRun
{
    public static readonly RunManifest Manifest = new(
        ToolVersion: "0.1.0", Commit: "abc123", ScenarioName: "China stops exports, \"for\" 26 weeks",
        ScenarioDescription: "Demand > supply", ScenarioHash: RunIdentity.HashOf("name: small\n"),
        Seed: 18_446_744_073_709_551_615, ReplicationsAsked: 4, ReplicationsDone: 4, Variants: ["irel_500"],
        Overrides: ["experiment.seed=7"], Start: new(2026, 4, 1), End: new(2036, 4, 1),
        YearDays: 365.25, Components: 12, Events: 40,
        EventsByKind: [new("lane.arrive", 30), new("plant.start", 10)],
        Shocks: [new("ban", "export_ban", "Export ban", new(2027, 3, 1), new(2027, 8, 30)),
            new("storm", "outage", "Storm", null, null)],
        TargetCapacityTonnesPerYear: 6000, Observed: [new(new(2027, 4, 5), "Stocks run out")]);

    public static readonly RunLayout Layout = new(
        [new(Measures.OnTimeFill, ""), new(Measures.FirstShortage, "ban.wind")],
        [new("month", [new(2026, 4, 1), new(2026, 5, 1)],
            [new(Measures.Demand, ""), new(Measures.Demand, "a, \"b\"")])],
        [new("ndpr", "stock, old", "loss")]);

    public static RunResult Of(params ReplicationResult[] replications)
    {
        RunFold fold = new(Layout) { Seconds = 1.5 };
        Array.ForEach(replications, fold.Add);
        RunHead head = new(Manifest with { ReplicationsAsked = replications.Length }, "name: small\n", Layout,
            Shard.Whole);
        return fold.Result(head, stopped: null, threads: 2);
    }

    public static ReplicationResult Replication(
        int number, double fill, double weeks, params double[] cells) =>
        new(number, [fill, weeks], cells, [long.MaxValue], [new("lane.arrive", 8), new("plant.start", 2)]);

    /// <summary>Four replications with a number that is missing and a time that never comes.</summary>
    public static RunResult Four() => Of(
        Replication(0, 0.5, double.PositiveInfinity, 1, 2, 3, 4),
        Replication(1, 1.0, 7, 2, 2, double.NaN, 4),
        Replication(2, double.NaN, 9, 3, 2, 3, 4),
        Replication(3, 0.9, 8, 4, 2, 3, 1e-7));
}
