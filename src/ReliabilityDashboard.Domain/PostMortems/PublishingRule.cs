namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>When a post-mortem may be published: its questions are answered, its timeline reads from start to end, and the architecture
/// will be different.</summary>
public static class PublishingRule
{
    /// <summary>Code of the missing architectural improvement.</summary>
    public const string ArchitecturalImprovement = "architectural-improvement";

    /// <summary>Code of a timeline without start and end, or out of order.</summary>
    public const string TimelineOrder = "timeline-order";

    /// <summary>The sections that must say something; what else contributed and what went well may have no answer.</summary>
    public static IReadOnlyList<PostMortemSection> Required { get; } =
    [
        PostMortemSection.Summary,
        PostMortemSection.Impact,
        PostMortemSection.Propagation,
        PostMortemSection.DetectionGaps,
        PostMortemSection.KnowledgeGaps,
        PostMortemSection.StructuralChange,
    ];

    /// <summary>The code of an empty section.</summary>
    public static string CodeOf(PostMortemSection section) => $"section:{SectionNames.Of(section)}";

    /// <summary>All that is missing, in the order in which one reads; empty: it can be published.</summary>
    public static IReadOnlyList<MissingPart> Missing(PostMortem postMortem) =>
        [
            .. TimelineFault(postMortem.Timeline) is { } fault ? [new MissingPart(TimelineOrder, fault)] : Array.Empty<MissingPart>(),
            .. from section in Required
            where string.IsNullOrWhiteSpace(postMortem.Sections[section])
            select new MissingPart(CodeOf(section), $"Nothing is written under “{SectionQuestions.Of(section)}”."),
            .. postMortem.Actions.Any(action => action.IsArchitecturalImprovement)
                ? Array.Empty<MissingPart>()
                :
                [
                    new MissingPart(
                        ArchitecturalImprovement,
                        "No action changes the architecture. At least one must; a process change or a reminder is not enough."),
                ],
        ];

    /// <summary>What keeps a timeline from reading from start to end, in words; null where nothing does.</summary>
    public static string? TimelineFault(IEnumerable<TimelineEvent> timeline)
    {
        var told = timeline.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        if (told.Count < 2)
            return "The timeline needs a line for the start and one for the end.";
        for (var line = 1; line < told.Count; line++)
            if (told[line].At < told[line - 1].At)
                return $"In the timeline “{told[line].Text}” stands after “{told[line - 1].Text}” but happened before it.";
        return null;
    }
}

/// <summary>What a post-mortem still lacks before it can be published.</summary>
/// <param name="Code"><c>architectural-improvement</c>, <c>section:&lt;name&gt;</c> or <c>timeline-order</c>.</param>
/// <param name="Message">The same in words.</param>
public sealed record MissingPart(string Code, string Message);
