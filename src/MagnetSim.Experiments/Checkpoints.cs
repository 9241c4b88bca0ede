using System.Diagnostics;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Saves a work now and then, so that a crash costs little.</summary>
/// <param name="every">The time from one saving to the next at least; infinite for none but those that are
/// asked for.</param>
/// <param name="say">Gets a sentence when the work cannot be saved.</param>
public sealed class Checkpoints(SnapshotFolder snapshots, TimeSpan every, Action<string> say)
{
    // Saving takes a twentieth of the time at most.
    private const int SavingShare = 20;

    private readonly Stopwatch _sinceSaved = Stopwatch.StartNew();
    private TimeSpan _savingTime;

    /// <summary>Saves the work, and says so when it cannot.</summary>
    /// <returns>Whether it could.</returns>
    public bool Save(Action<BinaryWriter> write)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            snapshots.Save(write);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            say($"progress cannot be saved: {fault.Message}");
            return false;
        }
        finally
        {
            _savingTime = clock.Elapsed;
            _sinceSaved.Restart();
        }
    }

    /// <summary>Saves the work if that was long ago.</summary>
    internal void SaveWhenDue(Action<BinaryWriter> write)
    {
        var elapsed = _sinceSaved.Elapsed;
        if (every != Timeout.InfiniteTimeSpan && elapsed >= every && elapsed >= SavingShare * _savingTime)
            Save(write);
    }
}
