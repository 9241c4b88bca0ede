using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>The rows that describe the file format can be listed, and say what a reader needs.</summary>
public sealed class ScenarioTableTest
{
    private static readonly Key[] _keys = [.. KeysWithin(ScenarioTable.Format).Distinct()];

    /// <summary>Every key of a merged scenario, for other tests.</summary>
    internal static IReadOnlyList<Key> Keys => _keys;

    [Test]
    public void Every_key_can_be_reached_from_the_root()
    {
        string[] names = [.. _keys.Select(key => key.Name)];
        Assert.That(names,
            Is.SupersetOf(new[] { "lead_time", "at_most", "loses_to", "hazard", "patience", "by" }));
        Assert.That(_keys, Has.Length.EqualTo(251));
    }

    [Test]
    public void Every_key_has_one_sentence_and_words_for_what_it_accepts()
    {
        var mute = _keys.Where(key =>
            !key.Meaning.EndsWith('.') || !char.IsUpper(key.Meaning[0]) || key.Format.Accepts.Length == 0);
        Assert.That(mute, Is.Empty);
    }

    [Test]
    public void Required_key_has_no_default() =>
        Assert.That(_keys.Where(key => key.IsRequired && key.Default is not null), Is.Empty);

    private static IEnumerable<Key> KeysWithin(Format format) =>
        format.Keys.Concat(format.Keys.SelectMany(key => KeysWithin(key.Format)))
            .Concat(format.Parts.SelectMany(KeysWithin));
}
