namespace MagnetSim.Reports;

/// <summary>What the page of a run says, without a word on how it is written.</summary>
/// <param name="Title">The name of the scenario.</param>
/// <param name="Description">What the scenario says about itself; may be empty.</param>
/// <param name="Facts">What was run, in a line.</param>
/// <param name="Alerts">What must be known of the run itself before anything is read.</param>
/// <param name="Reading">How the figures of the answers are to be read.</param>
/// <param name="ChartNote">What is missing for charts; empty where nothing is.</param>
public sealed record ReportPage(
    string Title, string Description, string Facts, IReadOnlyList<string> Alerts, string Reading,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<PageFigure> Figures, string ChartNote, IReadOnlyList<PageTable> Kpis,
    PageTable Chain, PageAssumptions Assumptions, IReadOnlyList<string> Warnings, PageTable Balance,
    PageProvenance Provenance);
