using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MagnetSim.Results;

/// <summary>A file that knows whether it is whole: it ends with the SHA-256 of all that stands
/// before.</summary>
public static class SnapshotFile
{
    private const string Kind = "magnetsim snapshot ";
    private const int BufferSize = 1 << 20;

    // What one build writes, another need not understand.
    private static readonly string _mark = $"{Kind}{Tool.Version} {Tool.Commit}\n";

    /// <summary>Writes a file, and returns when it is on disk.</summary>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        using var hash = SHA256.Create();
        using (CryptoStream hashed = new(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (BufferedStream buffer = new(hashed, BufferSize))
        using (BinaryWriter writer = new(buffer))
        {
            writer.Write(Encoding.ASCII.GetBytes(_mark));
            write(writer);
        }

        file.Write(hash.Hash!);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a file that is whole.</summary>
    /// <exception cref="InvalidDataException">It is not; the message is meant for the user.</exception>
    public static T Read<T>(string path, Func<BinaryReader, T> read)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        CheckMark(file);
        CheckHash(file);
        file.Position = _mark.Length;
        using BinaryReader reader = new(file);
        try
        {
            return read(reader);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException
            or ArgumentException or EndOfStreamException)
        {
            throw new InvalidDataException(
                $"{file.Name} does not hold what it should: {fault.Message}", fault);
        }
    }

    private static void CheckMark(FileStream file)
    {
        var mark = new byte[_mark.Length + SHA256.HashSizeInBytes];
        var read = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var text = Encoding.ASCII.GetString(mark.AsSpan(0, read));
        if (read == mark.Length && text.StartsWith(_mark, StringComparison.Ordinal)) return;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        throw new InvalidDataException(text.StartsWith(Kind, StringComparison.Ordinal) && end > 0
            && !text.StartsWith(_mark, StringComparison.Ordinal)
            ? $"{file.Name} was written by another MagnetSim ({text[Kind.Length..end]})"
            : $"{file.Name} is damaged, or no snapshot of MagnetSim");
    }

    private static void CheckHash(FileStream file)
    {
        var length = file.Length - SHA256.HashSizeInBytes;
        file.Position = 0;
        var actual = HashOf(file, length);
        var stated = new byte[SHA256.HashSizeInBytes];
        file.ReadExactly(stated);
        if (!actual.AsSpan().SequenceEqual(stated))
            throw new InvalidDataException($"{file.Name} is damaged: its checksum does not agree");
    }

    private static byte[] HashOf(FileStream file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        while (length > 0)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(length, buffer.Length));
            file.ReadExactly(part);
            hash.AppendData(part);
            length -= part.Length;
        }

        return hash.GetHashAndReset();
    }
}
