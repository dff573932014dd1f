using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>Opens post-mortems for writing.</summary>
public sealed class DraftSessions(
    PostMortemEdits edits, PostMortemDecisions decisions, CurrentPerson person, TimeProvider time, ReportingCalendar calendar,
    IDatabaseProvider database, SaveAttempts attempts, ILogger<DraftSession> log)
{
    /// <summary>What instants are said in.</summary>
    public ReportingCalendar Calendar => calendar;

    /// <summary>Whether the person may write at all; others read.</summary>
    public bool MayWrite => person.May(Right.WritePostMortems);

    /// <summary>Opens one.</summary>
    /// <param name="stored">As it was read.</param>
    /// <param name="onCircuit">Runs work where the page's events run; the clock has a thread of its own.</param>
    public DraftSession Open(StoredPostMortem stored, Func<Func<Task>, Task> onCircuit) =>
        new(stored, edits, () => person.Demand(Right.WritePostMortems), time, calendar, onCircuit, database, log);

    /// <summary>What can be decided about an open one.</summary>
    /// <param name="session">The open one.</param>
    /// <param name="send">Has the browser send what it has not sent; true once all of it is stored.</param>
    public DraftDecisions Decide(DraftSession session, Func<Task<bool>> send) => new(session, decisions, attempts, send);
}
