using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>The final place of a long work, locked for this process, with the progress that is kept beside
/// it.</summary>
internal sealed class SavedPlace : IDisposable
{
    private const int SecondsBetweenCheckpoints = 30;

    private readonly ParseResult _arguments;
    private readonly string _place;
    private readonly SnapshotFolder _snapshots;

    /// <param name="place">The final folder or file.</param>
    /// <exception cref="RunFolderException">Another process works on it.</exception>
    public SavedPlace(ParseResult arguments, string place)
    {
        (_arguments, _place) = (arguments, place);
        _snapshots = new SnapshotFolder(place);
        var seconds = arguments.GetValue(RunArguments.Checkpoint) ?? SecondsBetweenCheckpoints;
        Checkpoints = new Checkpoints(
            _snapshots, seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds), Say);
    }

    public Checkpoints Checkpoints { get; }

    public bool Resumes => _arguments.GetValue(RunArguments.Resume);

    public void Dispose() => _snapshots.Dispose();

    /// <summary>What an interrupted work has done, if it is to go on; null where it begins.</summary>
    /// <exception cref="RunFolderException">It is to begin, but there is progress; or that is
    /// damaged.</exception>
    public T? Restore<T>(Func<BinaryReader, T> read)
        where T : class
    {
        if (!_snapshots.IsLeft) return null;
        if (_arguments.GetValue(RunArguments.Force))
        {
            _snapshots.Clear();
            return null;
        }

        if (!Resumes)
        {
            throw Refusal("an interrupted run left its progress; --resume goes on from it, --force begins "
                + "anew");
        }

        return _snapshots.Load(read, Say)
            ?? throw Refusal("no progress that is whole is left; --force begins anew");
    }

    /// <summary>Writes the result; when it cannot, the progress is kept, as far as it can be.</summary>
    /// <param name="save">Saves all that is done, and says whether it could.</param>
    public void Finish(Action write, Func<bool> save)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var kept = save() || _snapshots.IsLeft
                ? "the replications done are kept, and the same command with --resume goes on from them"
                : "nothing could be kept";
            throw new IOException($"{_place} cannot be written: {fault.Message}; {kept}", fault);
        }

        _snapshots.Clear();
    }

    /// <summary>Saves what an interrupted work has done, and says how to go on.</summary>
    /// <param name="done">Such as <c>47 of 200 replications</c>.</param>
    /// <param name="save">Saves it, and says whether it could.</param>
    public void Interrupt(string done, Func<bool> save)
    {
        if (save()) Say($"interrupted; {done} are kept. The same command with --resume goes on from them");
        else if (_snapshots.IsLeft) Say("interrupted; the same command with --resume goes on");
        else Say("interrupted; nothing is kept");
    }

    public RunFolderException Refusal(string why) => new($"{_place}: {why}");

    public void Say(string sentence) =>
        _arguments.InvocationConfiguration.Error.WriteLine($"magnetsim: {sentence}");
}
