namespace MagnetSim.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was right, and yet something went wrong.</summary>
    public const int Failed = 1;

    /// <summary>Arguments, scenario or run folder are wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>As shells say when the user presses Ctrl+C.</summary>
    public const int Interrupted = 130;
}
