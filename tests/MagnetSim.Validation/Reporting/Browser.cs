using System.ComponentModel;
using System.Diagnostics;

namespace MagnetSim.Validation;

/// <summary>Chromium without a window, where it is installed.</summary>
internal sealed class Browser
{
    private static readonly string[] _programs = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(120);

    private readonly string _program;

    private Browser(string program) => _program = program;

    /// <summary>Ignores the test where there is none.</summary>
    public static Browser Find()
    {
        foreach (var program in _programs)
        {
            if (IsThere(program)) return new(program);
        }

        Assert.Ignore("Chromium is not installed (apt: chromium)");
        throw new InvalidOperationException("an ignored test goes on");
    }

    /// <summary>What it prints, and what it and the page complain of.</summary>
    /// <param name="folder">Where it may leave what it needs.</param>
    public (string Output, string Errors) Open(string page, string folder, params string[] options)
    {
        using var process = Start(_program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            $"--user-data-dir={Path.Combine(folder, "browser")}", .. options, $"file://{page}",
        ]);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(_longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{_program} does not end");
        }

        return (output.Result, errors.Result);
    }

    private static bool IsThere(string program)
    {
        try
        {
            using var process = Start(program, ["--version"]);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
}
