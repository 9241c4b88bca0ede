namespace MagnetSim.Reports;

/// <summary>What the page of a run says, without a word on how it is written.</summary>
/// <param name="Title">The name of the scenario.</param>
/// <param name="Description">What the scenario says about itself; may be empty.</param>
/// <param name="Facts">What was run, in a line.</param>
/// <param name="Reading">How the figures of the answers are to be read.</param>
/// <param name="ChartNote">What is missing for charts; empty where nothing is.</param>
public sealed record ReportPage(
    string Title, string Description, string Facts, string Reading, IReadOnlyList<Answer> Answers,
    IReadOnlyList<PageFigure> Figures, string ChartNote, IReadOnlyList<PageTable> Kpis,
    PageAssumptions Assumptions, IReadOnlyList<string> Warnings, PageTable Balance,
    PageProvenance Provenance);

/// <summary>A question of a reader, and what the run answers.</summary>
/// <param name="Id">Of its heading, to link to.</param>
public sealed record Answer(
    string Id, string Question, IReadOnlyList<Sentence> Sentences, IReadOnlyList<PageTable> Tables);

/// <summary>A sentence with figures.</summary>
/// <param name="From">The KPIs or series that its figures come from.</param>
public sealed record Sentence(string Text, params IReadOnlyList<string> From);

/// <summary>A chart with the figures behind it.</summary>
/// <param name="Name">Of the chart, such as <c>shortfall</c>.</param>
/// <param name="Heading">The question that it answers.</param>
/// <param name="Caption">What it shows, in a sentence.</param>
/// <param name="Explanation">Units, and what lines and bands mean.</param>
/// <param name="Svg">As drawn; null where it was not.</param>
public sealed record PageFigure(
    string Name, string Heading, string Caption, string Explanation, string? Svg, PageTable? Data);

/// <summary>What the scenario says about where its values come from.</summary>
/// <param name="Weak">Estimates and judgements.</param>
/// <param name="Others">All others.</param>
public sealed record PageAssumptions(string Summary, PageTable Weak, PageTable Others);

/// <summary>How a run was made, and how to make it again.</summary>
public sealed record PageProvenance(
    IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<PageCommand> Commands, string Citation);

/// <summary>A command line with what it is for.</summary>
public sealed record PageCommand(string Purpose, string Line);
