using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>The time for which customers test a plant's first product before they buy: what is made
/// meanwhile waits at the plant.</summary>
internal sealed class Qualification : Component
{
    private readonly Stockpile _to;
    private readonly TimeSpan _length;
    private readonly Stock _held;
    private readonly Line _releasing;
    private readonly Alarm _accept;
    private Plant? _plant;
    private bool _hasBegun;

    /// <param name="held">What waits for the end of the tests.</param>
    public Qualification(Simulation simulation, string plant, double days, Stockpile to, Stock held,
        Line releasing)
        : base(simulation, $"{plant}.qualification")
    {
        _length = TimeSpan.FromDays(days);
        _to = to;
        _held = held;
        _releasing = releasing;
        _accept = Alarm("accept", Priority.Deliver, Accept);
    }

    public bool IsOver { get; private set; }

    /// <summary>Says whose product is tested.</summary>
    public void Attach(Plant plant) => _plant = plant;

    /// <summary>For a plant that made its first product before the horizon.</summary>
    public void BeganAt(SimTime commissioned)
    {
        _hasBegun = true;
        Set(_accept, commissioned + _length);
    }

    /// <summary>Where finished product goes first.</summary>
    public Stock Stock => _held;

    /// <summary>After a lot was put there: the first one begins the tests.</summary>
    public void Delivered()
    {
        if (IsOver)
            Release();
        else if (!_hasBegun)
            Set(_accept, Now + _length);
        _hasBegun = true;
    }

    private void Accept()
    {
        IsOver = true;
        Release();
    }

    private void Release()
    {
        _plant!.Sell(_held.Milligrams);
        _held.MoveTo(_to.Stock, _held.Milligrams, _releasing);
        _to.Delivered();
    }
}
