using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The register of assumptions, those of low confidence first.</summary>
internal static class AssumptionTables
{
    private const int LongestValue = 160;

    private static readonly PageColumn[] _columns =
        [new("Where", false), new("Value", false), new("Confidence", false), new("Source and note", false)];

    public static PageAssumptions Of(IReadOnlyList<Assumption> all)
    {
        var weak = all.Where(assumption => assumption.IsWeak).ToList();
        var others = all.Where(assumption => !assumption.IsWeak).ToList();
        var judged = all.Count(assumption => assumption.Confidence == "M");
        var summary = all.Count == 0
            ? "The scenario says of none of its values where it comes from."
            : $"The scenario says of {all.Count} values where they come from or how sure they are: "
                + $"{judged} are the authors' own judgement (M), {weak.Count - judged} rest on one source "
                + $"or a weak one (C), {Count(all, "B")} are reported (B), {Count(all, "A")} are official or "
                + $"arithmetic (A){Silent(Count(all, ""))}. Values that are not listed are not sourced.";
        return new(summary, TableOf("assumptions-weak", "Judgements and weak sources", weak),
            TableOf("assumptions-others", "Reported and official values", others));
    }

    private static int Count(IReadOnlyList<Assumption> all, string confidence) =>
        all.Count(assumption => assumption.Confidence == confidence);

    private static string Silent(int count) =>
        count == 0 ? "" : $", and of {count} the confidence is not given";

    private static PageTable TableOf(
        string id, string caption, IReadOnlyList<Assumption> some) => PageTable.Of(
        id, caption, "What is written the same in several places stands once. The file assumptions.csv has "
            + "all.",
        _columns,
        some.GroupBy(assumption => assumption with { Path = $"{Section(assumption)}.*{Rest(assumption)}" })
            .OrderBy(same => Rank(same.Key.Confidence)).Select(RowOf));

    private static string[] RowOf(IGrouping<Assumption, Assumption> same)
    {
        var first = same.Key;
        string[] words = [.. new[] { first.Source, first.Note }.Where(text => text.Length > 0)];
        var value = first.Value.Length > LongestValue ? $"{first.Value[..LongestValue]}…" : first.Value;
        return
        [
            PathOf([.. same]), value,
            first.Confidence.Length == 0 ? Amounts.Unknown : first.Confidence, string.Join("; ", words),
        ];
    }

    // Judgement before weak sources; what is not said before what is reported.
    private static int Rank(string confidence) => confidence switch
    {
        "M" => 0,
        "C" => 1,
        "" => 2,
        "B" => 3,
        _ => 4,
    };

    /// <summary>Such as <c>lanes.{from_china, from_japan}.flex</c> for what is the same of several.</summary>
    private static string PathOf(Assumption[] same) => same.Length == 1 ? same[0].Path
        : $"{Section(same[0])}.{{{string.Join(", ", same.Select(Name))}}}{Rest(same[0])}";

    // A path is a section, the name of a part, and the rest with its dot.
    private static string Section(Assumption assumption) => assumption.Path.Split('.')[0];

    private static string Name(Assumption assumption) => assumption.Path.Split('.', 3)[1];

    private static string Rest(Assumption assumption)
    {
        var steps = assumption.Path.Split('.', 3);
        return steps.Length == 3 ? $".{steps[2]}" : steps.Length == 1 ? assumption.Path : "";
    }
}
