using System.Runtime.ExceptionServices;
using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>Threads that take replications one after another, block by block.</summary>
internal sealed class Replicator(ChainBuilder builder, ExperimentOptions options,
    Action<int>? onReplicationDone)
{
    // Short replications end by themselves, so that no number is missing; long ones are broken off.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);

    private Done?[] _done = [];
    private ExceptionDispatchInfo?[] _failures = [];
    private List<string>? _log;
    private int _taken;
    private int _count;
    private bool _failed;

    /// <summary>The events of the traced replication, if one was asked for.</summary>
    public IReadOnlyList<string>? Log => _log;

    /// <summary>Works on until so many replications are done in all, one has failed, or someone
    /// cancels.</summary>
    /// <returns>The replications done so far: all numbers from 0 up to some number, without a gap.</returns>
    public IReadOnlyList<Done> Work(int replications, CancellationToken cancellation)
    {
        _taken = _done.Length;
        Array.Resize(ref _done, replications);
        Array.Resize(ref _failures, replications);
        using var breakOff = new CancellationTokenSource();
        using var registration = cancellation.Register(() => breakOff.CancelAfter(_grace));
        var threads = new Thread[Math.Clamp(options.Threads, 1, replications - _taken)];
        for (var i = 0; i < threads.Length; i++)
            (threads[i] = new Thread(() => TakeReplications(cancellation, breakOff.Token))).Start();
        foreach (var thread in threads)
            thread.Join();
        Array.Find(_failures, failure => failure is not null)?.Throw();
        return [.. _done.TakeWhile(one => one is not null).Select(one => one!)];
    }

    /// <summary>A replication with the number of events by signal.</summary>
    internal sealed record Done(ReplicationResult Result, IReadOnlyList<SignalCount> Signals);

    private void TakeReplications(CancellationToken cancellation, CancellationToken breakOff)
    {
        while (!cancellation.IsCancellationRequested && !Volatile.Read(ref _failed))
        {
            var replication = Interlocked.Increment(ref _taken) - 1;
            if (replication >= _done.Length)
                return;
            Replicate(replication, breakOff);
        }
    }

    /// <summary>Runs one replication; a failure is kept for the
    /// thread that waits, with all its details.</summary>
    private void Replicate(int replication, CancellationToken breakOff)
    {
        try
        {
            var chain = builder.Build(options.Seed, replication);
            if (replication == options.Trace)
                chain.Simulation.Trace = new TraceLog(builder.Start, _log = []).Add;
            _done[replication] = new Done(chain.Run(breakOff), chain.Simulation.CountBySignal());
            onReplicationDone?.Invoke(Interlocked.Increment(ref _count));
        }
        catch (OperationCanceledException)
        {
            // A replication that was broken off is no result; those before it are.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _failures[replication] = ExceptionDispatchInfo.Capture(failure);
            Volatile.Write(ref _failed, true);
        }
    }
}
