using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Numbers the countries that material comes from, twice: as
/// made there, and as made here from there.</summary>
internal sealed class Origins
{
    /// <summary>Where the plants stand.</summary>
    public const string Home = "India";

    private readonly List<string> _countries = [Home];

    public Origins(Scenario scenario)
    {
        var named = scenario.Producers.Select(producer => producer.Country)
            .Concat(scenario.Lanes.Select(lane => lane.Country));
        _countries.AddRange(named.Where(country => country != Home).Distinct());
    }

    public int Count => 2 * _countries.Count;

    /// <summary>What turns the origin of a feed into that of a magnet made here from it.</summary>
    public int MadeHere => _countries.Count;

    public int Of(string country) => _countries.IndexOf(country);

    public int MadeHereFrom(string country) => MadeHere + Of(country);

    /// <summary>Such as <c>China</c> for a magnet made there, <c>India
    /// from China</c> for one made here of its oxide.</summary>
    public string NameOf(int origin) =>
        origin < MadeHere ? _countries[origin] : $"{Home} from {_countries[origin - MadeHere]}";
}
