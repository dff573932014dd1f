namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>The names of sections in the API and in codes, such as <c>detection_gaps</c>.</summary>
public static class SectionNames
{
    /// <summary>Every section, in the order of the API.</summary>
    public static IReadOnlyList<PostMortemSection> All { get; } = Enum.GetValues<PostMortemSection>();

    /// <summary>Every text: the title, as null, and the sections.</summary>
    public static IReadOnlyList<PostMortemSection?> Texts { get; } = [null, .. All];

    /// <summary>The name of a section.</summary>
    public static string Of(PostMortemSection section) => section switch
    {
        PostMortemSection.DetectionGaps => "detection_gaps",
        PostMortemSection.KnowledgeGaps => "knowledge_gaps",
        PostMortemSection.StructuralChange => "structural_change",
        PostMortemSection.ContributingFactors => "contributing_factors",
        PostMortemSection.WentWell => "went_well",
        _ => section.ToString().ToLowerInvariant(),
    };

    /// <summary>The section of a name; null where there is none.</summary>
    public static PostMortemSection? Find(string name)
    {
        foreach (var section in All)
            if (Of(section) == name) return section;
        return null;
    }
}
