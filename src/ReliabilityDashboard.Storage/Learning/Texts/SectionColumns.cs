using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>The column of each section.</summary>
internal static class SectionColumns
{
    private static readonly Dictionary<PostMortemSection, (Func<PostMortemEntity, string> Read, Action<PostMortemEntity, string> Write)>
        Columns = new()
        {
            [PostMortemSection.Summary] = (p => p.Summary, (p, text) => p.Summary = text),
            [PostMortemSection.Impact] = (p => p.Impact, (p, text) => p.Impact = text),
            [PostMortemSection.Propagation] = (p => p.Propagation, (p, text) => p.Propagation = text),
            [PostMortemSection.DetectionGaps] = (p => p.DetectionGaps, (p, text) => p.DetectionGaps = text),
            [PostMortemSection.KnowledgeGaps] = (p => p.KnowledgeGaps, (p, text) => p.KnowledgeGaps = text),
            [PostMortemSection.StructuralChange] = (p => p.StructuralChange, (p, text) => p.StructuralChange = text),
            [PostMortemSection.ContributingFactors] = (p => p.ContributingFactors, (p, text) => p.ContributingFactors = text),
            [PostMortemSection.WentWell] = (p => p.WentWell, (p, text) => p.WentWell = text),
            [PostMortemSection.Lucky] = (p => p.Lucky, (p, text) => p.Lucky = text),
        };

    public static string Read(PostMortemEntity stored, PostMortemSection section) => Columns[section].Read(stored);

    public static void Write(PostMortemEntity stored, PostMortemSection section, string text) => Columns[section].Write(stored, text);

    /// <summary>The text under every question.</summary>
    public static PostMortemSections All(PostMortemEntity stored) =>
        SectionNames.All.Aggregate(new PostMortemSections(), (texts, section) => texts.With(section, Read(stored, section)));
}
