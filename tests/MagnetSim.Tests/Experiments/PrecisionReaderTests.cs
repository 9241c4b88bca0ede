using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Experiments;

public sealed class PrecisionReaderTests
{
    private static readonly Column[] _kpis =
    [
        new(Measures.OnTimeFill, ""), new(Measures.OnTimeFill, "wind"), new(Measures.Lost, ""),
        new(Measures.WaitingTonneWeeks, ""), new(Measures.IncentivePaid, ""),
        new(Measures.Fill52, "ban"), new(Measures.Fill52, "storm"), new(Measures.FirstShortage, "ban"),
    ];

    private static readonly PrecisionReader _reader = new(_kpis,
        new (string Label, Column Column)[]
        {
            ("Served on time", _kpis[0]), ("Served on time, 52 weeks", _kpis[5]),
            ("Served on time, 52 weeks", _kpis[6]), ("Turned elsewhere", new(Measures.Substituted, "")),
        }.ToLookup(each => each.Label, each => each.Column, StringComparer.OrdinalIgnoreCase));

    [TestCase("on_time_fill: 0.5 %", "on_time_fill", 0.005, false)]
    [TestCase("on_time_fill/wind:1pts", "on_time_fill/wind", 0.01, false)]
    [TestCase("Served on time: 1 %", "on_time_fill", 0.01, false)]
    [TestCase("served on TIME: 3 %  of mean", "on_time_fill", 0.03, true)]
    [TestCase("lost: 12.5 t", "lost", 12.5, false)]
    [TestCase("lost: 2 % of mean", "lost", 0.02, true)]
    [TestCase("waiting_tonne_weeks: 1e3 t*wk", "waiting_tonne_weeks", 1000, false)]
    [TestCase("incentive_paid: 50 crore INR", "incentive_paid", 50, false)]
    public void Target_IsInTheUnitOfItsKpi_OrAPartOfTheMean(string text, string kpi, double size, bool ofMean)
    {
        var target = _reader.Read(text);
        Assert.That((target.Kpi, target.OfMean), Is.EqualTo((kpi, ofMean)));
        Assert.That(target.HalfWidth, Is.EqualTo(size).Within(1e-15));
    }

    [TestCase("lost", "write KPI: HALF-WIDTH, as on_time_fill: 0.5 % or lost: 2 % of mean")]
    [TestCase("lost:", "the half-width of lost is missing; write it above 0 in t, as 5 t, or as 2 % of mean")]
    [TestCase("lost: 2 %", "2 % is no half-width of lost; write it above 0 in t")]
    [TestCase("lost: 0 t", "0 t is no half-width of lost; write it above 0 in t")]
    [TestCase("lost: -1 t", "-1 t is no half-width of lost; write it above 0 in t")]
    [TestCase("lost: 1e999 t", "1e999 t is no half-width of lost; write it above 0 in t")]
    [TestCase("lost: 5", "5 is no half-width of lost; write it above 0 in t")]
    [TestCase("on_time_fill: 3 t",
        "3 t is no half-width of on_time_fill, which is a share; write points above 0")]
    public void Mistake_IsAnsweredWithWhatIsAllowed(string text, string message) =>
        Assert.That(
            () => _reader.Read(text), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));

    [TestCase("lots: 1 t", "the scenario has no KPI lots; near are lost")]
    [TestCase("Served on tim: 1 %", "the scenario has no KPI Served on tim; near are Served on time")]
    [TestCase("fill_52wk: 1 %", "the scenario has no KPI fill_52wk; near are fill_52wk/ban, fill_52wk/storm")]
    [TestCase("Turned elsewhere: 1 t", "the scenario has no KPI Turned elsewhere; summary.csv of any run")]
    [TestCase("Served on time, 52 weeks: 1 %",
        "Served on time, 52 weeks stands for 2 KPIs; choose one of fill_52wk/ban, fill_52wk/storm")]
    [TestCase("first_shortage/ban: 1 wk",
        "first_shortage/ban is a time that may never come, so it has no mean")]
    public void Kpi_ThatIsNotThere_OrHasNoMean_IsRefused(string text, string message) =>
        Assert.That(
            () => _reader.Read(text), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));
}
