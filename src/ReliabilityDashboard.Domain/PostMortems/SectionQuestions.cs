namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>The sections as questions about the system.</summary>
/// <remarks>After the four questions of "Crash Resilience Engineering" (Iterators): propagation, monitoring gaps, knowledge gaps,
/// structural change.</remarks>
public static class SectionQuestions
{
    /// <summary>The question.</summary>
    public static string Of(PostMortemSection section) =>
        section switch
        {
            PostMortemSection.Summary => "What happened?",
            PostMortemSection.Impact => "Who and what was affected?",
            PostMortemSection.Propagation => "What allowed it to spread?",
            PostMortemSection.DetectionGaps => "What kept it from being seen sooner?",
            PostMortemSection.KnowledgeGaps => "What was hard to know or to find?",
            PostMortemSection.StructuralChange => "What will be different in the architecture?",
            PostMortemSection.ContributingFactors => "What else made it possible?",
            PostMortemSection.WentWell => "What limited the damage?",
            PostMortemSection.Lucky => "Where were we lucky?",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    /// <summary>One line of help under the question.</summary>
    public static string HelpFor(PostMortemSection section) =>
        section switch
        {
            PostMortemSection.Summary => "Two or three sentences for somebody who was not there.",
            PostMortemSection.Impact => "Filled from the incident. Correct what is wrong, add what users saw.",
            PostMortemSection.Propagation => "Ask about the system: which limit, timeout, isolation or signal was missing?",
            PostMortemSection.DetectionGaps => "Which signal was missing, late, or lost among others?",
            PostMortemSection.KnowledgeGaps => "Which documentation, ownership or diagram would have made the diagnosis shorter?",
            PostMortemSection.StructuralChange => "What would make this class of failure impossible, or contain it without people?",
            PostMortemSection.ContributingFactors =>
                "Conditions, not people: load, timing, dependencies, earlier decisions and what spoke for them.",
            PostMortemSection.WentWell => "What worked and must be kept: limits that held, alerts that came, people who could act.",
            PostMortemSection.Lucky => "What kept it small by chance, such as the hour or the traffic, and would not the next time.",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
