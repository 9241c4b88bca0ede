using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Sectors that are looked at together: all of them, the buyers of one, or a single buyer.</summary>
/// <param name="Part">Empty for all, <c>sector</c> or <c>sector.buyer</c>.</param>
/// <param name="Unit">What they make of the magnets; null where units are not counted.</param>
internal sealed record SectorGroup(string Part, Sector[] Sectors, UnitSpec? Unit)
{
    /// <summary>A total over them: a plain loop, for it is taken for each sample of each series.</summary>
    public long Sum(Func<Sector, long> part)
    {
        var sum = 0L;
        foreach (var sector in Sectors)
            sum += part(sector);
        return sum;
    }

    public ShockWatch.Group Watched => new(Part, [.. Sectors.Select(sector => sector.Index)]);

    /// <summary>All together, then each sector, followed by its buyers if it has any.</summary>
    public static IReadOnlyList<SectorGroup> Of(Chain chain)
    {
        List<SectorGroup> groups = [new(string.Empty, [.. chain.Sectors], null)];
        foreach (var spec in chain.Scenario.Sectors)
        {
            var users = chain.Sectors.Where(user => user.Spec.Sector == spec.Name);
            groups.Add(new(spec.Name, [.. users], spec.Unit));
            groups.AddRange(users.Where(user => user.Spec.PartOf is not null)
                .Select(buyer => new SectorGroup(buyer.Spec.Name, [buyer], spec.Unit)));
        }

        return groups;
    }
}
