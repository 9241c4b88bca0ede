using System.Runtime.InteropServices;

namespace MagnetSim.Cli;

/// <summary>Ends a running command in good order at the first signal, at once at the third.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly Action<string> _say;
    private int _signals;

    /// <param name="say">Gets a sentence when the user is impatient.</param>
    public Interruption(Action<string> say, CancellationToken outer)
    {
        _say = say;
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    /// <summary>Takes the first two signals over, since an impatient second one would lose what is being
    /// saved; the third does what signals do.</summary>
    private void Handle(PosixSignalContext signal)
    {
        var count = Interlocked.Increment(ref _signals);
        signal.Cancel = count <= 2;
        if (count == 2) _say("magnetsim: ends when all is saved; once more ends at once");
        if (count == 1) _source.Cancel();
    }
}
