using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Triage;

/// <summary>What is decided of one record.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Our id.</param>
/// <param name="Said">The category, and of an incident where it came from.</param>
public sealed record TriageDecision(TriageKind Kind, long Id, IncidentPatch Said)
{
    /// <summary>Only where nobody has said its category meanwhile: what is accepted is what was shown.</summary>
    public bool OnlyWaiting { get; init; }

    /// <summary>What was suggested; null: nothing.</summary>
    public IncidentCategory? Suggested { get; init; }

    /// <summary>Whether that was held back until the person had chosen.</summary>
    public bool HeldBack { get; init; }
}

/// <summary>How an act of triage ended.</summary>
public abstract record TriageResult
{
    private TriageResult() { }

    /// <summary>All of it is stored.</summary>
    /// <param name="UndoToken">Undoes it.</param>
    /// <param name="Decided">How many records it changed.</param>
    public sealed record Done(string UndoToken, int Decided) : TriageResult;

    /// <summary>Nothing is stored.</summary>
    /// <param name="Faults">Each with the place of the decision in the list.</param>
    public sealed record Refused(IReadOnlyList<(int Place, FieldFault Fault)> Faults) : TriageResult;
}

/// <summary>What became of undoing an act.</summary>
/// <param name="Undone">How many records are as before.</param>
/// <param name="Left">Those that somebody changed since: they stay as they are.</param>
public sealed record TriageUndone(int Undone, IReadOnlyList<LeftRecord> Left);

/// <summary>A record that was left as it is.</summary>
public sealed record LeftRecord(TriageKind Kind, long Id, string Title, string Why);
