using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

/// <summary>
/// A component that a test drives from outside: one signal for each priority, two alarms, and a log.
/// </summary>
internal sealed class Probe : Component
{
    private readonly Signal[] _signals;
    private readonly Alarm[] _alarms;

    public Probe(Simulation simulation, string name = "probe", int moreAlarms = 0)
        : base(simulation, name)
    {
        _signals = [.. Enum.GetValues<Priority>().Select(priority =>
            Signal($"{priority}", priority, payload => Happen(payload, $"{priority} {payload}")))];
        _alarms =
        [
            Alarm("early", Priority.Policy, () => Happen(-1, "early alarm")),
            Alarm("late", Priority.Observe, () => Happen(-2, "late alarm")),
        ];
        MoreAlarms = [.. Enumerable.Range(0, moreAlarms).Select(i =>
            Alarm($"alarm {i}", PriorityOf(i), () => Happen(NumberOf(i), "alarm")))];
    }

    public List<string> Log { get; } = [];

    /// <summary>What happens at each event, after it was logged.</summary>
    public Action<string> OnEvent { get; set; } = _ => { };

    /// <summary>If set, told the number of each event in place of the log.</summary>
    public Action<long>? OnNumber { get; set; }

    /// <summary>Alarms of all priorities.</summary>
    public IReadOnlyList<Alarm> MoreAlarms { get; }

    public Alarm Early => _alarms[0];

    public Alarm Late => _alarms[1];

    public static Priority PriorityOf(int alarm) => (Priority)(alarm % 6);

    public static long NumberOf(int alarm) => -3 - alarm;

    public static SimTime Minute(double minutes) => SimTime.Zero + TimeSpan.FromMinutes(minutes);

    public void Schedule(Priority priority, SimTime at, long payload = 0) =>
        Schedule(_signals[(int)priority], at, payload);

    public new void Set(Alarm alarm, SimTime at) => base.Set(alarm, at);

    public new void Cancel(Alarm alarm) => base.Cancel(alarm);

    public new RandomStream Stream(string purpose) => base.Stream(purpose);

    public new KeyedDraws Draws(string purpose) => base.Draws(purpose);

    private void Happen(long number, string what)
    {
        if (OnNumber is not null)
        {
            OnNumber(number);
            return;
        }

        Log.Add($"{(Now - SimTime.Zero).TotalMinutes}: {what}");
        OnEvent(what);
    }
}
