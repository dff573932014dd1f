using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Services.Releases;

/// <summary>A table of a release as a file.</summary>
/// <param name="reader">Finds the release.</param>
/// <param name="table">What it is called.</param>
/// <param name="columns">What stands in a row.</param>
/// <param name="rows">The rows of the page.</param>
public abstract class ReleaseFile<TRow>(
    ReleaseReader reader, string table, IReadOnlyList<CsvColumn<TRow>> columns, Func<ReleaseFacts, IReadOnlyList<TRow>> rows) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var (service, release) = ReleaseAddress.Read(address.Path);
        return (await reader.FindAsync(service, release, cancel)).Facts is { } facts
            ? columns.File(FileName.Of($"{facts.Service} {facts.Release} {table}"), rows(facts))
            : null;
    }
}

/// <summary>The crashes first seen in a release.</summary>
[FileOf(typeof(ReleasePage), Part = "crashes")]
public sealed class ReleaseCrashesFile(ReleaseReader reader) : ReleaseFile<Storage.Crashes.ReleaseCrashGroup>(
    reader, "crashes-first-seen",
    [
        new("crash", row => row.Title),
        new("first_seen", row => row.FirstInRelease),
        new("crashes", row => row.Crashes),
        new("crashes_in_all", row => row.Everywhere),
    ],
    facts => facts.NewCrashes);

/// <summary>The incidents around a release.</summary>
[FileOf(typeof(ReleasePage), Part = "incidents")]
public sealed class ReleaseIncidentsFile(ReleaseReader reader) : ReleaseFile<ReleaseIncident>(
    reader, "incidents-around",
    [
        new("started_at", row => row.Incident.StartedAt),
        new("after_s", row => row.After),
        new("title", row => row.Incident.Title),
        new("source", row => row.Incident.Source),
        new("id", row => row.Incident.ExternalId),
        new("counts", row => IncidentWords.NotCounted(row.Incident) ?? "yes"),
        new("this_release", row => ReleaseWords.Named(row.Named)),
        new("time_to_recovery_s", row => row.TimeToRecovery),
    ],
    facts => facts.Incidents);

/// <summary>The changes around a release.</summary>
[FileOf(typeof(ReleasePage), Part = "changes")]
public sealed class ReleaseChangesFile(ReleaseReader reader) : ReleaseFile<ReleaseChange>(
    reader, "changes-around",
    [
        new("at", row => row.Change.At),
        new("after_s", row => row.After),
        new("kind", row => ChangeWords.Of(row.Change.Kind)),
        new("title", row => row.Change.Title),
        new("change", row => row.Change.ExternalId),
        new("this_release", row => row.IsOwn),
        new("result", row => row.Change.Result is { } result ? ReleaseWords.Ended(result) ?? "succeeded" : null),
        new("an_incident_names_it", row => row.Followed),
    ],
    facts => facts.Changes);
