using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Kinds.Changes;
using ReliabilityDashboard.Importing.Kinds.Crashes;
using ReliabilityDashboard.Importing.Kinds.Dependencies;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Importing.Kinds.Journeys;
using ReliabilityDashboard.Importing.Kinds.Services;
using ReliabilityDashboard.Importing.Kinds.Sessions;
using ReliabilityDashboard.Importing.Kinds.Signals;
using ReliabilityDashboard.Importing.Pipeline.Writers;
using ReliabilityDashboard.Importing.Sources.Statuspage;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>Every kind of record there is: its mapping and its writer, one line each.</summary>
public sealed class KindImports(WriteQueue queue, TimeProvider time, ReportingCalendar calendar)
{
    public IKindImport Of(ImportKind kind) =>
        kind switch
        {
            ImportKind.Services => new KindImport<ServiceRecord>(
                queue, time, ServiceMapping.Fields, ServiceMapping.Map, _ => new ServiceWriter(Days())),
            ImportKind.Journeys => new KindImport<JourneyRecord>(
                queue, time, JourneyMapping.Fields, JourneyMapping.Map, _ => new JourneyWriter()),
            ImportKind.Dependencies => new KindImport<DependencyRecord>(
                queue, time, DependencyMapping.Fields, DependencyMapping.Map, _ => new DependencyWriter()),
            ImportKind.Changes => new KindImport<ChangeRecord>(
                queue, time, ChangeMapping.Fields, ChangeMapping.Map, _ => new ChangeWriter()),
            ImportKind.Incidents => new KindImport<IncidentRecord>(
                queue, time, IncidentMapping.Fields, IncidentMapping.Map, _ => new IncidentWriter(time)),
            ImportKind.Crashes => new KindImport<CrashRecord>(queue, time, CrashMapping.Fields, CrashMapping.Map, _ => new CrashWriter()),
            ImportKind.Sessions => new KindImport<SessionRecord>(
                queue,
                time,
                SessionMapping.Fields,
                SessionMapping.Map,
                run =>
                    KeptWriter<SessionRecord>.Over(
                        Days(), record => record.Time, days => new SessionRecordWriter(new SessionWriter(days, run.Source)))
            ),
            ImportKind.Signals => new KindImport<SignalRecord>(
                queue,
                time,
                SignalMapping.Fields,
                SignalMapping.Map,
                run =>
                    KeptWriter<SignalRecord>.Over(
                        Days(), record => record.Time, days => new SignalRecordWriter(new SignalWriter(days, run.Source)))
            ),
            ImportKind.Statuspage => new KindImport<IncidentRecord>(
                queue, time, StatuspageMapping.Fields, StatuspageMapping.Map, _ => new IncidentWriter(time),
                [.. StatuspageMapping.Wrappers]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    private ReportingDays Days() => new(calendar);
}
