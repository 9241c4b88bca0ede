namespace MagnetSim.Scenarios;

/// <summary>A mass in whole milligrams; not negative where a scenario states one.</summary>
public readonly record struct Mass(long Milligrams)
{
    public const long MilligramsPerTonne = 1_000_000_000;

    public static Mass Zero => default;

    public double Tonnes => Milligrams / (double)MilligramsPerTonne;

    public static Mass FromTonnes(double tonnes) =>
        new(checked((long)Math.Round(tonnes * MilligramsPerTonne)));

    public override string ToString() => $"{Tonnes:0.#########} t";
}
