using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What the goods of a lane cost, and the duty on them; billed on the day they clear.</summary>
internal sealed class ImportAccount
{
    private readonly PricePath _price;
    private readonly string _country;
    private readonly Steps _premium;
    private readonly Steps _duty;
    private (SimTime Time, long Plain, long Asked) _current = (SimTime.Max, 0, 0);

    public ImportAccount(PricePath price, string country, Steps premium, Steps duty)
    {
        _price = price;
        _country = country;
        _premium = premium;
        _duty = duty;
    }

    /// <summary>Milligrams billed so far.</summary>
    public long Milligrams { get; private set; }

    /// <summary>Paise for the goods so far, without duty.</summary>
    public long Bill { get; private set; }

    /// <summary>Paise of duty so far.</summary>
    public long Duty { get; private set; }

    /// <summary>The part of the bill that is above the plain price, in paise; negative for a
    /// discount.</summary>
    public long PremiumPaid { get; private set; }

    /// <summary>Bills a consignment that clears now.</summary>
    public void Charge(long milligrams, SimTime now)
    {
        var (_, plain, asked) = PriceAt(now);
        var bill = Paise.Of(milligrams, asked);
        Milligrams += milligrams;
        Bill = checked(Bill + bill);
        Duty = checked(Duty + Paise.Part(bill, _duty.At(now)));
        PremiumPaid += asked == plain ? 0 : bill - Paise.Of(milligrams, plain);
    }

    /// <summary>Paise for a kilogram, duty included.</summary>
    public long LandedAt(SimTime time)
    {
        var (_, _, asked) = PriceAt(time);
        return asked + Paise.Part(asked, _duty.At(time));
    }

    /// <summary>Kept, since many consignments clear at the same instant.</summary>
    private (SimTime Time, long Plain, long Asked) PriceAt(SimTime time)
    {
        if (_current.Time != time)
        {
            var plain = _price.At(time, _country);
            _current = (time, plain, plain + Paise.Part(plain, _premium.At(time)));
        }

        return _current;
    }
}
