using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>When shocks start, as files write it.</summary>
public sealed class StartKeysTest
{
    private const string Boom = "start: 2030-01-01, duration: 1 yr";

    [Test]
    public void RecurringStart_IsReadAsWritten()
    {
        var start = StartOf("start: {hazard: 10 %/yr, recurs: true, shared: 50 %}, duration: 1 yr");
        Assert.That((start.Recurs, start.Shared, start.IsLeftToChance), Is.EqualTo((true, 0.5, true)));
        Assert.That(start.DelayDays!.Law.Mean, Is.EqualTo(3600).Within(1e-9), "10 years of 360 d");
    }

    [Test]
    public void StartWithAnother_IsReadAsWritten()
    {
        var shock = ShockOf("start: {with: ban, after: 2 wk, probability: 60 %}");
        var with = shock.Start.With!;
        Assert.That((with.Shock, with.AfterDays.Law.Mean, with.Probability, with.Path),
            Is.EqualTo(("ban", 14.0, 0.6, "shocks.boom.start.probability")));
        Assert.That(shock.EndsWithOther, Is.True);
        Assert.That(ShockOf("start: {with: ban}, duration: 3 d").EndsWithOther, Is.False);
        Assert.That(ShockOf("start: {with: ban}, duration: until_other_ends").EndsWithOther, Is.True);
    }

    [TestCase("start: {with: bam}", "shocks.boom.start.with: no shock is named bam; shocks are ban, "
        + "boom, detour, strike. Did you mean ban?")]
    [TestCase("start: {with: boom}", "shocks.boom.start.with: starts with itself: boom → boom")]
    [TestCase("start: 2030-01-01",
        "shocks.boom.duration: missing; write a duration such as 28 d (units: s, min, h, d, wk, mo, yr), or "
        + "let it start with a shock")]
    [TestCase("start: {uniform: [2027-01-01, 2028-01-01], recurs: true}, duration: 1 d",
        "shocks.boom.start: recurs goes with hazard")]
    [TestCase("start: {hazard: 10 %/yr, after: 2 wk}, duration: 1 d",
        "shocks.boom.start: after goes with with")]
    [TestCase("start: {with: ban, shared: 10 %}",
        "shocks.boom.start: shared is for shocks that start by themselves")]
    [TestCase("start: {with: ban, hazard: 10 %/yr}", "shocks.boom.start: write a day, or {uniform: "
        + "[first day, last day]}, or {hazard: 10 %/yr}, or {with: another shock}")]
    public void Mistakes_AreExplained(string keys, string message)
    {
        var problem = ScenarioFolder.Bad(With(keys)).Single();
        Assert.That(problem[(problem.IndexOf(' ') + 1)..], Is.EqualTo(message));
    }

    [Test]
    public void ShocksThatStartWithEachOther_AreNamedInOrder()
    {
        var text = With("start: {with: detour}").Replace("start: {uniform: [2027-01-01, 2028-12-31]}",
            "start: {with: boom}", StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Has.Some.EndsWith("starts with itself: boom → detour → boom"));
    }

    private static StartSpec StartOf(string keys) => ShockOf(keys).Start;

    private static ShockSpec ShockOf(string keys) => ScenarioFolder.Good(With(keys)).Shocks[3];

    private static string With(string keys) =>
        Some.WholeScenario.Replace(Boom, keys, StringComparison.Ordinal);
}
