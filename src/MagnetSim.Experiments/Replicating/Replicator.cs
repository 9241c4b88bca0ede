using System.Diagnostics;
using System.Runtime.ExceptionServices;
using MagnetSim.Results;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>Threads that take replications one after another, and fold them in the order of their
/// numbers.</summary>
/// <param name="fold">Holds the first replications of the shard, without a gap.</param>
/// <param name="onFolded">Called after each replication, by one thread at a time.</param>
internal sealed class Replicator(
    ChainBuilder builder, ExperimentOptions options, RunFold fold, Action onFolded)
{
    // Short replications end by themselves, so that no number is missing; long ones are broken off.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);

    // So many replications may wait for one that takes longer.
    private const int MostAheadPerThread = 16;

    private readonly object _gate = new();
    private readonly int _threads = Math.Max(1, options.Threads);
    private readonly Dictionary<int, Done> _waiting = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly double _secondsBefore = fold.Seconds;
    private (int Index, ExceptionDispatchInfo Fault)? _failure;
    private int _next;

    /// <summary>Works on until the fold holds so many replications, one has failed, or someone
    /// cancels.</summary>
    public void Work(int goal, CancellationToken cancellation)
    {
        _next = fold.Replications;
        using var breakOff = new CancellationTokenSource();
        using var registration = cancellation.Register(() => breakOff.CancelAfter(_grace));
        var threads = new Thread[Math.Clamp(_threads, 1, Math.Max(1, goal - _next))];
        for (var i = 0; i < threads.Length; i++)
            (threads[i] = new Thread(() => TakeReplications(goal, cancellation, breakOff.Token))).Start();
        foreach (var thread in threads)
            thread.Join();
        _failure?.Fault.Throw();
    }

    private void TakeReplications(int goal, CancellationToken cancellation, CancellationToken breakOff)
    {
        while (Take(goal, cancellation) is { } index)
            Replicate(index, breakOff);
    }

    /// <summary>The next replication to do; null when there is none.</summary>
    private int? Take(int goal, CancellationToken cancellation)
    {
        lock (_gate)
        {
            while (_next - fold.Replications >= MostAheadPerThread * _threads && _failure is null
                && !cancellation.IsCancellationRequested)
            {
                Monitor.Wait(_gate);
            }

            var isOver = _next >= goal || _failure is not null || cancellation.IsCancellationRequested;
            return isOver ? null : _next++;
        }
    }

    /// <summary>Runs one replication; a failure is kept for the thread that waits, with all its
    /// details.</summary>
    private void Replicate(int index, CancellationToken breakOff)
    {
        try
        {
            var done = Run(index, breakOff);
            lock (_gate) Fold(index, done);
        }
        catch (OperationCanceledException)
        {
            // A replication that was broken off is no result; those before it are.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            lock (_gate) Fail(index, failure);
        }

        lock (_gate) Monitor.PulseAll(_gate);
    }

    private Done Run(int index, CancellationToken breakOff)
    {
        var replication = options.Shard.ReplicationAt(index);
        var chain = builder.Build(options.Seed, replication);
        List<string>? log = replication == options.Trace ? [] : null;
        if (log is not null)
            chain.Simulation.Trace = new TraceLog(builder.Start, log).Add;
        return new Done(chain.Run(breakOff), log);
    }

    private void Fold(int index, Done done)
    {
        _waiting.Add(index, done);
        while (_failure is null && _waiting.Remove(fold.Replications, out var next))
        {
            fold.Add(next.Result);
            fold.Log ??= next.Log;
            fold.Seconds = _secondsBefore + _clock.Elapsed.TotalSeconds;
            onFolded();
        }
    }

    /// <summary>Of several failures the first by number counts, on any number of threads.</summary>
    private void Fail(int index, Exception failure)
    {
        if (_failure is null || index < _failure.Value.Index)
            _failure = (index, ExceptionDispatchInfo.Capture(failure));
    }

    private sealed record Done(ReplicationResult Result, IReadOnlyList<string>? Log);
}
