using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Sees what a shock does to demand, week by week from its start, for each sector.</summary>
/// <remarks>Late and lost demand counts in the week in which it arose, and is followed to its end.</remarks>
internal sealed class ShockWatch : Component
{
    public const int WindowWeeks = 52;
    private const double FillThatIsShort = 0.95;
    private const double RecoveryMargin = 0.01;
    private const int RecoveryWeeks = 4;

    private static readonly long _ticksPerWeek = TimeSpan.FromDays(7).Ticks;

    private readonly UseMeter _useMeter;
    private readonly Alarm _lookBack;
    private readonly Alarm _lookAround;
    private readonly SimTime _start;
    private readonly long _ticksBefore;
    private readonly int _weeksBefore;
    private readonly int _weeksAfter;
    private readonly long[][] _asked;
    private readonly long[][] _onTime;
    private readonly long[] _late;
    private readonly long[] _lost;
    private readonly double[] _stockOutWeek;
    private double[]? _usedBefore;
    private double[]? _usedUntil;

    /// <param name="countsFrom">What comes before the shock is looked at from here on.</param>
    public ShockWatch(Simulation simulation, string name, SimTime start, SimTime countsFrom,
        SimTime horizon, int sectors, UseMeter useMeter)
        : base(simulation, $"{name}.watch")
    {
        _start = start;
        _ticksBefore = Math.Min((start - countsFrom).Ticks, WindowWeeks * _ticksPerWeek);
        Happens = start < horizon;
        _useMeter = useMeter;
        _weeksBefore = (int)(_ticksBefore / _ticksPerWeek);
        _weeksAfter = (int)Math.Max(0, ((horizon - start).Ticks + _ticksPerWeek - 1) / _ticksPerWeek);
        _asked = Weeks(sectors);
        _onTime = Weeks(sectors);
        _late = new long[sectors];
        _lost = new long[sectors];
        _stockOutWeek = [.. Enumerable.Repeat(double.PositiveInfinity, sectors)];
        _lookBack = Alarm("look back", Priority.Policy, () => _usedBefore = _useMeter.Snapshot());
        _lookAround = Alarm("look around", Priority.Policy, () => _usedUntil = _useMeter.Snapshot());
        CompleteWeeks = (int)Math.Max(0, (horizon - start).Ticks / _ticksPerWeek);
    }

    /// <summary>Whole weeks from the shock's start to the horizon.</summary>
    public int CompleteWeeks { get; }

    /// <summary>Whether the shock begins within the horizon; otherwise nothing is measured.</summary>
    public bool Happens { get; }

    /// <summary>Whether the 52 weeks from the shock's start lie within the horizon.</summary>
    public bool HasWholeWindow => CompleteWeeks >= WindowWeeks;

    public void Start(SimTime horizon)
    {
        if (_start >= horizon)
            return;
        Set(_lookBack, _start - TimeSpan.FromTicks(_ticksBefore));
        Set(_lookAround, _start);
    }

    public void Demand(int sector, SimTime now, TimeSpan step, long asked, long onTime)
    {
        var week = WeekOf(now);
        if (week < -_weeksBefore)
            return;
        _asked[sector][week + _weeksBefore] += asked;
        _onTime[sector][week + _weeksBefore] += onTime;
        if (onTime < asked && now >= _start && double.IsPositiveInfinity(_stockOutWeek[sector]))
            _stockOutWeek[sector] = StockOutWeek(now, step, onTime / (double)asked);
    }

    public void Late(int sector, SimTime date, long milligrams)
    {
        if (IsInWindow(date))
            _late[sector] += milligrams;
    }

    public void Lost(int sector, SimTime date, long milligrams)
    {
        if (IsInWindow(date))
            _lost[sector] += milligrams;
    }

