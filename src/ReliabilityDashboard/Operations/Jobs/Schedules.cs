using Hangfire;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Importing.Pipeline;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>What is done again and again, and when.</summary>
public sealed class Schedules(
    IRecurringJobManager recurring, IBackgroundJobClient jobs, JobStorage store, IOptions<ImportOptions> imports,
    IOptions<ReportingOptions> reporting)
{
    private const string Inbox = "inbox";
    private const string Retention = "retention";
    private const string Breakers = "breakers";
    private const string Classification = "classification";
    private const int MostWaiting = 1_000;

    /// <summary>Puts them in place; those that are there already stay as they are.</summary>
    public void Place()
    {
        var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(reporting.Value.TimeZone) };
        recurring.AddOrUpdate<ImportJobs>(
            Inbox, "imports", job => job.LookIntoInboxAsync(CancellationToken.None), imports.Value.InboxSchedule, options);
        recurring.AddOrUpdate<RetentionJob>(Retention, job => job.RunAsync(CancellationToken.None), RetentionJob.Schedule, options);
        recurring.AddOrUpdate<BreakerJob>(Breakers, job => job.RunAsync(CancellationToken.None), BreakerJob.Schedule, options);
        recurring.AddOrUpdate<ClassificationJob>(
            Classification, job => job.RunAsync(CancellationToken.None), ClassificationJob.Schedule, options);
    }

    /// <summary>Reckons from now on, whatever was reckoned before: next times are stored as instants, and so are those of jobs that wait to
    /// be tried again, which begin at once.</summary>
    public void PlaceAnew()
    {
        recurring.RemoveIfExists(Inbox);
        recurring.RemoveIfExists(Retention);
        recurring.RemoveIfExists(Breakers);
        recurring.RemoveIfExists(Classification);
        Place();
        foreach (var (id, _) in store.GetMonitoringApi().ScheduledJobs(0, MostWaiting)) jobs.Requeue(id);
    }
}
