using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Numbers the countries that material comes from, twice: as
/// made there, and as made here from there.</summary>
internal sealed class Origins
{
    /// <summary>Where the plants stand.</summary>
    public const string Home = "India";

    /// <summary>Where material comes from that products give back at the end of their life.</summary>
    public const string Recycled = "recycled";

    private readonly List<string> _countries = [Home];

    public Origins(Scenario scenario)
    {
        var named = scenario.Producers.Select(producer => producer.Country)
            .Concat(scenario.Lanes.Select(lane => lane.Country));
        _countries.AddRange(named.Where(country => country != Home).Distinct());
        if (scenario.Sectors.Any(sector => sector.EndOfLife is not null))
            _countries.Add(Recycled);
    }

    public int Count => 2 * _countries.Count;

    public int Of(string country) => _countries.IndexOf(country);

    public int MadeHereFrom(string country) => _countries.Count + Of(country);

    /// <summary>Such as <c>China</c> for a magnet made there, <c>India
    /// from China</c> for one made here of its oxide.</summary>
    public string NameOf(int origin) =>
        origin < _countries.Count
            ? _countries[origin]
            : $"{Home} from {_countries[origin - _countries.Count]}";
}
