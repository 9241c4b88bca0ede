using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MagnetSim.Experiments;

/// <summary>Pieces of work that know nothing of each other, on several threads, begun in order.</summary>
internal static class ManyRuns
{
    /// <summary>Does the pieces 0 to one below the count.</summary>
    /// <remarks>Of several failures the first by number is thrown, on any number of threads.</remarks>
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
        SortedDictionary<int, Exception> failures = [];
        Parallel.ForEach(numbers, limits, (number, state) =>
        {
            try
            {
                work(number);
            }
            catch (Exception failure)
                when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                lock (failures) failures.Add(number, failure);
                state.Break();
            }
        });
        if (failures.Count > 0) ExceptionDispatchInfo.Throw(failures.First().Value);
    }
}
