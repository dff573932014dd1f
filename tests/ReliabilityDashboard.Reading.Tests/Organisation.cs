using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Tests;

/// <summary>A small organisation in a real database, asked through the services that the pages use.</summary>
internal sealed class Organisation : DatabaseBench
{
    private int incidents;

    private Organisation(TestDatabase database, ManualClock clock, Action<IServiceCollection>? more)
        : base(
            database,
            clock,
            services =>
            {
                services.AddReading();
                more?.Invoke(services);
            }
        ) => Clock = clock;

    /// <summary>Stands until the test moves it.</summary>
    public ManualClock Clock { get; }

    public static async Task<Organisation> OpenAsync(string now, Action<IServiceCollection>? more = null) =>
        new(await TestDatabase.CreateAsync(), new ManualClock(At(now)), more);

    public static DateTime At(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    /// <summary>An incident that is recovered from after so many minutes.</summary>
    public static Action<IncidentEntity, NameDirectory> Recovered(string day, double minutes) =>
        (incident, _) => (incident.StartedAt, incident.ResolvedAt) = (At(day), At(day).AddMinutes(minutes));

    /// <summary>The answer for a metric over all records, which is not refused.</summary>
    public static async Task<MetricAnswer> AnswerAsync(
        Organisation organisation, string metric, ChosenPeriod chosen, Step? step = null, Compare? compare = null) =>
        Assert.IsType<MetricAnswer>(
            await organisation.Get<MetricReader>().AskAsync(new(metric, RecordFilter.All, chosen, step, compare), Cancel));

    /// <summary>A period in the past, from date to date.</summary>
    public ChosenPeriod Chosen(string from, string to) =>
        ReportingCalendar.Utc.Choose(At(from), At(to), Get<TimeProvider>().GetUtcNow().UtcDateTime);

    public Task WriteAsync(Func<ReliabilityContext, NameDirectory, Task> write) =>
        Get<WriteQueue>()
            .ForBatchAsync(
                async context =>
                {
                    await write(context, await NameDirectory.OpenAsync(context, Cancel));
                    await context.SaveChangesAsync(Cancel);
                    await Database.SavedAsync(context, Cancel);
                    return true;
                },
                Cancel
            );

    /// <summary>Stores incidents; each is written by <paramref name="make"/> on top of a plain one of failure mode 1.</summary>
    public Task IncidentsAsync(params Action<IncidentEntity, NameDirectory>[] make) =>
        WriteAsync(
            async (context, names) =>
            {
                foreach (var one in make)
                {
                    incidents++;
                    var incident = new IncidentEntity
                    {
                        Source = "files",
                        ExternalId = incidents.ToString(CultureInfo.InvariantCulture),
                        Title = $"Incident {incidents}",
                        FailureModeId = 1,
                        Status = IncidentStatus.Resolved,
                        UpdatedAt = At("2020-01-01"),
                    };
                    one(incident, names);
                    if (await context.FailureModes.FindAsync([incident.FailureModeId], Cancel) is null)
                    {
                        context.FailureModes.Add(
                            new FailureModeEntity
                            {
                                Id = incident.FailureModeId,
                                Key = $"mode {incident.FailureModeId}",
                                Title = $"Mode {incident.FailureModeId}",
                                CreatedAt = At("2020-01-01"),
                            }
                        );
                        await context.SaveChangesAsync(Cancel);
                    }
                    context.Incidents.Add(incident);
                }
            }
        );

    /// <summary>Stores one row of sessions through the writer that imports use.</summary>
    public Task SessionsAsync(
        string time, long total, long? crashed, string service = "web", string release = "", int seconds = 3600, long? users = null,
        long? crashedUsers = null, string journey = "", string platform = "", string segment = "") =>
        WriteAsync(
            (context, names) =>
            {
                var record = new SessionRecord
                {
                    Time = At(time),
                    BucketSeconds = seconds,
                    Service = service,
                    Journey = journey,
                    Release = release,
                    Platform = platform,
                    Segment = segment,
                    Total = Given<long?>.Of(total),
                    Crashed = Given<long?>.Of(crashed),
                    Users = Given<long?>.Of(users),
                    CrashedUsers = Given<long?>.Of(crashedUsers),
                };
                var run = new ImportRun
                {
                    Source = "files",
                    Kind = "sessions",
                    FileName = "f",
                    Sha256 = "",
                };
                return new SessionWriter(new ReportingDays(ReportingCalendar.Utc), run.Source).WriteAsync(
                    new(context, run, names, ContinuesOwn: false, () => false, Cancel), [record]);
            }
        );
}
