using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

public sealed class ShardNamesTests
{
    [TestCase("1/1", 1, 1)]
    [TestCase("3/16", 3, 16)]
    [TestCase("16/16", 16, 16)]
    public void Shard_IsWritten(string text, int number, int of) =>
        Assert.That(ShardNames.Read(text, _ => null), Is.EqualTo(new Shard(number, of)));

    [TestCase("auto", "SLURM_ARRAY_TASK_ID=3 _COUNT=16 _MIN=1 _MAX=16", 3, 16)]
    [TestCase("auto", "SLURM_ARRAY_TASK_ID=0 _COUNT=16 _MIN=0 _MAX=15", 1, 16)]
    [TestCase("auto", "SLURM_ARRAY_TASK_ID=15 _COUNT=16 _MIN=0 _MAX=15", 16, 16)]
    [TestCase("auto", "SLURM_ARRAY_TASK_ID=3 _COUNT=4", 3, 4)]
    [TestCase("auto/16", "SLURM_ARRAY_TASK_ID=7 _COUNT=2 _MIN=3 _MAX=7", 7, 16)]
    [TestCase("auto/16", "JOB_COMPLETION_INDEX=0", 1, 16)]
    [TestCase("auto/16", "JOB_COMPLETION_INDEX=15", 16, 16)]
    public void Shard_IsWhatTheClusterSays(string text, string environment, int number, int of) =>
        Assert.That(ShardNames.Read(text, Variables(environment)), Is.EqualTo(new Shard(number, of)));

    [TestCase("0/3", "", "--shard 0/3: K is 0; 1 to 3 are allowed")]
    [TestCase("4/3", "", "--shard 4/3: K is 4; 1 to 3 are allowed")]
    [TestCase("3", "", "--shard 3: write K/N, as 3/16, or auto, or auto/N")]
    [TestCase("-1/3", "", "--shard -1/3: write K/N, as 3/16, or auto, or auto/N")]
    [TestCase("1/99999999999", "", "--shard: '1/99999999999' holds no whole number up to 2147483647")]
    [TestCase("1/0", "", "--shard 1/0: N is 0; write 1 or more")]
    [TestCase("auto", "",
        "--shard auto: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set; write K/N")]
    [TestCase("auto", "JOB_COMPLETION_INDEX=2",
        "--shard auto: Kubernetes does not say how many pods there are; write auto/N")]
    [TestCase("auto", "SLURM_ARRAY_TASK_ID=7 _COUNT=2 _MIN=3 _MAX=7",
        "--shard auto: the array does not run from 1 to N (or from 0); write auto/N, where N is the number "
        + "of shards in all and the array counts from 1")]
    [TestCase("auto/16", "SLURM_ARRAY_TASK_ID=0 _COUNT=16 _MIN=0 _MAX=15",
        "--shard auto/16: K is 0; 1 to 16 are allowed")]
    [TestCase("auto", "SLURM_ARRAY_TASK_ID=x",
        "--shard: 'SLURM_ARRAY_TASK_ID=x' holds no whole number up to 2147483647")]
    [TestCase("auto", "SLURM_ARRAY_TASK_ID=3",
        "--shard auto: SLURM_ARRAY_TASK_COUNT is not set; write auto/N")]
    public void OtherTexts_AreErrorsThatSayWhatToWrite(string text, string environment, string message) =>
        Assert.That(() => ShardNames.Read(text, Variables(environment)),
            Throws.TypeOf<FormatException>().With.Message.EqualTo(message));

    /// <summary>Every replication is in exactly one shard.</summary>
    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void Shards_DivideARun(byte replications, byte shards)
    {
        var of = shards + 1;
        int[] all = [.. Enumerable.Range(1, of).SelectMany(number =>
        {
            Shard shard = new(number, of);
            return Enumerable.Range(0, shard.CountOf(replications)).Select(shard.ReplicationAt);
        })];
        Assert.That(all.Order(), Is.EqualTo(Enumerable.Range(0, replications)));
    }

    [TestCase(3, 16, "03-of-16.shard")]
    [TestCase(1, 3, "1-of-3.shard")]
    [TestCase(100, 100, "100-of-100.shard")]
    public void Files_SortByNumber(int number, int of, string name) =>
        Assert.That(ShardFile.NameOf(new Shard(number, of)), Is.EqualTo(name));

    /// <summary>A name that begins with an underscore belongs to Slurm's array.</summary>
    private static Func<string, string?> Variables(string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split('='))
            .ToDictionary(
                pair => pair[0].StartsWith('_') ? $"SLURM_ARRAY_TASK{pair[0]}" : pair[0], pair => pair[1]);
        return variables.GetValueOrDefault;
    }
}
