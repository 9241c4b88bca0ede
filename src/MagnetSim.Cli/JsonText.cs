using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MagnetSim.Cli;

/// <summary>JSON as the command prints it: indented, for people and programs alike.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions _readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, _readable)) write(json);
        output.Write(Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }

    // JSON knows neither infinity nor not-a-number.
    public static void WriteNumber(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsNaN(number)) json.WriteNull(name);
        else if (double.IsPositiveInfinity(number)) json.WriteString(name, "never");
        else json.WriteNumber(name, number);
    }
}
