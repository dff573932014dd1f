using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

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
                $"loaded, moved by {(load.ShiftDays / 7 is 1 or -1 ? $"{load.ShiftDays / 7} week" : $"{load.ShiftDays / 7} weeks")} so that it ends today",
            { Available: false } => "its files are not part of this installation",
            { Removal: not null } => "removed",
            _ => "not loaded",
        };
}
