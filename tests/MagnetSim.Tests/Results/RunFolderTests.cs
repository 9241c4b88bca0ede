using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

public sealed class RunFolderTests
{
    private string _root = "";

    [SetUp]
    public void CreateRoot() => _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Summary_IsExactlyThisText()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        var lines = Text(RunFolder.SummaryFile).Split('\n');
        Assert.That(lines[0], Is.EqualTo("kpi,unit,mean,half_width_95,p05,p25,p50,p75,p95"));
        Assert.That(lines[1], Is.EqualTo(
            "on_time_fill,1,0.7999999999999999,0.6572410607728426,0.54,0.7,0.9,0.95,0.99"));
        Assert.That(lines[2], Is.EqualTo("first_shortage/ban.wind,wk,,,7,7,8,9,inf"));
        Assert.That(lines[3], Is.Empty, "the file ends with a line feed");
    }

    [Test]
    public void Replications_AreOneRowEach()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        Assert.That(Text(RunFolder.ReplicationsFile), Is.EqualTo(
            "replication,on_time_fill,first_shortage/ban.wind\n0,0.5,inf\n1,1,7\n2,,9\n3,0.9,8\n"));
    }

    [Test]
    public void Series_AreTidyAndQuotedWhereRfc4180Demands()
    {
        var run = SmallRun.Of(SmallRun.Replication(0, 1, 1, 10, 20.5, double.NaN, 1e-7));
        RunFolder.Write(run, Folder, force: false);
        Assert.That(Text(RunFolder.SeriesFile), Is.EqualTo(
            """"
            date,series,unit,mean,p05,p25,p50,p75,p95
            2026-04-01,month/demand,t,10,10,10,10,10,10
            2026-05-01,month/demand,t,20.5,20.5,20.5,20.5,20.5,20.5
            2026-04-01,"month/demand/a, ""b""",t,,,,,,
            2026-05-01,"month/demand/a, ""b""",t,1E-07,1E-07,1E-07,1E-07,1E-07,1E-07

            """"));
    }

    [Test]
    public void Ledger_SumsExactlyBeyondWhatALongHolds()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        Assert.That(Text(RunFolder.LedgerFile), Is.EqualTo(
            "element,from,to,mass_t\nndpr,\"stock, old\",loss,36893488147.419103228\n"));
    }

    [Test]
    public void Assumptions_AreOneRowEach_AndComeBackAsTheyWere()
    {
        Assumption[] assumptions =
        [
            new("lanes.a.flex", "1.25", "", "M", ""), new("scheme", "rate: 5, of: \"x\"", "a, b", "B", "₹"),
        ];
        RunFolder.Write(SmallRun.Four() with { Assumptions = assumptions }, Folder, force: false);
        Assert.That(Text(RunFolder.AssumptionsFile), Is.EqualTo("path,value,source,confidence,note\n"
            + "lanes.a.flex,1.25,,M,\nscheme,\"rate: 5, of: \"\"x\"\"\",\"a, b\",B,₹\n"));
        Assert.That(RunFolder.ReadAssumptions(Folder), Is.EqualTo(assumptions));
        Assert.That(RunFolder.ReadAssumptions(Folder).Select(assumption => assumption.IsWeak),
            Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Chain_ComesBackAsItWas()
    {
        ChainPart[] chain = [new("Sectors", "wind", "10 t/yr", 1), new("Shocks", "a, b", "\"ban\"")];
        RunFolder.Write(SmallRun.Four() with { Chain = chain }, Folder, force: false);
        Assert.That(Text(RunFolder.ChainFile), Is.EqualTo(
            "kind,name,what,rank\nSectors,wind,10 t/yr,1\nShocks,\"a, b\",\"\"\"ban\"\"\",\n"));
        Assert.That(RunFolder.ReadChain(Folder), Is.EqualTo(chain));
    }

    [Test]
    public void OneReplication_HasNoInterval()
    {
        var run = SmallRun.Of(SmallRun.Replication(0, -0.0, double.PositiveInfinity, 1, 2, 3, 4));
        RunFolder.Write(run, Folder, force: false);
        Assert.That(Text(RunFolder.SummaryFile), Does.EndWith(
            "\non_time_fill,1,0,,0,0,0,0,0\nfirst_shortage/ban.wind,wk,,,inf,inf,inf,inf,inf\n"));
    }

    [Test]
    public void Manifest_HasKeysInTheirOrderAndReadableText()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        var lines = Text(RunFolder.ManifestFile).Split('\n');
        Assert.That(lines[1], Is.EqualTo("  \"tool_version\": \"0.1.0\","));
        Assert.That(lines[4], Is.EqualTo("  \"scenario_description\": \"Demand > supply\","));
        Assert.That(lines[6], Is.EqualTo("  \"seed\": 18446744073709551615,"));
        Assert.That(lines, Does.Contain("      \"start\": \"2027-03-01\","));
    }

    [Test]
    public void Precision_StandsInTheManifest_AndOnlyWhereItWasAsked()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        Assert.That(Text(RunFolder.ManifestFile), Does.Not.Contain("precision").And.Not.Contain("stopped"));
        var run = SmallRun.Four();
        RunFolder.Write(run with
        {
            Manifest = run.Manifest with
            {
                Precision = new Precision([new("on_time_fill", 0.5, true)], 2),
                Stopped = StopReason.AtMost,
            },
        }, Folder, force: true);
        var manifest = RunFolder.ReadManifest(Folder);
        Assert.That(manifest.Stopped, Is.EqualTo(StopReason.AtMost));
        Assert.That(manifest.Precision!.Targets.Single(),
            Is.EqualTo(new PrecisionTarget("on_time_fill", 0.5, true)));
        Assert.That(Text(RunFolder.ManifestFile), Does.EndWith("\"stopped\": \"at_most\"\n}\n"));
    }

    [Test]
    public void EveryFile_IsThereOnceWritten()
    {
        RunFolder.Write(SmallRun.Four() with { Log = ["{}", "{\"t\":1}"] }, Folder, force: false);
        string?[] names = [.. Directory.GetFiles(Folder).Select(Path.GetFileName).Order()];
        Assert.That(names, Is.EqualTo(new[]
        {
            "assumptions.csv", "chain.csv", "ledger.csv", "log.jsonl", "replications.csv", "run.json",
            "scenario.yaml", "series.csv", "summary.csv", "timing.json",
        }));
        Assert.That(Text(RunFolder.LogFile), Is.EqualTo("{}\n{\"t\":1}\n"));
        Assert.That(Text(RunFolder.ScenarioFile), Is.EqualTo("name: small\n"));
        Assert.That(Directory.GetFileSystemEntries(_root),
            Has.Length.EqualTo(1), "nothing temporary is left");
    }

    [Test]
    public void Read_GivesBackWhatWasWritten()
    {
        var run = SmallRun.Four();
        RunFolder.Write(run, Folder, force: false);
        var stored = RunFolder.Read(Folder);
        Assert.Multiple(() =>
        {
            Assert.That(stored.Manifest.Shocks, Is.EqualTo(run.Manifest.Shocks));
            Assert.That(RunIdentity.Of(stored.Manifest).FolderName,
                Is.EqualTo(RunIdentity.Of(run.Manifest).FolderName));
            Assert.That(stored.Manifest.TargetCapacityTonnesPerYear, Is.EqualTo(6000));
            Assert.That(stored.Kpi(Measures.FirstShortage, "ban.wind")!.Value.P95,
                Is.EqualTo(double.PositiveInfinity));
            Assert.That(stored.Kpi(Measures.Lost), Is.Null);
            Assert.That(stored.Series[1].Part, Is.EqualTo("a, \"b\""));
            Assert.That(stored.Series[1].Values[1].P05, Is.EqualTo(
                Summary.Of([4, 4, 4, 1e-7], MeasureKind.Number).P05));
        });
    }

    [Test]
    public void SameRun_GivesTheSameBytes()
    {
        var other = Path.Combine(_root, "other");
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        RunFolder.Write(SmallRun.Four(), other, force: false);
        foreach (var file in Directory.GetFiles(Folder))
        {
            var again = File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file)));
            Assert.That(File.ReadAllBytes(file), Is.EqualTo(again), file);
        }
    }

    [Test]
    public void ExistingRun_IsReplacedOnlyByForce()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        File.WriteAllText(Path.Combine(Folder, "capacity.png"), "of the old run");
        Assert.That(() => RunFolder.Write(SmallRun.Four(), Folder, force: false),
            Throws.TypeOf<RunFolderException>().With.Message.Contains("--force"));
        RunFolder.Write(SmallRun.Of(SmallRun.Replication(0, 1, 1, 1, 2, 3, 4)), Folder + "/", force: true);
        Assert.That(RunFolder.Read(Folder).Manifest.ReplicationsDone, Is.EqualTo(1));
        Assert.That(File.Exists(Path.Combine(Folder, "capacity.png")), Is.False);
        Assert.That(Directory.GetFileSystemEntries(_root), Has.Length.EqualTo(1));
    }

    [Test]
    public void FolderThatIsNoRun_IsNeverReplaced()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "years of work");
        Assert.That(() => RunFolder.Write(SmallRun.Four(), Folder, force: true),
            Throws.TypeOf<RunFolderException>().With.Message.Contains("no run folder"));
        Assert.That(File.Exists(Path.Combine(Folder, "thesis.txt")));
    }

    [Test]
    public void LeftoverOfAKilledProcess_IsRemoved_ButNotThatOfALivingOne()
    {
        string Leftover(string machine, int process) =>
            Directory.CreateDirectory(Path.Combine(_root, $".run.partial-{machine}-{process}")).FullName;
        var dead = Leftover(Environment.MachineName, int.MaxValue);
        var living = Leftover(Environment.MachineName, 1);
        var elsewhere = Leftover("node9", int.MaxValue);
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        Assert.That(Directory.Exists(dead), Is.False);
        Assert.That(Directory.Exists(living), Is.True);
        Assert.That(Directory.Exists(elsewhere), Is.True, "who lives there cannot be seen from here");
    }

    [Test]
    public void ARunWithAForeignFileInIt_IsNotReplaced()
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        var notes = Path.Combine(Folder, "notes.txt");
        File.WriteAllText(notes, "years of work");
        Assert.That(() => RunFolder.Write(SmallRun.Four(), Folder, force: true),
            Throws.TypeOf<RunFolderException>().With.Message.EqualTo(
                $"{Folder} holds notes.txt, which is not the run's; move it first"));
        Assert.That(File.Exists(notes));
    }

    [Test]
    public void ALink_StaysALink_AndItsTargetIsWritten()
    {
        var target = Path.Combine(_root, "elsewhere");
        RunFolder.Write(SmallRun.Four(), target, force: false);
        Directory.CreateSymbolicLink(Folder, target);
        RunFolder.Write(SmallRun.Of(SmallRun.Replication(0, 0.5, 7, 1, 2, 3, 4)), Folder, force: true);
        Assert.That(new DirectoryInfo(Folder).LinkTarget, Is.EqualTo(target));
        Assert.That(RunFolder.ReadManifest(target).ReplicationsDone, Is.EqualTo(1));
    }

    [TestCase(RunFolder.SummaryFile, "kpi\nx,y\n", "(2): 2 cells; 9 are due")]
    [TestCase(RunFolder.SummaryFile, "kpi\nfill,1,a,,,,,,\n", "'a' was not in a correct format")]
    [TestCase(RunFolder.ManifestFile, "{", "run.json")]
    [TestCase(RunFolder.ManifestFile, "{}", "run.json")]
    public void DamagedFile_IsNamedInTheMessage(string file, string text, string message)
    {
        RunFolder.Write(SmallRun.Four(), Folder, force: false);
        File.WriteAllText(Path.Combine(Folder, file), text);
        Assert.That(() => RunFolder.Read(Folder),
            Throws.TypeOf<RunFolderException>().With.Message.Contains(message)
            .And.Message.Contains(file));
    }

    [Test]
    public void MissingFolder_IsNamedInTheMessage() =>
        Assert.That(() => RunFolder.Read(Folder),
            Throws.TypeOf<RunFolderException>().With.Message.Contains(Folder));

    [Test]
    public void InfiniteNumber_IsAFault()
    {
        var run = SmallRun.Of(SmallRun.Replication(0, double.PositiveInfinity, 1, 1, 2, 3, 4));
        Assert.That(() => RunFolder.Write(run, Folder, force: false),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("on_time_fill"));
    }

    private string Folder => Path.Combine(_root, "run");

    private string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
