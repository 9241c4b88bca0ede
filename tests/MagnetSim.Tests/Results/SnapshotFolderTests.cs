using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

/// <summary>Two generations, checksums, one process at a time.</summary>
public sealed class SnapshotFolderTests
{
    private readonly List<string> _said = [];
    private DirectoryInfo _parent = null!;

    private string Output => Path.Combine(_parent.FullName, "run");

    private string Hidden => Path.Combine(_parent.FullName, ".run.progress");

    private string Newest => Path.Combine(Hidden, "newest");

    [SetUp]
    public void MakeFolder()
    {
        _parent = Directory.CreateTempSubdirectory("magnetsim-");
        _said.Clear();
    }

    [TearDown]
    public void RemoveFolder() => _parent.Delete(recursive: true);

    [Test]
    public void TheNewestSnapshot_IsLoaded()
    {
        using SnapshotFolder folder = new(Output);
        Assert.That(folder.IsLeft, Is.False);
        Assert.That(Load(folder), Is.Null);
        Save(folder, "one");
        Assert.That(Load(folder), Is.EqualTo("one"));
        Save(folder, "two");
        Save(folder, "three");
        Assert.That(Load(folder), Is.EqualTo("three"));
        Assert.That(_said, Is.Empty);
    }

    [Test]
    public void Snapshots_OutliveTheirProcess_AndGoWhenTheWorkIsDone()
    {
        using (SnapshotFolder folder = new(Output)) Save(folder, "one");
        using (SnapshotFolder folder = new($"{Output}/"))
        {
            Assert.That(folder.IsLeft, Is.True);
            Assert.That(Load(folder), Is.EqualTo("one"));
            folder.Clear();
        }

        Assert.That(_parent.EnumerateFileSystemInfos(), Is.Empty);
    }

    [TestCase(0, "is damaged, or no snapshot of MagnetSim")]
    [TestCase(-35, "is damaged: its checksum does not agree")]
    [TestCase(-1, "is damaged: its checksum does not agree")]
    public void ADamagedSnapshot_IsFound_AndTheOneBeforeItIsUsed(int place, string complaint)
    {
        using SnapshotFolder folder = new(Output);
        Save(folder, "one");
        Save(folder, "two");
        Flip(Newest, place);
        Assert.That(Load(folder), Is.EqualTo("one"));
        Assert.That(_said, Is.EqualTo(new[] { $"{Newest} {complaint}" }));
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(40)]
    [TestCase(90)]
    public void ASnapshotThatWasCutShort_IsFound(int length)
    {
        using SnapshotFolder folder = new(Output);
        Save(folder, "one");
        Save(folder, "two, which is long enough to be cut");
        using (FileStream file = new(Newest, FileMode.Open)) file.SetLength(length);
        Assert.That(Load(folder), Is.EqualTo("one"));
        Assert.That(_said, Has.Count.EqualTo(1));
    }

    [Test]
    public void ASnapshotOfAnotherBuild_IsNamed()
    {
        using SnapshotFolder folder = new(Output);
        Save(folder, "one");
        Flip(Newest, "magnetsim snapshot ".Length);
        Assert.That(Load(folder), Is.Null);
        Assert.That(_said.Single(), Does.Match(@"newest was written by another MagnetSim \(.+\)$"));
    }

    [TestCase("", "the name of the folder is empty")]
    [TestCase("/", "/ is the root of all folders; name one within")]
    [TestCase(".", ". is the folder that you are in; name another")]
    public void PlacesWhereNothingCanBeWritten_AreRefused(string place, string message) => Assert.That(
        () => new SnapshotFolder(place),
        Throws.TypeOf<RunFolderException>().With.Message.EqualTo(message));

    [Test]
    public void OfTwoDamagedSnapshots_NothingIsLoaded()
    {
        using SnapshotFolder folder = new(Output);
        Save(folder, "one");
        Save(folder, "two");
        Flip(Newest, -35);
        Flip(Path.Combine(Hidden, "previous"), -35);
        Assert.That(Load(folder), Is.Null);
        Assert.That(_said, Has.Count.EqualTo(2));
        Assert.That(folder.IsLeft, Is.True, "so that nobody begins anew without knowing");
    }

    [Test]
    public void ASavingThatFails_LeavesTheSnapshotsBeforeIt()
    {
        using SnapshotFolder folder = new(Output);
        Save(folder, "one");
        Assert.That(() => folder.Save(_ => throw new IOException("No space left on device")),
            Throws.TypeOf<IOException>());
        Assert.That(Load(folder), Is.EqualTo("one"));
        Assert.That(Directory.GetFiles(Hidden).Select(Path.GetFileName), Is.EquivalentTo(["lock", "newest"]));
    }

    [Test]
    public void ASecondHolder_IsRefused_UntilTheFirstIsGone()
    {
        using (SnapshotFolder folder = new(Output))
        {
            Assert.That(() => new SnapshotFolder(Output), Throws.TypeOf<RunFolderException>()
                .With.Message.EqualTo($"{Output} is being made by another process"));
        }

        Assert.That(() => new SnapshotFolder(Output).Dispose(), Throws.Nothing);
    }

    private static void Save(SnapshotFolder folder, string text) =>
        folder.Save(writer => writer.Write(text));

    private static void Flip(string file, int place)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[place < 0 ? bytes.Length + place : place] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private string? Load(SnapshotFolder folder) => folder.Load(reader => reader.ReadString(), _said.Add);
}