    /// <summary>Weeks from the start until demand first finds no
    /// stock; infinite when it never does.</summary>
    public double StockOut(Group group) => Happens
        ? group.Sectors.Select(sector => _stockOutWeek[sector]).Append(double.PositiveInfinity).Min()
        : double.NaN;

    /// <summary>Number of the first week, counted from 0, with an on-time fill below 95 %.</summary>
    public double FirstShortage(Group group)
    {
        if (!Happens)
            return double.NaN;
        for (var week = 0; week < CompleteWeeks; week++)
        {
            if (Fill(group, week, 1) < FillThatIsShort)
                return week;
        }

        return double.PositiveInfinity;
    }

    /// <summary>Weeks until the first four weeks after the first
    /// shortage that are each nearly as good as before.</summary>
    public double TimeToRecover(Group group)
    {
        var first = FirstShortage(group);
        if (!double.IsFinite(first))
            return double.NaN;
        var goal = (_weeksBefore > 0 ? Fill(group, -_weeksBefore, _weeksBefore) : 1) - RecoveryMargin;
        var good = 0;
        for (var week = (int)first + 1; week < CompleteWeeks; week++)
        {
            good = Fill(group, week, 1) >= goal ? good + 1 : 0;
            if (good == RecoveryWeeks)
                return week + 1 - RecoveryWeeks;
        }

        return double.PositiveInfinity;
    }

    public double Fill52(Group group) => Fill(group, 0, WindowWeeks);

    public double Shortfall52(Group group) =>
        Sum(_asked, group, 0, WindowWeeks) - Sum(_onTime, group, 0, WindowWeeks);

    public double Late52(Group group) => group.Sectors.Sum(sector => _late[sector]);

    public double Lost52(Group group) => group.Sectors.Sum(sector => _lost[sector]);

    /// <summary>Largest shortfall of a week in the window, in milligrams.</summary>
    public double PeakShortfall(Group group) => Enumerable.Range(0, WindowWeeks)
        .Max(week => Sum(_asked, group, week, 1) - Sum(_onTime, group, week, 1));

    /// <summary>Share of the magnets that flowed into use in the 52
    /// weeks before that have one of these origins.</summary>
    public double Exposure(IReadOnlyList<int> origins)
    {
        if (_usedBefore is null || _usedUntil is null)
            return double.NaN;
        var all = _usedUntil.Sum() - _usedBefore.Sum();
        return origins.Sum(origin => _usedUntil[origin] - _usedBefore[origin]) / all;
    }

    /// <summary>Sectors that are looked at together.</summary>
    internal sealed record Group(string Part, IReadOnlyList<int> Sectors);

    private static long Sum(long[][] weeks, int from, int count, int sector)
    {
        var sum = 0L;
        for (var week = from; week < from + count; week++)
            sum += weeks[sector][week];
        return sum;
    }

    private long Sum(long[][] weeks, Group group, int from, int count)
    {
        var sum = 0L;
        foreach (var sector in group.Sectors)
            sum += Sum(weeks, from + _weeksBefore, count, sector);
        return sum;
    }

    private double Fill(Group group, int from, int count)
    {
        var asked = Sum(_asked, group, from, count);
        return asked == 0 ? 1 : Sum(_onTime, group, from, count) / (double)asked;
    }

    private long[][] Weeks(int sectors) =>
        [.. Enumerable.Range(0, sectors).Select(_ => new long[_weeksBefore + _weeksAfter + 1])];

    private int WeekOf(SimTime time) => (int)Math.Floor((time - _start).Ticks / (double)_ticksPerWeek);

    private bool IsInWindow(SimTime date) => WeekOf(date) is >= 0 and < WindowWeeks;

    /// <summary>A step is asked for at its end: within it, stock ran out
    /// when the part was used up that was served.</summary>
    private double StockOutWeek(SimTime now, TimeSpan step, double served) =>
        Math.Max(0, (now - _start).Ticks + 1 - ((1 - served) * step.Ticks)) / _ticksPerWeek;
}
