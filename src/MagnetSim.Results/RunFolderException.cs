namespace MagnetSim.Results;

/// <summary>A run folder that cannot be written or read; the message is meant for the user.</summary>
public sealed class RunFolderException(string message, Exception? cause = null) : Exception(message, cause);
