using System.Text;

namespace MagnetSim.Scenarios;

/// <summary>Reads a scenario file as text.</summary>
internal static class SourceText
{
    private const int MostBytes = 16 << 20;

    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null and what is wrong with it.</summary>
    public static string? Read(string file, out string problem)
    {
        problem = "";
        if (Directory.Exists(file))
            problem = "a directory; name a scenario file";
        else if (!File.Exists(file))
            problem = "no such file";
        else if (HasNothing(file))
            problem = "empty, or no plain file";
        if (problem.Length > 0)
            return null;
        try
        {
            return Decode(ReadBytes(file), out problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = $"cannot be read: {error.Message}";
            return null;
        }
    }

    /// <summary>A pipe or a device has no length and may never end, so it is not opened.</summary>
    private static bool HasNothing(string file)
    {
        FileInfo named = new(file);
        var real = named.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? named;
        return !real.Exists || real.Length == 0;
    }

    private static byte[] ReadBytes(string file)
    {
        using var stream = File.OpenRead(file);
        var expected = stream.CanSeek ? stream.Length : MostBytes;
        var buffer = new byte[Math.Min(expected, MostBytes) + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..length];
    }

    private static string? Decode(byte[] bytes, out string problem)
    {
        problem = "";
        if (bytes.Length > MostBytes)
            problem = "larger than 16 MiB; a scenario is a short text";
        else if (bytes.Contains((byte)0))
            problem = "not text (it holds a zero byte); a scenario is YAML text in UTF-8";
        if (problem.Length > 0)
            return null;
        try
        {
            return _strictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            problem = $"not UTF-8 text (byte {error.Index + 1}); a scenario is YAML text in UTF-8";
            return null;
        }
    }
}
