using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Decides who gets how much of a stock that is too small for all who wait.</summary>
internal static class AllocationRule
{
    /// <summary>Sets what each outlet is granted; grants add up to what
    /// is available or to all that is waited for.</summary>
    public static void Grant(Allocation rule, List<Outlet> outlets, long waiting, long available, SimTime now)
    {
        if (available >= waiting)
        {
            GrantAll(outlets);
            return;
        }

        available = GrantAssured(outlets, available, now);
        if (rule == Allocation.Fifo)
            GrantInOrder(outlets, available);
        else if (rule == Allocation.ProRata)
            GrantProRata(outlets, available, rank: null, now);
        else
            GrantByRank(outlets, available, now);
    }

    private static void GrantAll(List<Outlet> outlets)
    {
        foreach (var outlet in outlets)
            outlet.Grant(outlet.Waiting);
    }

    /// <summary>Serves assured contracts, in proportion to what they still
    /// entitle to; what someone cannot use is shared out again.</summary>
    /// <returns>What is left when all are satisfied.</returns>
    private static long GrantAssured(List<Outlet> outlets, long available, SimTime now)
    {
        while (available > 0)
        {
            var claims = 0.0;
            foreach (var outlet in outlets)
                claims += outlet.Claim(now);
            if (claims == 0)
                return available;
            var (share, left) = (Math.Min(1, available / claims), available);
            foreach (var outlet in outlets)
                left -= Grant(outlet, share * outlet.Claim(now), left);
            if (left == available)
                return left;
            available = left;
        }

        return 0;
    }

    private static void GrantInOrder(List<Outlet> outlets, long available)
    {
        while (available > 0 && LongestWaiting(outlets) is { } next)
            available -= Grant(next, next.Oldest, available);
    }

    private static Outlet? LongestWaiting(List<Outlet> outlets)
    {
        Outlet? longest = null;
        foreach (var outlet in outlets)
        {
            if (outlet.Waiting > 0 && (longest is null || outlet.OldestDate < longest.OldestDate))
                longest = outlet;
        }

        return longest;
    }

    private static void GrantByRank(List<Outlet> outlets, long available, SimTime now)
    {
        var rank = NextRank(outlets, above: 0);
        while (available > 0 && rank < int.MaxValue)
        {
            available = GrantProRata(outlets, available, rank, now);
            rank = NextRank(outlets, above: rank);
        }
    }

    private static int NextRank(List<Outlet> outlets, int above)
    {
        var next = int.MaxValue;
        foreach (var outlet in outlets)
        {
            if (outlet.Rank > above)
                next = Math.Min(next, outlet.Rank);
        }

        return next;
    }

    /// <summary>Shares by need rate, not by open request, so that asking for more brings no more; what
    /// someone cannot use is shared out again.</summary>
    /// <returns>What is left when all are satisfied.</returns>
    private static long GrantProRata(List<Outlet> outlets, long available, int? rank, SimTime now)
    {
        while (available > 0)
        {
            var needs = 0.0;
            foreach (var outlet in outlets)
                needs += Weight(outlet, rank, now);
            if (needs == 0)
                return available;
            var left = available;
            foreach (var outlet in outlets)
                left -= Grant(outlet, available * (Weight(outlet, rank, now) / needs), left);
            if (left == available)
                return GrantRest(outlets, rank, left);
            available = left;
        }

        return 0;
    }

    private static long Grant(Outlet outlet, double part, long left)
    {
        var granted = Math.Min(Math.Min((long)part, outlet.Waiting), left);
        outlet.Grant(granted);
        return granted;
    }

    /// <summary>The last few milligrams, too few to divide, go to the first who can use them.</summary>
    /// <returns>What even so is left.</returns>
    private static long GrantRest(List<Outlet> outlets, int? rank, long left)
    {
        foreach (var outlet in outlets)
        {
            if (rank is null || outlet.Rank == rank)
                left -= Grant(outlet, left, left);
        }

        return left;
    }

    /// <summary>The need rate of an outlet that still wants
    /// something; a plain 1 where it declares no need.</summary>
    private static double Weight(Outlet outlet, int? rank, SimTime now)
    {
        if (outlet.Waiting == 0 || (rank is not null && outlet.Rank != rank))
            return 0;
        var need = outlet.Consumer.NeedRate(now);
        return need > 0 ? need : 1;
    }
}
