using System.Security.Cryptography;
using System.Text;

namespace MagnetSim.Results;

/// <summary>A file that knows whether it is whole: it ends with the SHA-256 of all that stands
/// before.</summary>
public static class SnapshotFile
{
    private const string Mark = "magnetsim snapshot 1\n";
    private const int BufferSize = 1 << 20;

    /// <summary>Writes a file, and returns when it is on disk.</summary>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        using var hash = SHA256.Create();
        using (CryptoStream hashed = new(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (BufferedStream buffer = new(hashed, BufferSize))
        using (BinaryWriter writer = new(buffer))
        {
            writer.Write(Encoding.ASCII.GetBytes(Mark));
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
        Check(file);
        file.Position = Mark.Length;
        using BinaryReader reader = new(file);
        return read(reader);
    }

    private static void Check(FileStream file)
    {
        var length = file.Length - SHA256.HashSizeInBytes;
        Span<byte> mark = stackalloc byte[Mark.Length];
        var read = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        if (length < mark.Length || Encoding.ASCII.GetString(mark[..read]) != Mark)
            throw new InvalidDataException($"{file.Name} is no snapshot of this version of MagnetSim");
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
