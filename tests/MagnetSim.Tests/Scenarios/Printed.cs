using System.Collections;
using System.Reflection;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Prints a record with all that it holds, so that two can be compared by value, lists
/// included.</summary>
internal static class Printed
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string or ValueType => Convert.ToString(value) ?? "",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", PropertiesOf(value))})",
    };

    private static IEnumerable<string> PropertiesOf(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => $"{property.Name}: {Of(property.GetValue(value))}");
}
