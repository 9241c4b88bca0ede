using System.Diagnostics;

namespace MagnetSim.Benchmarks;

/// <summary>The same work done by MagnetSim and by a baseline, timed in turns.</summary>
/// <param name="Limit">The ratio of the two times that the design asks for.</param>
/// <param name="Own">Works for some milliseconds and gives the number of events.</param>
/// <param name="Baseline">The same work by the other way.</param>
internal sealed record Contest(
    string Name, string BaselineName, double Limit, Func<long> Own, Func<long> Baseline)
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan _measured = TimeSpan.FromSeconds(4);

    /// <summary>Takes turns, so that both meet the same load of the machine.</summary>
    public Outcome Run()
    {
        TakeTurns(_warmUp);
        var turns = TakeTurns(_measured);
        return new Outcome(
            Name, BaselineName, Median(turns.Select(turn => turn.Own)),
            Median(turns.Select(turn => turn.Baseline)),
            Median(turns.Select(turn => turn.Own / turn.Baseline)), Limit);
    }

    private List<(double Own, double Baseline)> TakeTurns(TimeSpan length)
    {
        List<(double, double)> turns = [];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < length;)
            turns.Add((NanosecondsPerEvent(Own), NanosecondsPerEvent(Baseline)));
        return turns;
    }

    private static double NanosecondsPerEvent(Func<long> work)
    {
        var begin = Stopwatch.GetTimestamp();
        var events = work();
        return Stopwatch.GetElapsedTime(begin).TotalNanoseconds / events;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
