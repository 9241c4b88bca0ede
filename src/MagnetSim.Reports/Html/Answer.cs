namespace MagnetSim.Reports;

/// <summary>A question of a reader, and what the run answers.</summary>
/// <param name="Id">Of its heading, to link to.</param>
public sealed record Answer(
    string Id, string Question, IReadOnlyList<Sentence> Sentences, IReadOnlyList<PageTable> Tables);
