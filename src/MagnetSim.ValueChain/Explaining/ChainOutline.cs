using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A resolved scenario as a table: what is there, and what each thing does in few words.</summary>
public sealed record ChainOutline(IReadOnlyList<OutlineBlock> Blocks)
{
    /// <summary>The blocks of a scenario that hold something; ≈ marks the mean of a distribution.</summary>
    public static ChainOutline Of(Scenario scenario)
    {
        OutlineWords words = new(scenario);
        OutlineBlock[] blocks =
        [
            Block("Producers", scenario.Producers, one => one.Name, words.Of),
            Block("Lanes", scenario.Lanes, one => one.Name, words.Of),
            Block("Stockpiles", scenario.Stockpiles, one => one.Name, words.Of),
            Block("Reserves", scenario.Reserves, one => one.Name, words.Of),
            Block("Plants", scenario.Plants, one => one.Name, words.Of),
            Block("Sectors", [.. scenario.Users], one => one.Name, words.Of, words.RankOf),
            Block("Shocks", scenario.Shocks, one => one.Name, words.Of),
        ];
        return new ChainOutline([.. blocks.Where(block => block.Rows.Count > 0)]);
    }

    private static OutlineBlock Block<T>(
        string title, IReadOnlyList<T> all, Func<T, string> name, Func<T, string> what,
        Func<T, int?>? rank = null)
    {
        List<OutlineRow> rows = [];
        foreach (var one in all)
        {
            if (rows.Count > 0 && rows[^1].What == what(one))
                rows[^1] = rows[^1] with { Names = [.. rows[^1].Names, name(one)] };
            else
                rows.Add(new OutlineRow([name(one)], what(one)) { Rank = rank?.Invoke(one) });
        }

        return new OutlineBlock(title, rows);
    }
}

/// <summary>All components of one kind.</summary>
public sealed record OutlineBlock(string Title, IReadOnlyList<OutlineRow> Rows);

/// <summary>One component, or neighbours in the file that do the same.</summary>
public sealed record OutlineRow(IReadOnlyList<string> Names, string What)
{
    /// <summary>Of sectors where a short stock is shared by priority, 1 being first; else null.</summary>
    public int? Rank { get; init; }

    /// <summary>Such as <c>plant_1 … plant_5 (5)</c>.</summary>
    public string Title => Names.Count switch
    {
        1 => Names[0],
        2 => $"{Names[0]}, {Names[1]}",
        _ => $"{Names[0]} … {Names[^1]} ({Names.Count})",
    };
}
