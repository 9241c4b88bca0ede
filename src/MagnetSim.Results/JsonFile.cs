using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MagnetSim.Results;

/// <summary>Manifests and timings on disk.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions _look = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>By the code that the compiler made for the type: the serializer itself would first look at
    /// each of its properties, which takes a tenth of a run of one replication.</summary>
    public static void Write<T>(string path, T value)
    {
        using var file = File.Create(path);
        using (Utf8JsonWriter writer = new(file, _look)) HandlerOf<T>()(writer, value);
        file.WriteByte((byte)'\n');
    }

    private static Action<Utf8JsonWriter, T> HandlerOf<T>()
    {
        var context = RunJson.Readable;
        var type = ((IJsonTypeInfoResolver)context).GetTypeInfo(typeof(T), context.Options);
        return ((JsonTypeInfo<T>)type!).SerializeHandler!;
    }

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
