namespace MagnetSim.ValueChain;

/// <summary>How much of the supply of stockpiles passes a country.</summary>
/// <remarks>A product made of several feeds passes it as much as the feed that does so most: without that
/// one it could not be made.</remarks>
internal sealed class CountryPassage(IReadOnlyList<StockpileBalance> stockpiles)
{
    /// <summary>The foreign country that most of the supply passes; null where none is passed.</summary>
    public DependenceBalance? MostOf(StockpileBalance balance)
    {
        DependenceBalance? most = null;
        var countries = stockpiles.SelectMany(one => one.Sources).Select(source => source.Country)
            .Where(country => country.Length > 0 && country != Origins.Home).Distinct();
        foreach (var country in countries)
        {
            var passes = Share(balance, country, stockpiles.Count);
            if (passes > (most?.WithFeeds ?? 0))
                most = new DependenceBalance(country, Share(balance, country, depth: 0), passes);
        }

        return most;
    }

    /// <param name="depth">How many plants upstream are looked through; so a loop of material ends.</param>
    private double Share(StockpileBalance balance, string country, int depth)
    {
        var passes = 0.0;
        foreach (var source in balance.Sources)
        {
            if (source.Country == country)
                passes += source.Brings;
            else if (source.Kind == SourceKind.Plant && depth > 0)
                passes += source.Brings * ShareOfFeeds(source.Name, country, depth - 1);
        }

        return balance.Supply > 0 ? passes / balance.Supply : 0;
    }

    private double ShareOfFeeds(string plant, string country, int depth) => stockpiles
        .Where(pool => pool.Takers.Any(taker =>
            taker.Kind == TakerKind.Plant && taker.Name == plant && taker.Need > 0))
        .Select(pool => Share(pool, country, depth))
        .DefaultIfEmpty(0).Max();
}
