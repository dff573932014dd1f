using System.Globalization;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>An incident or a crash group whose category neither source nor person has said.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Opaque text.</param>
/// <param name="Title">Its title.</param>
/// <param name="Suggestion">What is suggested; null: not sure. It counts in no figure until somebody accepts it.</param>
/// <param name="Origin">Where an incident may have come from, for somebody to confirm; null: nothing tells.</param>
public sealed record TriageAnswer(
    TriageKind Kind, string Id, string Title, TriageAnswer.Suggested? Suggestion, TriageAnswer.SuggestedOrigin? Origin)
{
    /// <param name="Category">Which.</param>
    /// <param name="Confidence">0.5 to 1.</param>
    /// <param name="By">Who suggests it.</param>
    /// <param name="Evidence">What speaks for it, and what for another.</param>
    public sealed record Suggested(
        IncidentCategory Category, double Confidence, ClassifiedBy By, IReadOnlyList<SaidEvidence> Evidence);

    /// <param name="Kind">A term of the lexicon, a learned word, or a fact beside the text.</param>
    /// <param name="Text">As it is written, or in a sentence.</param>
    /// <param name="Weight">How much it speaks for its category.</param>
    /// <param name="Category">For which it speaks.</param>
    public sealed record SaidEvidence(CategoryEvidenceKind Kind, string Text, double Weight, IncidentCategory Category);

    /// <param name="Name">A callee of its service.</param>
    /// <param name="Why">In words.</param>
    public sealed record SuggestedOrigin(string Name, string Why);

    public static TriageAnswer Of(WaitingRecord waiting) =>
        new(
            waiting.Kind, waiting.Id.ToString(CultureInfo.InvariantCulture), waiting.Title,
            waiting.Suggested is { } category
                ? new(
                    category, waiting.Classified.Confidence, waiting.Classified.By,
                    [
                        .. waiting.Classified.Evidence.Select(one => new SaidEvidence(one.Kind, one.Text, one.Weight, one.Category)),
                    ])
                : null,
            waiting.Origin is { } origin ? new(origin.Name, origin.Why) : null);
}

/// <summary>What was decided.</summary>
/// <param name="Decided">How many records it changed.</param>
/// <param name="Undo">Undoes it within 24 hours.</param>
public sealed record TriagedAnswer(int Decided, string Undo);

/// <summary>What was undone.</summary>
/// <param name="Undone">How many records are as before.</param>
/// <param name="Left">Those that somebody changed since, or that are gone: they stay as they are.</param>
public sealed record UndoneAnswer(int Undone, IReadOnlyList<UndoneAnswer.LeftOne> Left)
{
    /// <param name="Kind">What it is.</param>
    /// <param name="Id">Opaque text.</param>
    /// <param name="Title">Its title; empty where it is gone.</param>
    /// <param name="Why">Why it was left.</param>
    public sealed record LeftOne(TriageKind Kind, string Id, string Title, string Why);

    public static UndoneAnswer Of(TriageUndone undone) =>
        new(
            undone.Undone,
            [.. undone.Left.Select(one => new LeftOne(one.Kind, one.Id.ToString(CultureInfo.InvariantCulture), one.Title, one.Why))]);
}
