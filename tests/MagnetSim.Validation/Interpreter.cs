using System.ComponentModel;
using System.Diagnostics;

namespace MagnetSim.Validation;

/// <summary>A language that people read results with, where it is installed.</summary>
internal sealed class Interpreter
{
    private readonly string _program;

    private Interpreter(string program) => _program = program;

    /// <summary>Ignores the test where no Python has pandas.</summary>
    public static Interpreter Pandas() => Find(["python3", "/usr/bin/python3"], ["-c", "import pandas"],
        "no python3 has pandas (apt: python3-pandas)");

    /// <summary>Ignores the test where R is not installed.</summary>
    public static Interpreter R() =>
        Find(["Rscript"], ["--version"], "Rscript is not there (apt: r-base-core)");

    /// <summary>What a program prints, run in a folder; it must end well.</summary>
    public string Run(string text, string folder)
    {
        var file = Path.Combine(folder, "program");
        File.WriteAllText(file, text);
        var (exitCode, output, errors) = Start(_program, [file], folder);
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(errors, Is.Empty);
        return output;
    }

    private static Interpreter Find(string[] programs, string[] question, string reason)
    {
        foreach (var program in programs)
        {
            if (IsThere(program, question))
                return new Interpreter(program);
        }

        Assert.Ignore(reason);
        throw new InvalidOperationException(reason);
    }

    private static bool IsThere(string program, string[] question)
    {
        try
        {
            return Start(program, question, Path.GetTempPath()).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Output, string Errors) Start(
        string program, string[] arguments, string folder)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
