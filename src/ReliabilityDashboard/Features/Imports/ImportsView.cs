using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What the Imports page shows.</summary>
/// <param name="InboxPath">Full path of the folder that is read.</param>
/// <param name="InboxSchedule">When, in words.</param>
/// <param name="InboxLast">The last look; null where there was none.</param>
/// <param name="InboxNext">The next one; null where the schedule never comes again.</param>
/// <param name="Inbox">What lies in the folder now.</param>
/// <param name="InboxFault">Why the folder could not be read, in words for people.</param>
/// <param name="Sample">The sample organisation.</param>
/// <param name="Standing">How the sources stand.</param>
/// <param name="Runs">The page of runs that was asked for.</param>
public sealed record ImportsView(
    string InboxPath,
    string InboxSchedule,
    DateTime? InboxLast,
    DateTime? InboxNext,
    IReadOnlyList<InboxFileView> Inbox,
    string? InboxFault,
    SampleView Sample, ImportSourcesStanding Standing, ImportRunListPage Runs)
{
    public int Pages(int pageSize) => Math.Max(1, (Runs.Total + pageSize - 1) / pageSize);

    public bool IsMoving => Standing.Unfinished.Count > 0 || Sample.IsGoing || Sample.IsComing;
}
