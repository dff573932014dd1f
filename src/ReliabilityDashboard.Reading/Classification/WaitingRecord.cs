using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>An incident or a crash group whose category nobody has said, with what is suggested.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Our id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What is written beyond that; null: nothing.</param>
/// <param name="At">When it began, of a crash group its newest crash, UTC.</param>
/// <param name="Classified">What text and facts speak for.</param>
public sealed record WaitingRecord(TriageKind Kind, long Id, string Title, string? Text, DateTime At, Classified Classified)
{
    /// <summary>Of an incident.</summary>
    public Incident? Incident { get; init; }

    /// <summary>Of a crash group.</summary>
    public WaitingCrashGroup? Group { get; init; }

    /// <summary>Where an incident may have come from, for a person to confirm.</summary>
    public OriginSuggestion? Origin { get; init; }

    /// <summary>The service it is about; null where nobody said.</summary>
    public string? Service => Incident?.Service ?? Group?.Newest.Service;

    /// <summary>What is suggested; null: not sure.</summary>
    public IncidentCategory? Suggested => Classified.Category;
}
