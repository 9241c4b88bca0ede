using MagnetSim.Cli;
using MagnetSim.Tests.ValueChain;

namespace MagnetSim.Tests.Cli;

public sealed class ExplainCommandTests
{
    private string _root = "";

    private string Scenario => Path.Combine(_root, "small.yaml");

    [SetUp]
    public async Task WriteScenario()
    {
        _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        await File.WriteAllTextAsync(Scenario, SmallChain.Text);
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task Explain_ShowsChainSentenceAndBinding()
    {
        (var exitCode, var output, var errors) = await SayAsync(Scenario, "--at", "2030-01-01");
        Assert.That((exitCode, errors), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("Producers").And.Contain("oxide from India → oxide_pool; 20 t/yr"));
        Assert.That(output, Does.Contain("On 2030-01-01 plants need 47.4 t/yr of oxide"));
        Assert.That(output, Does.Match(@"oxide_from_china +21 +26 +2\.3"));
        Assert.That(output, Does.Contain("binding: nothing, supply covers need"));
    }

    [Test]
    public async Task Explain_SaysWhatItIsAboutAndWhichVariantsThereAre()
    {
        await File.AppendAllTextAsync(Scenario, """

            description: A chain for tests.
            variants:
              no_ban: {description: There is none., shocks: ~}
              silent: {}
            """);
        var output = (await SayAsync(Scenario, "--variant", "no_ban")).Output;
        Assert.That(output, Does.Match(
            @"\nA chain for tests\. Variant no_ban: There is none\.\n\nProducers\n"));
        Assert.That(output, Does.Contain(
            "\nVariants, to be chosen with --variant\nno_ban  There is none.\nsilent\n"));
    }

    [Test]
    public async Task LongNames_WrapAndAreNeverCut()
    {
        var name = string.Concat(Enumerable.Repeat("pool_of_oxide_", 5));
        await File.WriteAllTextAsync(Scenario, SmallChain.Text.Replace("oxide_pool", name,
            StringComparison.Ordinal));
        var output = (await SayAsync(Scenario)).Output;
        Assert.That(output.Split('\n').Where(line => line.Length > 80), Is.Empty);
        Assert.That(string.Concat(output.Split(' ', '\n')), Does.Contain(name));
        Assert.That(output, Does.Not.Contain("…"), "where Spectre cuts");
    }

    [TestCase("--at 2030-13-01", "--at is 2030-13-01; a date such as 2031-04-01 is allowed")]
    [TestCase("--at 2040-01-01", "--at is 2040-01-01; the horizon is from 2026-01-01 until 2034-01-01")]
    [TestCase("--diagram chain.png", "--diagram is chain.png; a file that ends in .svg or .mmd is allowed")]
    [TestCase("--set sectors.users.demand=3", "sectors.users.demand")]
    public async Task WrongArguments_AreRefused(string arguments, string message)
    {
        (var exitCode, var output, var errors) = await SayAsync([Scenario, .. arguments.Split(' ')]);
        Assert.That((exitCode, output), Is.EqualTo((2, "")));
        Assert.That(errors, Does.Contain(message));
    }

    [TestCase("chain.svg", "<svg")]
    [TestCase("chain.mmd", "flowchart LR")]
    public async Task Diagram_IsWrittenByItsEnding(string file, string begins)
    {
        var path = Path.Combine(_root, file);
        await SayAsync(Scenario, "--diagram", path);
        var first = await File.ReadAllTextAsync(path);
        Assert.That(first, Does.StartWith(begins));
        await SayAsync(Scenario, "--diagram", path);
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo(first));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> SayAsync(
        params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var exitCode = await CommandLine.InvokeAsync(["explain", .. arguments], output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
