using MagnetSim.Cli;

namespace MagnetSim.Tests.Cli;

/// <summary>Runs the command as a shell would.</summary>
internal static class Shell
{
    public static async Task<Said> SayAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var exitCode = await CommandLine.InvokeAsync(arguments, output, errors);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}

/// <summary>What a command said.</summary>
internal sealed record Said(int ExitCode, string Output, string Errors);
