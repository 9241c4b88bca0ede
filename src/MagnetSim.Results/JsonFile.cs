using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MagnetSim.Results;

/// <summary>Manifests and timings on disk.</summary>
internal static class JsonFile
{
    public static void Write<T>(string path, T value, JsonTypeInfo<T> type) =>
        File.WriteAllText(path, JsonSerializer.Serialize(value, type) + "\n");

    /// <exception cref="RunFolderException">The file holds no such thing.</exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), type)
                ?? throw new RunFolderException($"{path}: is null instead of a manifest");
        }
        catch (JsonException fault)
        {
            throw new RunFolderException($"{path}: {fault.Message}", fault);
        }
    }
}
