using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.Views;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Matrix;

/// <summary>A small organisation in a real database, seen at a fixed instant.</summary>
public sealed class StoredOrganisation : DatabaseBench
{
    /// <summary>A Monday.</summary>
    public static readonly DateTime Now = new(2026, 10, 5, 12, 0, 0, DateTimeKind.Utc);

    private StoredOrganisation(TestDatabase database)
        : base(database, new StoppedClock(Now), services => AddPages(services)) { }

    public static new async Task<StoredOrganisation> OpenAsync(TimeProvider? time = null) => new(await TestDatabase.CreateAsync());

    /// <summary>The app's own registrations over this database, for a test that renders components.</summary>
    public IServiceCollection Register(IServiceCollection collection) =>
        AddPages(
            Database
                .AddTo(collection)
                .AddLogging()
                .AddSingleton<TimeProvider>(new StoppedClock(Now))
                .AddSingleton(ReportingCalendar.Utc)
                .AddStorage()
        );

    private static IServiceCollection AddPages(IServiceCollection collection) =>
        collection
            .AddScoped(_ => Signed.In())
            .AddReading()
            .AddSingleton<SaveAttempts>()
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(new BusinessOptions()))
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(new MetricsOptions()))
            .AddJourneys()
            .AddMatrix()
            .AddIncidents()
            .AddPostMortems()
            .AddOverview()
            .AddViews();

    public async Task<FailureModeEntity> ModeAsync(string title)
    {
        var mode = SomeRecords.Mode(title, Now);
        await SaveAsync(mode);
        return mode;
    }

    /// <summary>Stores incidents that stay alone, each a day after the one before and the last of them a day ago.</summary>
    public async Task AloneAsync(params string[] titles)
    {
        foreach (var (number, title) in titles.Index())
        {
            var mode = SomeRecords.Mode(title, Now);
            (mode.Key, mode.Rule) = ($"alone {number}", GroupRule.None);
            await SaveAsync(mode);
            var incident = SomeRecords.Incident(mode, Now.AddDays(number - titles.Length), affected: 20);
            incident.GroupRule = GroupRule.None;
            await SaveAsync(incident);
        }
    }
}
