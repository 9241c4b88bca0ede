using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace MagnetSim.Validation;

/// <summary>The walls between projects, and the shape of their types.</summary>
public sealed class ArchitectureTests
{
    private const BindingFlags Static =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, string[]> _references = new()
    {
        ["Engine"] = [],
        ["Scenarios"] = ["Engine"],
        ["ValueChain"] = ["Engine", "Scenarios", "Results"],
        ["Results"] = [],
        ["Experiments"] = ["ValueChain", "Results"],
        ["Reports"] = ["Results"],
        ["Cli"] = ["Engine", "Scenarios", "ValueChain", "Results", "Experiments", "Reports"],
    };

    // Inheritance is for these families, and for what the framework asks to be inherited from.
    private static readonly string[] _families =
    [
        "Component", "Distribution", "ReplenishmentPolicy", "Shock", "ShockSpec", "ExportRestriction",
        "ExportRestrictionSpec", "Arrivals", "Node", "Key", "Format", "Format<>",
    ];

    private static readonly string[] _frameworkFamilies =
        ["Exception", "JsonSerializerContext", "SynchronousCommandLineAction", "TextWriter"];

    private static IEnumerable<Assembly> Assemblies => _references.Keys.Select(name =>
        Assembly.Load(name == "Cli" ? "magnetsim" : $"MagnetSim.{name}"));

    private static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !IsGenerated(type));

    [Test]
    public void SourceProjects_AreTheSevenOfTheDesign()
    {
        var projects =
            Repository.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension);
        Assert.That(projects, Is.EquivalentTo(_references.Keys.Select(name => $"MagnetSim.{name}")));
    }

    [TestCaseSource(nameof(_references))]
    public void Project_ReferencesWhatItsRowSays(KeyValuePair<string, string[]> row)
    {
        var project = $"MagnetSim.{row.Key}";
        var references = XDocument
            .Load(Repository.PathOf($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.That(references, Is.EquivalentTo(row.Value.Select(name => $"MagnetSim.{name}")));
    }

    [Test]
    public void StaticFields_NeverChange()
    {
        FieldInfo[] fields =
            [.. Types.SelectMany(type => type.GetFields(Static)).Where(field => !IsGenerated(field))];
        Assert.That(fields, Is.Not.Empty);
        Assert.That(fields.Where(field => !field.IsLiteral && !field.IsInitOnly).Select(NameOf), Is.Empty);
        Assert.That(fields.Where(field => field.IsPublic && IsChangeable(field.FieldType)).Select(NameOf),
            Is.Empty);
    }

    [Test]
    public void Classes_AreSealedStaticOrAbstract() => Assert.That(
        Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(NameOf),
        Is.Empty);

    [Test]
    public void AbstractClasses_AreTheFamiliesOfTheDesign() => Assert.That(
        Types.Where(type => type is { IsClass: true, IsAbstract: true, IsSealed: false }).Select(NameOf),
        Is.EquivalentTo(_families));

    [Test]
    public void Classes_InheritFromFamiliesOnly()
    {
        Type[] heirs = [.. Types.Where(type => type.IsClass && !typeof(Delegate).IsAssignableFrom(type)
            && type.BaseType != typeof(object))];
        Assert.That(heirs, Is.Not.Empty);
        Assert.That(heirs.Select(type => NameOf(type.BaseType!)).Distinct(),
            Is.SubsetOf(_families.Concat(_frameworkFamilies)));
    }

    private static bool IsGenerated(MemberInfo member) => member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.IsDefined(typeof(GeneratedCodeAttribute))
        || (member.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsChangeable(Type type) => type.IsArray
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } open
            && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>)));

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    private static string NameOf(Type type) =>
        type.IsGenericType ? type.Name.Split('`')[0] + "<>" : type.Name;
}
