namespace MagnetSim.Scenarios;

/// <summary>One of a few words.</summary>
public sealed class ChoiceFormat<T> : Format<T>
{
    private readonly (string Word, T Value)[] _choices;

    internal ChoiceFormat(params (string Word, T Value)[] choices) => _choices = choices;

    public override string Accepts =>
        _choices.Length == 1 ? _choices[0].Word : $"one of {string.Join(", ", Words)}";

    public IReadOnlyList<string> Words => [.. _choices.Select(choice => choice.Word)];

    internal override T StandIn(string path) => _choices[0].Value;

    private protected override T Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        foreach ((var word, var value) in _choices)
        {
            if (word == scalar.Text)
                return value;
        }

        var allowed = $"{scalar.Shown} is not allowed here; write {Accepts}";
        return Refuse(node, path, binder, allowed + Wording.DidYouMean(scalar.Text, Words));
    }
}
