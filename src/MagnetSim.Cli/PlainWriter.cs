using System.Text;

namespace MagnetSim.Cli;

/// <summary>Where all commands write: control characters show as pictures instead of reaching the terminal,
/// and no line ends with blanks.</summary>
internal sealed class PlainWriter : TextWriter
{
    private const string BoldOn = "\u001B[1m";
    private const string BoldOff = "\u001B[0m";

    private readonly Lock _lock = new();
    private readonly bool _hasBold;
    private int _blanks;

    /// <param name="hasBold">Whether the reader's terminal shows titles in bold.</param>
    public PlainWriter(TextWriter inner, bool hasBold)
    {
        (Inner, _hasBold) = (inner, hasBold);
        CoreNewLine = ['\n'];
    }

    /// <summary>What is written to in the end.</summary>
    public TextWriter Inner { get; }

    public override Encoding Encoding => Inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write($"{value}\n".AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        StringBuilder plain = new(buffer.Length);
        lock (_lock)
        {
            foreach (var letter in buffer) Append(plain, letter);
            Inner.Write(plain);
        }
    }

    /// <summary>Writes a title in a line of its own.</summary>
    public void WriteTitle(string title)
    {
        if (!_hasBold)
        {
            WriteLine(title);
            return;
        }

        lock (_lock)
        {
            Inner.Write(BoldOn);
            Write(title);
            Inner.Write(BoldOff);
            WriteLine();
        }
    }

    public override void Flush() => Inner.Flush();

    /// <summary>Keeps blanks back until something follows them in their line.</summary>
    private void Append(StringBuilder plain, char letter)
    {
        if (letter == ' ')
        {
            _blanks++;
            return;
        }

        if (letter != '\n') plain.Append(' ', _blanks);
        _blanks = 0;
        plain.Append(letter is '\n' or '\t' ? letter : VisibleText.Of(letter));
    }
}
