namespace MagnetSim.Scenarios;

/// <summary>A duty or a premium: one share, or shares with the day they begin.</summary>
internal static class ShareStepTable
{
    private static readonly Key<DateOnly> _from =
        Key.Required("from", Formats.Date, "The first day; the first step also holds before it.");

    public static readonly ShortOrFormat<IReadOnlyList<ShareStep>> Duty = Of(
        "duty step", new MeasureFormat(Dimension.Share, new Limit(0, 10, false, "0 % to 1000 %")));

    public static readonly ShortOrFormat<IReadOnlyList<ShareStep>> Premium = Of(
        "premium step", new MeasureFormat(Dimension.Share, new Limit(-1, 100, false, "-100 % to 10000 %")));

    private static ShortOrFormat<IReadOnlyList<ShareStep>> Of(string name, MeasureFormat format)
    {
        var share = Key.Required("share", format, "The duty or premium, as a share of the price.");
        MapFormat<ShareStep> step =
            new(name, [_from, share], map => new ShareStep(map.Get(_from), map.Get(share)));
        var steady = format.As<IReadOnlyList<ShareStep>>(
            (value, binder) => [new ShareStep(binder.HorizonStart, value)], _ => []);
        return new(steady, new ListFormat<ShareStep>(step, 1));
    }
}
