namespace MagnetSim.Tests.Scenarios;

/// <summary>Texts that are no YAML, in words for those who never learned it.</summary>
public sealed class BadYamlTest
{
    [TestCase("    site: Andhra Pradesh",
        "    site: Odisha: east",
        "bad.yaml(48,17): not valid YAML: a colon where none can be; put a text that holds a colon in "
        + "quotes, and see whether the line above has one")]
    [TestCase("    site: Andhra Pradesh",
        "\tsite: Andhra Pradesh",
        "bad.yaml(48,1): not valid YAML: a tab stands where spaces are due; indent with spaces")]
    [TestCase("    nameplate: 1200 t/yr",
        "   nameplate: 1200 t/yr",
        "bad.yaml(49,4): not valid YAML: this line does not fit the lines above it; write key: value, "
        + "as far to the right as the keys beside it")]
    [TestCase("    nameplate: 1200 t/yr",
        "    nameplate 1200 t/yr",
        "bad.yaml(49,5): not valid YAML: this line does not fit the lines above it; write key: value, "
        + "as far to the right as the keys beside it")]
    [TestCase("plants:\n  plant_1:",
        "plants:\n  - name: plant_1",
        "bad.yaml(63,3): not valid YAML: this line does not fit the list above it; begin every item "
        + "with -, or write names without it")]
    [TestCase("    site: Andhra Pradesh",
        "    site: 'Andhra Pradesh",
        "bad.yaml(48,11): not valid YAML: a quotation mark opens here and is not closed")]
    [TestCase("    site: Andhra Pradesh",
        "    site: @Andhra Pradesh",
        "bad.yaml(48,11): not valid YAML: no text can begin with this sign; put the text in quotes")]
    [TestCase("returns: ndpr_oxide}",
        "returns: ndpr_oxide",
        "bad.yaml(61,54): not valid YAML from here on; a bracket or a quotation mark may be open")]
    [TestCase("ndpr: 28 %, dytb: 2 %",
        "ndpr: 28 %; dytb: 2 %",
        "bad.yaml(12,48): not valid YAML: a comma or a closing } is missing before this")]
    public void Text(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);


    private static void AssertProblems(string good, string bad, string[] messages)
    {
        Assert.That(Some.WholeScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(messages));
    }
}
