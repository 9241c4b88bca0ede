using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Sources of supply as answers name them, and where their figures come from.</summary>
internal static class PageSource
{
    /// <summary>The name in words, with a country in it as it is spelled.</summary>
    public static string NameOf(SupplySource source) => source.Country.Length == 0
        ? Numbers.Words(source.Name)
        : Numbers.Words(source.Name).Replace(
            $" {source.Country.ToLowerInvariant()}", $" {source.Country}", StringComparison.Ordinal);

    /// <summary>The KPIs that its supply is added up from; some may be of another run.</summary>
    public static string[] KeysOf(SupplyStage stage) =>
    [
        .. stage.Sources.SelectMany(source => source.Kind switch
        {
            SupplyKind.Lane => new[] { new Column(Measures.Imports, source.Name).Key },
            SupplyKind.Producer =>
            [
                new Column(Measures.ProducerOutput, source.Name).Key,
                new Column(Measures.OtherBuyers, source.Name).Key,
                new Column(Measures.Exported, source.Name).Key,
            ],
            _ =>
            [
                new Column(Measures.MagnetOutput, source.Name).Key,
                new Column(Measures.ProductOutput, source.Name).Key,
            ],
        }),
    ];
}
