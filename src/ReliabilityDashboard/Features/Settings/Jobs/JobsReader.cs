using System.Globalization;
using System.Reflection;
using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Settings.Jobs;

/// <summary>The background jobs for the person at the page: how they stand, and the two things that are done by hand.</summary>
public sealed class JobsReader(JobStorage store, IBackgroundJobClient jobs, IRecurringJobManager recurring, CurrentPerson person)
{
    private const int Most = 20, MostDone = 10;

    /// <summary>Asks the queue, which answers synchronously.</summary>
    public Task<JobsView> ReadAsync(CancellationToken cancel)
    {
        person.Demand(Right.WatchJobs);
        return Task.Run(Read, cancel);
    }

    /// <summary>Has a failed job tried again at once.</summary>
    public void TryAgain(string id)
    {
        person.Demand(Right.WatchJobs);
        jobs.Requeue(id);
    }

    /// <summary>Has a scheduled job done now, beside its schedule.</summary>
    public void DoNow(string schedule)
    {
        person.Demand(Right.WatchJobs);
        recurring.Trigger(schedule);
    }

    private JobsView Read()
    {
        var queue = store.GetMonitoringApi();
        using var connection = store.GetConnection();
        return new(
            queue.Servers().Count,
            [.. connection.GetRecurringJobs().OrderBy(one => one.NextExecution is null).ThenBy(one => one.NextExecution).Select(Schedule)],
            Rows(queue.ProcessingJobs(0, Most), one => one.Job, one => (one.StartedAt, null)),
            [
                .. queue.Queues().SelectMany(
                    one => Rows(queue.EnqueuedJobs(one.Name, 0, Most), job => job.Job, job => (job.EnqueuedAt, null))),
            ],
            [
                .. Rows(queue.ScheduledJobs(0, Most), one => one.Job, one => (one.EnqueueAt, null))
                    .Select(row => row with { Note = queue.JobDetails(row.Id)?.History.FirstOrDefault()?.Reason }),
            ],
            Rows(queue.FailedJobs(0, Most), one => one.Job, one => (one.FailedAt, one.ExceptionMessage)),
            Rows(queue.SucceededJobs(0, MostDone), one => one.Job, one => (one.SucceededAt, null)));
    }

    private static IReadOnlyList<JobRow> Rows<T>(JobList<T> list, Func<T, Job?> jobOf, Func<T, (DateTime? At, string? Note)> said) =>
        [.. list.Where(one => one.Value is not null).Select(one => new JobRow(
            one.Key, NameOf(jobOf(one.Value)), Utc(said(one.Value).At), said(one.Value).Note))];

    private static ScheduleRow Schedule(RecurringJobDto one) => new(
        one.Id, NameOf(one.Job), CronWords.Say(one.Cron), Utc(one.LastExecution), Utc(one.NextExecution), one.Error);

    /// <summary>As the method that does it says.</summary>
    private static string NameOf(Job? job) =>
        job is null ? "A job of another version"
        : job.Method.GetCustomAttribute<JobDisplayNameAttribute>() is { } said
            ? string.Format(CultureInfo.InvariantCulture, said.DisplayName, [.. job.Args])
        : $"{job.Type.Name}.{job.Method.Name}";

    private static DateTime? Utc(DateTime? at) => at is { } known ? DateTime.SpecifyKind(known, DateTimeKind.Utc) : null;
}
