using System.Reflection;

namespace MagnetSim.Results;

/// <summary>Which MagnetSim this is.</summary>
public static class Tool
{
    // Such as 0.1.0+1f3a…, or 0.1.0 when it was built outside a repository.
    private static readonly string[] _versionAndCommit = typeof(Tool).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', 2);

    public static string Version => _versionAndCommit[0];

    /// <summary>The commit that it was built from; empty when that is not known.</summary>
    public static string Commit => _versionAndCommit.Length == 2 ? _versionAndCommit[1] : "";
}
