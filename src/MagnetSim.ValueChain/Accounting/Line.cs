namespace MagnetSim.ValueChain;

/// <summary>A path of material between two accounts and what has gone along it.</summary>
public sealed class Line(Account from, Account to, int elements)
{
    private readonly long[] _posted = new long[elements];

    public Account From => from;

    public Account To => to;

    /// <summary>Milligrams of an element that have gone along this path so far.</summary>
    public long Posted(int element) => _posted[element];

    internal void Post(int element, long milligrams) => _posted[element] += milligrams;
}
