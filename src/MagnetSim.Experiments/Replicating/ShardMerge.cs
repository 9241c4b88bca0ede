namespace MagnetSim.Experiments;

/// <summary>The run that shards make, or what keeps them from it.</summary>
/// <param name="Run">Null where something is wrong.</param>
/// <param name="Problems">Each shard that is damaged, missing or does not belong, in a sentence for the
/// user.</param>
public sealed record ShardMerge(RunSnapshot? Run, IReadOnlyList<string> Problems)
{
    /// <summary>Reads and merges shards, in whatever order they are named.</summary>
    public static ShardMerge Read(IReadOnlyList<string> files)
    {
        List<string> problems = [];
        Dictionary<int, string> seen = [];
        RunSnapshot? run = null;
        var first = "";
        foreach (var file in files)
        {
            if (ReadOne(file, problems) is not { } shard) continue;
            if (run is null) first = file;
            if (run is not null && Difference(run.Head, shard.Head) is { } difference)
                problems.Add($"{file} does not belong to {first}: it is of {difference}");
            else if (!seen.TryAdd(shard.Head.Shard.Number, file))
                problems.Add($"{file} is shard {shard.Head.Shard}, as {seen[shard.Head.Shard.Number]} is");
            else
                run = Merged(run, shard);
        }

        if (run is not null && Missing(run.Head.Shard.Of, seen.Keys, files) is { } missing)
            problems.Add(missing);
        return new ShardMerge(problems.Count == 0 ? run : null, problems);
    }

    private static RunSnapshot? ReadOne(string file, List<string> problems)
    {
        try
        {
            return ShardFile.Read(file);
        }
        catch (Exception fault) when (fault is InvalidDataException or FileNotFoundException)
        {
            problems.Add(fault.Message);
            return null;
        }
    }

    private static string? Difference(RunHead head, RunHead other) => head.DifferenceOf(other)
        ?? (head.Shard.Of == other.Shard.Of ? null : $"{other.Shard.Of} shards, not {head.Shard.Of}");

    private static RunSnapshot Merged(RunSnapshot? run, RunSnapshot shard)
    {
        if (run is null) return shard;
        run.Fold.Merge(shard.Fold);
        return run;
    }

    /// <summary>Not those whose file is there, but of no use: that is said of the file.</summary>
    private static string? Missing(int of, ICollection<int> present, IReadOnlyList<string> files)
    {
        int[] missing = [.. Enumerable.Range(1, of).Except(present)
            .Where(number => files.All(file => Path.GetFileName(file) != ShardFile.NameOf(new(number, of))))];
        return missing.Length switch
        {
            0 => null,
            1 => $"shard {missing[0]} of {of} is missing",
            _ => $"shards {string.Join(", ", missing)} of {of} are missing",
        };
    }
}
