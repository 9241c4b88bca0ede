using System.Diagnostics;

namespace MagnetSim.Validation;

/// <summary>The command in a process of its own, as a user starts it, so that it can be killed.</summary>
internal sealed class MagnetsimProcess : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task<string> _output;

    public MagnetsimProcess(params IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "magnetsim.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    /// <summary>What it said on standard error, when it has ended.</summary>
    public string Errors => _errors.Result;

    /// <summary>Runs to the end.</summary>
    /// <returns>The exit code, and all that it said.</returns>
    public static (int ExitCode, string Said) Run(params IEnumerable<string> arguments)
    {
        using MagnetsimProcess process = new(arguments);
        return (process.WaitForExit(), process._output.Result + process.Errors);
    }

    public int WaitForExit()
    {
        Assert.That(_process.WaitForExit(_longest), Is.True, $"still running after {_longest}");
        return _process.ExitCode;
    }

    /// <summary>As <c>kill -9</c> does; waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for something that must come before the process ends.</summary>
    public void WaitUntil(Func<bool> condition)
    {
        while (!condition())
        {
            Assert.That(HasExited, Is.False, "the run ended before it could be killed");
            Thread.Sleep(1);
        }
    }

    public void Dispose() => _process.Dispose();
}
