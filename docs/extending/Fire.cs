using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Examples;

// 1. The spec: what the scenario says, checked and immutable. Scenario gets a list of them.
internal sealed record FireSpec(string Name, string Stockpile, DateOnly On, double Burns);

// 2. The table: one typed row a key. ScenarioTable gets a key `fires` of a NamedMapFormat of this format.
internal static class FireTable
{
    private static readonly Key<string> _stockpile =
        Key.Required("stockpile", Formats.NameOf(Kind.Stockpile), "Where it burns.");
    private static readonly Key<DateOnly> _on = Key.Required("on", Formats.Date, "The day.");
    private static readonly Key<double> _burns =
        Key.Optional("burns", Formats.Share, "The part of the stock that is lost.", "100 %");

    public static readonly MapFormat<FireSpec> Format = new("fire", [_stockpile, _on, _burns], Bind);

    private static FireSpec Bind(Section fire) =>
        new(fire.Name, fire.Get(_stockpile), fire.Get(_on), fire.Get(_burns));
}

// 3. The component: its events, and a ledger line for each path that it opens to material.
internal sealed class Fire : Component
{
    private readonly FireSpec _spec;
    private readonly Stockpile _stockpile;
    private readonly Line _burning;

    // 4. The builder line: ChainBuilder calls this for each spec, once the stockpiles stand.
    public Fire(BuildContext context, FireSpec spec, Stockpile stockpile)
        : base(context.Simulation, $"fires.{spec.Name}")
    {
        _spec = spec;
        _stockpile = stockpile;
        _burning = context.Ledger.Line(stockpile.Stock.Account, context.Ledger.Outside(Name));
        Set(Alarm("burn", Priority.Policy, Burn), context.TimeOf(spec.On));
    }

    private void Burn()
    {
        var lost = (long)Math.Round(_spec.Burns * _stockpile.OnHand);
        _stockpile.Stock.Consume(lost, _burning);
        _stockpile.Delivered();
    }
}
