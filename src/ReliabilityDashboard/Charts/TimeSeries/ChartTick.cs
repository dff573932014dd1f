using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Releases;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>An incident, marked above the plot.</summary>
/// <param name="At">UTC start.</param>
/// <param name="Until">UTC end; now where it goes on.</param>
/// <param name="Title">The incident's.</param>
/// <param name="Category">Its shape and colour; null where nobody said.</param>
/// <param name="Href">Root-relative address of its page.</param>
public sealed record IncidentTick(DateTime At, DateTime Until, string Title, IncidentCategory? Category, string Href);

/// <summary>A release or another change, marked above the plot.</summary>
/// <param name="At">UTC.</param>
/// <param name="Title">Such as "payments 4.12".</param>
/// <param name="FollowedByIncident">Drawn red.</param>
public sealed record ReleaseTick(DateTime At, string Title, bool FollowedByIncident)
{
    /// <summary>Root-relative address of the release; null where its change names no service.</summary>
    public string? Href { get; init; }

    /// <summary>What kind of change it is.</summary>
    public ChangeKind Kind { get; init; } = ChangeKind.Release;

    /// <summary>The mark of a change; of a release by its name.</summary>
    /// <param name="change">The change.</param>
    /// <param name="followed">An incident names it.</param>
    /// <param name="onward">Takes along what is chosen on the page.</param>
    public static ReleaseTick Of(Change change, bool followed, Func<string, string> onward) =>
        new(
            change.At, change.Kind == ChangeKind.Release
                ? string.Join(" ", new[] { change.Service, ReleaseName.Of(change) }.OfType<string>())
                : ChangeWords.Of(change),
            followed)
        {
            Kind = change.Kind,
            Href = ReleaseAddress.Of(change) is { } page ? onward(page) : null,
        };
}
