using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MagnetSim.Experiments;

/// <summary>Pieces of work that know nothing of each other, on several threads, begun in order.</summary>
internal static class ManyRuns
{
    /// <summary>Does the pieces 0 to one below the count.</summary>
    /// <exception cref="OperationCanceledException">Someone cancelled.</exception>
    public static void Do(int count, int threads, Action<int> work, CancellationToken cancellation)
    {
        ParallelOptions limits = new()
        {
            MaxDegreeOfParallelism = Math.Max(1, threads),
            CancellationToken = cancellation,
        };
        var numbers =
            Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(numbers, limits, work);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }
}
