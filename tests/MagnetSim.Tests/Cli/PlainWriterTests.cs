using MagnetSim.Cli;

namespace MagnetSim.Tests.Cli;

/// <summary>What reaches a terminal, whatever names hold.</summary>
public sealed class PlainWriterTests
{
    [TestCase("a\u001b[31mb", "a\u241b[31mb")]
    [TestCase("a\rb\u0007\u0000", "a\u240db\u2407\u2400")]
    [TestCase("a\u007fb\u009bc", "a\u2421b\ufffdc")]
    [TestCase("a\u202eb\u2066", "a\ufffdb\ufffd")]
    [TestCase("₹ ± − … – ─ ≈ é\tक", "₹ ± − … – ─ ≈ é\tक")]
    public void ControlCharacters_ShowAsPictures(string text, string seen) =>
        Assert.That(Written(writer => writer.Write(text)), Is.EqualTo(seen));

    [Test]
    public void BlanksAtTheEndOfALine_AreLeftOut()
    {
        Assert.That(Written(writer =>
        {
            writer.Write("  a  ");
            writer.Write(" ");
            writer.Write('b');
            writer.WriteLine("   ");
            writer.WriteLine("   ");
            writer.Write(" c ".ToCharArray());
            writer.WriteLine();
        }), Is.EqualTo("  a   b\n\n c\n"));
    }

    [TestCase(true, "\u001b[1mA\u241b\u001b[0m\n")]
    [TestCase(false, "A\u241b\n")]
    public void Title_IsBoldWhereAllowed(bool hasBold, string seen) => Assert.That(
        Written(writer => Terminal.WriteTitle(writer, "A\u001b"), hasBold), Is.EqualTo(seen));

    [Test]
    public async Task Waiting_WritesTheSame()
    {
        using StringWriter inner = new();
        await using PlainWriter writer = new(inner, hasBold: false);
        await writer.WriteLineAsync("a \u001b ");
        await writer.WriteAsync("b ");
        await writer.FlushAsync();
        Assert.That(inner.ToString(), Is.EqualTo("a \u241b\nb"));
    }

    [TestCase(null, null, true)]
    [TestCase("", "xterm", true)]
    [TestCase("1", "xterm", false)]
    [TestCase("0", "xterm", false)]
    [TestCase(null, "dumb", false)]
    public void Color_IsForTerminalsThatWantIt(string? noColor, string? term, bool isAllowed) => Assert.That(
        Terminal.AllowsColor(name => name == "NO_COLOR" ? noColor : name == "TERM" ? term : null),
        Is.EqualTo(isAllowed));

    [Test]
    public async Task Commands_LetNoNameThrough()
    {
        var said = await Shell.SayAsync("validate", "no\u001b[31m.yaml");
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain("no\u241b[31m.yaml").And.Not.Contain("\u001b"));
    }

    private static string Written(Action<PlainWriter> write, bool hasBold = false)
    {
        using StringWriter inner = new();
        using PlainWriter writer = new(inner, hasBold);
        write(writer);
        return inner.ToString();
    }
}
