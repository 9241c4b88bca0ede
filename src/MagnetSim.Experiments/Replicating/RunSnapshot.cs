namespace MagnetSim.Experiments;

/// <summary>A run as far as it is done, as one file.</summary>
public sealed record RunSnapshot(RunHead Head, RunFold Fold)
{
    internal static void Write(BinaryWriter writer, RunHead head, RunFold fold)
    {
        head.Write(writer);
        fold.Write(writer);
    }

    public static RunSnapshot Read(BinaryReader reader)
    {
        var head = RunHead.Read(reader);
        return new RunSnapshot(head, RunFold.Read(reader, head.Layout));
    }
}
