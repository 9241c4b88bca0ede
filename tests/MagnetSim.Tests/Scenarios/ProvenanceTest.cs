namespace MagnetSim.Tests.Scenarios;

/// <summary>Each value of a resolved scenario says where it was written, and what it replaced.</summary>
public sealed class ProvenanceTest
{
    private const string Base = """
        magnetsim: 1
        name: Base
        horizon: {start: 2026-04-01, end: 2036-04-01}
        elements: [ndpr]
        materials: {oxide: {contains: {ndpr: 85 %}}}
        stockpiles: {pool: {material: oxide, initial: 5 t}}
        producers:
          irel:
            country: India
            material: oxide
            output: {value: 360 t/yr, source: "the press", confidence: B}
            lot: 5 t
            to: pool
          other: {like: irel, lot: 1 t}
        variants:
          less: {producers: {irel: {output: 180 t/yr}}}
        """;

    private const string Above = """
        extends: base.yaml
        name: Above
        producers: {irel: {lot: 10 t}}
        """;

    private static readonly string[] _sets = ["producers.other.lot=2 t"];

    [Test]
    public void Comments_name_file_and_line_variant_flag_and_what_was_replaced()
    {
        using var folder = Folder();
        var text = folder.Read("above.yaml", ["less"], _sets).Resolved!.AnnotatedText();
        Assert.That(text, Is.EqualTo("""
    # above.yaml, resolved. Behind each value stands where it was written: file and
    # line, variant or flag, and what it replaced.
    magnetsim: 1                                  # base.yaml:1
    name: Above                                   # above.yaml:2 (was Base, base.yaml:2)
    horizon:
      start: 2026-04-01                           # base.yaml:3
      end: 2036-04-01                             # base.yaml:3
    elements:
      - ndpr                                      # base.yaml:4
    materials:
      oxide:
        contains:
          ndpr: 85 %                              # base.yaml:5
    stockpiles:
      pool:
        material: oxide                           # base.yaml:6
        initial: 5 t                              # base.yaml:6
    producers:
      irel:
        country: India                            # base.yaml:9
        material: oxide                           # base.yaml:10
        output: 180 t/yr                          # base.yaml:16, variant less (was 360 t/yr, base.yaml:11)
        lot: 10 t                                 # above.yaml:3 (was 5 t, base.yaml:12)
        to: pool                                  # base.yaml:13
      other:
        country: India                            # base.yaml:9
        material: oxide                           # base.yaml:10
        output: 180 t/yr                          # base.yaml:16, variant less (was 360 t/yr, base.yaml:11)
        lot: 2 t                                  # --set producers.other.lot=2 t (was 1 t, base.yaml:14)
        to: pool                                  # base.yaml:13

    """));
    }

    [Test]
    public void Comments_and_folders_have_no_part_in_the_identity()
    {
        using var here = Folder();
        using var there = Folder();
        var first = here.Read("above.yaml", ["less"], _sets).Resolved!;
        var second = there.Read("above.yaml", ["less"], _sets).Resolved!;
        Assert.That(second.AnnotatedText(), Is.EqualTo(first.AnnotatedText()));
        var again = there.With("again.yaml", first.AnnotatedText()).Read("again.yaml").Resolved!;
        Assert.That(again.Text, Is.EqualTo(first.Text));
    }

    [Test]
    public void Flag_with_several_lines_stays_on_one()
    {
        using var folder = Folder();
        var text = folder.Read("above.yaml", sets: ["description=\"a\nb\""]).Resolved!.AnnotatedText();
        Assert.That(text, Does.Contain("# --set description=\"a b\"\n"));
    }

    [TestCase("producers.irel.lot", """
        producers.irel.lot: 10 t                      # above.yaml:3 (was 5 t, base.yaml:12)
        """)]
    [TestCase("producers.irel.output", """
        producers.irel.output:
          value: 360 t/yr                             # base.yaml:11
          source: the press
          confidence: B
        """)]
    [TestCase("experiment", """
        experiment:
          replications: 200                           # default
          seed: 1                                     # default
          sampling: random                            # default
          warm_up: 0 d                                # default
        """)]
    [TestCase("stockpiles.pool", """
        stockpiles.pool:
          material: oxide                             # base.yaml:6
          initial: 5 t                                # base.yaml:6
          allocation: fifo                            # default
        """)]
    [TestCase("elements[0]", """
        "elements[0]": ndpr                           # base.yaml:4
        """)]
    public void Explanation_of_a_part_has_its_defaults(string path, string expected)
    {
        using var folder = Folder();
        var text = folder.Read("above.yaml").Resolved!.Explain(path, out _);
        Assert.That(text, Is.EqualTo(expected + "\n"));
    }

    [Test]
    public void Map_that_is_replaced_whole_says_what_it_replaced()
    {
        using var folder = Folder();
        var text = folder.Read("above.yaml", sets: ["producers.irel.output={uniform: [1 t/d, 2 t/d]}"])
            .Resolved!.Explain("producers.irel.output", out _);
        Assert.That(text, Does.Contain("(was 360 t/yr, base.yaml:11)"));
    }

    [TestCase("producers.irl",
        "producers has no irl; its keys are irel, other. Did you mean irel?")]
    [TestCase("elements[3]", "elements has no [3]; it is a list of 1, and items count from 0")]
    [TestCase("name.first", "name has no first; it is a plain value")]
    [TestCase("shoks.ban", "the scenario has no shoks; its keys are calendar, elements, experiment, horizon, "
        + "magnetsim, materials, name, producers, stockpiles")]
    [TestCase("a..b", "not a path; write keys with dots, such as producers.irel.output[0].rate")]
    public void Explanation_of_what_is_not_there(string path, string problem)
    {
        using var folder = Folder();
        Assert.That(folder.Read("above.yaml").Resolved!.Explain(path, out var said), Is.Null);
        Assert.That(said, Is.EqualTo(problem));
    }

    private static ScenarioFolder Folder() =>
        new ScenarioFolder().With("base.yaml", Base).With("above.yaml", Above);
}
