using System.Globalization;

namespace MagnetSim.Validation;

/// <summary>How a random scenario makes up its mind, and what it writes.</summary>
internal sealed partial class RandomScenario
{
    private bool Chance(double probability) => _stream.NextUniform() < probability;

    private int Below(int bound) => (int)(_stream.NextUniform() * bound);

    private double From(double least, double most) => least + ((most - least) * _stream.NextUniform());

    private string One(params string[] choices) => choices[Below(choices.Length)];

    private string Number(double least, double most) =>
        From(least, most).ToString("0.#", CultureInfo.InvariantCulture);

    private string Day() => $"2027-{1 + Below(12):00}-{1 + Below(28):00}";

    /// <summary>A length of time, fixed, drawn each time, or drawn once.</summary>
    private string Days(double least, double most)
    {
        var law = $"{{uniform: [{Number(0.3 * least, 0.8 * least)} d, {Number(least, most)} d]}}";
        return Below(4) switch
        {
            0 => law,
            1 => $"{{uncertain: {law}}}",
            2 => $"{{gamma: {{mean: {Number(least, most)} d, cv: 40 %}}}}",
            _ => $"{Number(least, most)} d",
        };
    }

    private void Count(string kind) => _census[kind] = _census.GetValueOrDefault(kind) + 1;

    private void Write(string line) => _text.Append(line).Append('\n');
}
