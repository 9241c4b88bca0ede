namespace MagnetSim.Scenarios;

/// <summary>A user's mistake, or a warning of what is hardly meant, with its place.</summary>
/// <param name="File">The file as the user names it, or the override
/// (<c>--set a.b=1</c>) that holds the mistake.</param>
/// <param name="Line">Counted from 1; 0 where the problem is not at a line.</param>
/// <param name="Column">Counted from 1; 0 where the problem is not at a line.</param>
/// <param name="Path">Where it stands in the scenario, such as
/// <c>lanes.oxide.lead_time</c>; may be empty.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record ScenarioProblem(string File, int Line, int Column, string Path, string Message)
{
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}({Line},{Column})" : File;
        return Path.Length > 0 ? $"{place}: {Path}: {Message}" : $"{place}: {Message}";
    }
}
