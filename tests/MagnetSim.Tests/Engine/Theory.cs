using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

/// <summary>Long-run means of queues and stocks; λ is the arrival rate, E[S] the mean service time.</summary>
/// <remarks>
/// Where no other source is given: Gross, Shortle, Thompson, Harris (2008), "Fundamentals of Queueing
/// Theory", 4th edition.
/// </remarks>
internal static class Theory
{
    /// <summary>Erlang (1917): how often all servers of M/G/c/c are busy, at an offered load λE[S].</summary>
    public static double ErlangB(int servers, double load) => Enumerable.Range(1, servers)
        .Aggregate(1.0, (blocking, c) => load * blocking / (c + (load * blocking)));

    /// <summary>Erlang (1917): how often a customer of M/M/c has to wait.</summary>
    public static double ErlangC(int servers, double load)
    {
        var blocking = ErlangB(servers, load);
        return servers * blocking / (servers - (load * (1 - blocking)));
    }

    /// <summary>How many wait in M/M/c.</summary>
    public static double MmcQueueLength(int servers, double load) =>
        ErlangC(servers, load) * load / (servers - load);

    /// <summary>Pollaczek (1930), Khinchine (1932): how many wait in M/G/1.</summary>
    public static double PollaczekKhinchine(double rate, Distribution service) =>
        rate * rate * SecondMoment(service) / (2 * (1 - (rate * service.Mean)));

    /// <summary>How often M/M/1/K holds n customers; K of them are all it has room for.</summary>
    public static double MM1KProbability(int capacity, double load, int n) =>
        (1 - load) * Math.Pow(load, n) / (1 - Math.Pow(load, capacity + 1));

    /// <summary>Jackson (1957): how many a station M/M/1 of an open network holds.</summary>
    public static double StationContent(double load) => load / (1 - load);

    /// <summary>
    /// Cobham (1954): how long the class at this rank waits in M/G/1, if no service is broken off.
    /// </summary>
    public static double Cobham(int rank, params (double Rate, Distribution Service)[] classes)
    {
        var residual = classes.Sum(one => one.Rate * SecondMoment(one.Service)) / 2;
        double LoadOf(int ranks) => classes.Take(ranks).Sum(one => one.Rate * one.Service.Mean);
        return residual / ((1 - LoadOf(rank)) * (1 - LoadOf(rank + 1)));
    }

    public static double Poisson(double mean, int n) => Enumerable.Range(1, n)
        .Aggregate(Math.Exp(-mean), (probability, k) => probability * mean / k);

    /// <summary>Palm (1938): a base stock, of which a Poisson number is on order, on average λE[L].</summary>
    public static StockMeans BaseStock(int level, double meanOnOrder)
    {
        double[] onOrder = [.. Enumerable.Range(0, level).Select(n => Poisson(meanOnOrder, n))];
        var onHand = onOrder.Select((probability, n) => (level - n) * probability).Sum();
        return new(onOrder.Sum(), onHand, onHand + meanOnOrder - level);
    }

    /// <summary>
    /// Hadley, Whitin (1963), section 4-7: as demands are of one unit, the position is equally often at each
    /// of s+1, …, S, and a fixed lead time later the stock is that of a base stock at that level.
    /// </summary>
    public static StockMeans OrderUpTo(int reorderLevel, int orderUpToLevel, double leadTimeDemand)
    {
        StockMeans[] means = [.. Enumerable.Range(reorderLevel + 1, orderUpToLevel - reorderLevel)
            .Select(level => BaseStock(level, leadTimeDemand))];
        return new(
            means.Average(one => one.FillRate), means.Average(one => one.OnHand),
            means.Average(one => one.Backorders));
    }

    private static double SecondMoment(Distribution law) => law.Variance + (law.Mean * law.Mean);

    internal readonly record struct StockMeans(double FillRate, double OnHand, double Backorders);
}
