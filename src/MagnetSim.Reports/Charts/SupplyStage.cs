using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Stockpiles of one kind and who supplies them, as the paths of the ledger say it.</summary>
/// <param name="Pools">Names of the stockpiles.</param>
internal sealed record SupplyStage(
    string Label, IReadOnlyList<string> Pools, IReadOnlyList<SupplySource> Sources)
{
    private const string Stockpiles = "stockpiles.";
    private const string Lanes = "lanes.";
    private const string Producers = "producers.";
    private const string Plants = "plants.";
    private const string Feed = ".feed";

    /// <summary>Whether it is the magnets that sectors draw, and no feed.</summary>
    public bool IsMagnets { get; init; }

    /// <summary>Each stockpile that feeds magnet plants.</summary>
    public static IReadOnlyList<SupplyStage> Feeds(RunData data) =>
        [.. PoolsBefore(data, to => PlantFedBy(to) is { } plant && MakesMagnets(data, plant))
            .Select(pool => Of(data, pool))];

    /// <summary>The stockpiles that a plant draws any feed from.</summary>
    public static IEnumerable<string> PoolsOf(RunData data, string plant) =>
        PoolsBefore(data, to => PlantFedBy(to) == plant);

    /// <summary>One stockpile.</summary>
    public static SupplyStage Of(RunData data, string pool) =>
        new(Findings.Label(pool), [pool], SourcesOf(data, [pool]));

    /// <summary>The stockpiles that feed magnet plants with an element, as one; null when there are none.
    /// </summary>
    public static SupplyStage? FeedsOf(RunData data, string element)
    {
        List<string> pools = [.. PoolsBefore(data with
        {
            Ledger = [.. data.Ledger.Where(flow => flow.Line.Element == element)],
        }, to => PlantFedBy(to) is { } plant && MakesMagnets(data, plant))];
        return pools.Count == 0 ? null : new("Oxide", pools, SourcesOf(data, pools));
    }

    /// <summary>The stockpiles that sectors draw magnets from, as one; null when there are none.</summary>
    public static SupplyStage? Magnets(RunData data)
    {
        List<string> pools =
            [.. PoolsBefore(data, to => to.StartsWith("sectors.", StringComparison.Ordinal))];
        return pools.Count == 0 ? null : new("Magnets", pools, SourcesOf(data, pools))
        {
            IsMagnets = true,
        };
    }

    /// <summary>The plant of whose feed an account is; null for other accounts.</summary>
    public static string? PlantFedBy(string account) =>
        account.StartsWith(Plants, StringComparison.Ordinal)
            && account.EndsWith(Feed, StringComparison.Ordinal)
            ? account[Plants.Length..^Feed.Length]
            : null;

    /// <summary>The account of a stockpile.</summary>
    public static string AccountOf(string pool) => Stockpiles + pool;

    /// <summary>Whether a plant makes magnets, not oxide for other plants.</summary>
    public static bool MakesMagnets(RunData data, string plant) =>
        data.Run.Kpi(Measures.MagnetOutput, plant) is not null;

    /// <summary>How much of the supply over the horizon is imported, run by run.</summary>
    public Summary? ImportShare(RunData data) => Findings.Quotient(
        Findings.Sum(Sources.Where(source => source.IsImport).Select(source => source.PerRun(data)))
            ?? new double[data.Runs],
        Findings.Sum(Sources.Select(source => source.PerRun(data))));

    private static IEnumerable<string> PoolsBefore(RunData data, Func<string, bool> isTaker) => data.Ledger
        .Where(flow => flow.Tonnes > 0 && isTaker(flow.Line.To)
            && flow.Line.From.StartsWith(Stockpiles, StringComparison.Ordinal))
        .Select(flow => flow.Line.From[Stockpiles.Length..]).Distinct();

    private static IReadOnlyList<SupplySource> SourcesOf(RunData data, IReadOnlyList<string> pools)
    {
        string[] accounts = [.. pools.Select(AccountOf)];
        return [.. data.Ledger
            .Where(flow => flow.Tonnes > 0 && accounts.Contains(flow.Line.To)
                && !accounts.Contains(flow.Line.From))
            .GroupBy(flow => SourceOf(data, flow.Line.From))
            .Where(group => group.Key is not null)
            .Select(group => group.Key! with { ElementTonnes = group.Sum(flow => flow.Tonnes) })];
    }

    // The mass comes later: one source may bring several elements.
    private static SupplySource? SourceOf(RunData data, string account)
    {
        if (account.StartsWith(Lanes, StringComparison.Ordinal))
            return new(SupplyKind.Lane, account[Lanes.Length..], CountryOf(data, account), 0);
        if (account.StartsWith(Producers, StringComparison.Ordinal))
            return new(SupplyKind.Producer, account[Producers.Length..], "", 0);
        if (!account.StartsWith(Plants, StringComparison.Ordinal)) return null;
        var plant = account[Plants.Length..];
        var stage = plant.IndexOf('.', StringComparison.Ordinal);
        return new(SupplyKind.Plant, stage < 0 ? plant : plant[..stage], "", 0);
    }

    /// <summary>Where a lane starts: a country, or a mine abroad by its name.</summary>
    public static string CountryOf(RunData data, string lane)
    {
        var from = data.Ledger.FirstOrDefault(flow => flow.Line.To == lane)?.Line.From ?? lane;
        var dot = from.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? from : from[(dot + 1)..];
    }
}
