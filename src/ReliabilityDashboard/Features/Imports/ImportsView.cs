using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Sources.Folder;
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
    /// <summary>The zones of sources that people said, by their names.</summary>
    public IReadOnlyDictionary<string, string> Zones { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that were sent and wait for somebody to look at them.</summary>
    public IReadOnlyList<WaitingUpload> Waiting { get; init; } = [];

    /// <summary>The sources whose zone may be said; the sample's instants have offsets.</summary>
    public IReadOnlyList<string> ZonedSources =>
        [.. Runs.Sources.Append(InboxScan.Source).Union(Zones.Keys).Except([SampleLoad.Source]).Order(StringComparer.OrdinalIgnoreCase)];

    public int Pages(int pageSize) => Math.Max(1, (Runs.Total + pageSize - 1) / pageSize);

    public bool IsMoving => Standing.Unfinished.Count > 0 || Sample.IsGoing || Sample.IsComing;
}

/// <summary>A file that lies in the inbox.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ModifiedAt">UTC.</param>
/// <param name="Kind">The word of what it holds; null where it is not taken.</param>
/// <param name="AlreadyTaken">Imported, and could not be moved away.</param>
public sealed record InboxFileView(string Name, long Size, DateTime ModifiedAt, string? Kind, bool AlreadyTaken)
{
    /// <summary>The name of the mapping that reads it; null: its columns are the fields.</summary>
    public string? Mapping { get; init; }

    /// <summary>Whether it was looked at; a large one takes a while.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether something must be said before it is taken.</summary>
    public bool Asks { get; init; }

    /// <summary>What must be said before, each as a sentence.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Why it is left where it lies; null where it is taken.</summary>
    public string? Why { get; init; }
}

/// <summary>How the sample organisation stands.</summary>
/// <param name="Available">Whether its files came with the installation.</param>
/// <param name="Load">Its load, null where it is not in.</param>
/// <param name="Removal">Its removal, null where nobody asked for one.</param>
public sealed record SampleView(bool Available, SampleLoad? Load, RemovalMark? Removal)
{
    public bool IsGoing => Removal is { EndedAt: null };

    public bool IsComing => !IsGoing && Load is { Completed: false };

    public string Words =>
        this switch
        {
            { IsGoing: true } => "is being removed",
            { IsComing: true } => "is being loaded",
            { Load: { } load } =>
                $"loaded, moved by {load.ShiftDays / 7} {CountWords.Word(Math.Abs(load.ShiftDays / 7), "week")} so "
                    + "that it ends today",
            { Available: false } => "its files are not part of this installation",
            { Removal: not null } => "removed",
            _ => "not loaded",
        };
}
