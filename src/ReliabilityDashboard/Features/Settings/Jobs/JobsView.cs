namespace ReliabilityDashboard.Features.Settings.Jobs;

/// <summary>How the background jobs stand.</summary>
/// <param name="Servers">How many servers take jobs, over all instances.</param>
/// <param name="Schedules">What comes by itself.</param>
/// <param name="Running">What runs now.</param>
/// <param name="Waiting">What waits for its turn.</param>
/// <param name="Retried">What failed and is tried again by itself.</param>
/// <param name="Failed">What failed and is not tried again.</param>
/// <param name="Done">What ended well, the newest first.</param>
public sealed record JobsView(
    int Servers, IReadOnlyList<ScheduleRow> Schedules, IReadOnlyList<JobRow> Running, IReadOnlyList<JobRow> Waiting,
    IReadOnlyList<JobRow> Retried, IReadOnlyList<JobRow> Failed, IReadOnlyList<JobRow> Done)
{
    /// <summary>In a sentence.</summary>
    public string Says => Failed.Count > 0 || Retried.Count > 0
        ? $"{Domain.Words.CountWords.Of(Failed.Count + Retried.Count, "job")} failed"
            + (Failed.Count == 0 ? "; each is tried again by itself." : ".")
        : Running.Count > 0 ? $"{Domain.Words.CountWords.Of(Running.Count, "job runs", "jobs run")} now; none failed."
        : "Nothing runs at this moment, and nothing failed.";
}

/// <summary>One job.</summary>
/// <param name="Id">The queue's.</param>
/// <param name="Name">What it does.</param>
/// <param name="At">When it began, failed, ended or begins; UTC.</param>
/// <param name="Note">Why it failed; null where it did not.</param>
public sealed record JobRow(string Id, string Name, DateTime? At, string? Note = null);

/// <summary>One schedule.</summary>
/// <param name="Id">The queue's.</param>
/// <param name="Name">What it does.</param>
/// <param name="When">In words.</param>
/// <param name="Last">When it was last done; UTC.</param>
/// <param name="Next">When it comes next; UTC.</param>
/// <param name="Fault">Why it does not come; null where it does.</param>
public sealed record ScheduleRow(string Id, string Name, string When, DateTime? Last, DateTime? Next, string? Fault);
