using Hangfire;
using Hangfire.InMemory;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Importing;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Operations.Jobs;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Tests.Shell;

namespace ReliabilityDashboard.Tests.Features.Imports;

/// <summary>The Imports pages over a real database, real folders and a real job store; jobs are put down and not run.</summary>
[EitherDatabase]
public abstract class ImportsContext : ShellContext
{
    private readonly InMemoryStorage jobs = new();
    private readonly TestDatabase database = TestDatabase.CreateAsync().GetAwaiter().GetResult();

    protected ImportsContext()
    {
        Services.AddLogging();
        database.AddTo(Services).AddStorage().AddReading();
        Services.AddImporting(Folder, Path.Combine(Folder, "sample"));
        Services.AddOptions();
        Services.Configure<ImportOptions>(options => options.MaxUploadBytes = 1024);
        Services.AddSingleton<IBackgroundJobClient>(new BackgroundJobClient(jobs));
        Services.AddImportWork();
        Services.AddImportPages();
        Services.AddReading();
        Render<MudPopoverProvider>();
    }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string Folder => database.Folder;

    protected string Inbox => Directory.CreateDirectory(Path.Combine(Folder, "inbox")).FullName;

    /// <summary>Names of the jobs that were put down.</summary>
    protected IReadOnlyList<string> Jobs =>
        [.. jobs.GetMonitoringApi().EnqueuedJobs("imports", 0, 100).Select(job => job.Value.Job.Method.Name)];

    protected async Task<T> AskAsync<T>(Func<ReliabilityContext, Task<T>> question)
    {
        await using var context = (
            await Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>().CreateDbContextAsync(Cancel)
        ).WrittenBy(Author.System(DateTime.UtcNow));
        return await question(context);
    }

    protected Task SaveAsync(params object[] rows) => database.SaveAsync(rows, Cancel);

    /// <summary>A run that began at 09:00 and, where it ended, ended at 09:05 of the day on which the clock stands.</summary>
    protected static ImportRun Run(
        string file, RunStatus status = RunStatus.Succeeded, string source = "files", string kind = "incidents") =>
        new()
        {
            Source = source,
            Kind = kind,
            FileName = file,
            Sha256 = file,
            Status = status,
            Origin = RunOrigin.Inbox,
            StartedAt = new(2026, 9, 14, 9, 0, 0, DateTimeKind.Utc),
            EndedAt = status is RunStatus.Succeeded or RunStatus.Failed ? new DateTime(2026, 9, 14, 9, 5, 0, DateTimeKind.Utc) : null,
        };

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        jobs.Dispose();
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
