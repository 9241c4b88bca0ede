namespace MagnetSim.Scenarios;

/// <summary>The keys of a producer that is not there yet; they stand on the producer itself.</summary>
internal static class OpeningTable
{
    private static readonly Key<string> _stage = Key.Required("stage", Formats.Text, "What it is called.");
    private static readonly Key<Quantity> _lasts =
        Key.Required("lasts", Formats.DurationQuantity, "How long it takes, drawn once per replication.");
    private static readonly Key<double> _succeeds = Key.Optional(
        "succeeds", Formats.Share, "How likely the next stage follows; otherwise nothing ever starts.",
        "100 %");

    private static readonly MapFormat<ProspectStageSpec> _stageFormat = new(
        "prospect stage",
        [_stage, _lasts, _succeeds],
        stage => new ProspectStageSpec(
            stage.Get(_stage), stage.Get(_lasts), stage.Get(_succeeds), stage.Path));

    private static readonly Key<DateOnly> _award =
        Key.Optional("award", Formats.Date, "The day from which prospect and commissioning count.");
    private static readonly Key<CommissioningSpec> _commissioning = Key.Optional(
        "commissioning", CommissioningTable.Format, "The time from award and prospect to the start.");
    private static readonly Key<IReadOnlyList<ProspectStageSpec>> _prospect = Key.Optional(
        "prospect", new ListFormat<ProspectStageSpec>(_stageFormat),
        "The stages from exploration to the mine, in order; each may fail.");
    private static readonly Key<RampSpec> _ramp = Key.Optional(
        "ramp", RampTable.Format, "How the output grows after the start; without, at once.");

    public static readonly IReadOnlyList<Key> Keys = [_award, _commissioning, _prospect, _ramp];

    /// <summary>Null for a producer that is there already.</summary>
    public static OpeningSpec? Bind(Section producer)
    {
        if (!producer.Has(_award))
        {
            if (Keys.FirstOrDefault(producer.Has) is { } key)
                producer.Report($"{key.Name} counts from an award; write award, {Formats.Date.Accepts}");
            return null;
        }

        return new OpeningSpec(
            (producer.Find(_commissioning) ?? CommissioningSpec.None) with { Award = producer.Get(_award) },
            producer.Find(_prospect) ?? [],
            producer.Find(_ramp) ?? RampTable.None(producer.Path));
    }
}
