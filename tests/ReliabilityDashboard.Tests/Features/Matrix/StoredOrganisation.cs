using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Journeys;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Tests.Features.Matrix;

/// <summary>A small organisation in a real SQLite file, seen at a fixed instant.</summary>
public sealed class StoredOrganisation : IAsyncDisposable
{
    /// <summary>A Monday.</summary>
    public static readonly DateTime Now = new(2026, 10, 5, 12, 0, 0, DateTimeKind.Utc);
    private readonly string folder = Directory.CreateTempSubdirectory("reliability-").FullName;
    private readonly ServiceProvider services;
    private int incidents;

    private StoredOrganisation() => services = Register(new ServiceCollection()).BuildServiceProvider();

    public static async Task<StoredOrganisation> OpenAsync()
    {
        var organisation = new StoredOrganisation();
        await organisation.Get<IDatabaseProvider>().MigrateAsync(TestContext.Current.CancellationToken);
        return organisation;
    }

    /// <summary>The app's own registrations over this file, for a test that renders components.</summary>
    public IServiceCollection Register(IServiceCollection collection) => collection
        .AddLogging()
        .AddSingleton<TimeProvider>(new FixedTime())
        .AddSingleton(ReportingCalendar.Utc)
        .AddSqliteStorage($"Data Source={Path.Combine(folder, "reliability.db")};Pooling=False")
        .AddStorage()
        .AddScoped<CurrentPerson>().AddSingleton<HistoryCache>().AddSingleton<IncidentScopes>().AddSingleton<SessionScopes>().AddSingleton<MetricBounds>().AddSingleton<HeadlineReader>()
        .AddSingleton(Microsoft.Extensions.Options.Options.Create(new BusinessOptions()))
        .AddSingleton(Microsoft.Extensions.Options.Options.Create(new MetricsOptions()))
        .AddJourneys()
        .AddMatrix()
        .AddIncidents()
        .AddPostMortems()
        .AddOverview();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task SaveAsync(params object[] entities)
    {
        await using var context = await Get<IDbContextFactory<ReliabilityContext>>().CreateDbContextAsync();
        context.AddRange(entities);
        await context.SaveChangesAsync();
    }

    public async Task<FailureModeEntity> ModeAsync(string title)
    {
        var mode = new FailureModeEntity { Key = title, Rule = GroupRule.Title, Title = title, CreatedAt = Now };
        await SaveAsync(mode);
        return mode;
    }

    /// <summary>An incident of a mode that lasted an hour; 1 000 users were active.</summary>
    public IncidentEntity Incident(FailureModeEntity mode, DateTime startedAt, int? journey = null, long? affected = null, Severity? severity = Severity.Sev2) => new()
    {
        Source = "test", ExternalId = $"i{++incidents}", Title = mode.Title, StartedAt = startedAt, DetectedAt = startedAt.AddMinutes(5), ResolvedAt = startedAt.AddHours(1),
        Status = IncidentStatus.Resolved, FailureModeId = mode.Id, GroupRule = GroupRule.Title, Severity = severity, JourneyId = journey, Category = IncidentCategory.Integration,
        AffectedUsers = affected, ActiveUsers = affected is null ? null : 1_000, UpdatedAt = startedAt,
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
