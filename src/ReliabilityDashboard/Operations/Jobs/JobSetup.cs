using Hangfire;
using ReliabilityDashboard.Importing;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>The schedules: Hangfire runs them, our own tables remember them.</summary>
public static class JobSetup
{
    public static WebApplicationBuilder AddImports(this WebApplicationBuilder builder)
    {
        var data = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new();
        var root = builder.Environment.ContentRootPath;
        builder.Services.AddImporting(data.FullFolder(root), Path.Combine(root, "data", "sample"));
        builder.Services.AddSingleton<ImportJobs>();
        builder.Services.AddSingleton<RetentionJob>();
        builder.Services.AddSingleton<BreakerJob>();
        builder.Services.AddSingleton<ClassificationJob>();
        return builder;
    }

    /// <summary>What people set going becomes a job.</summary>
    public static IServiceCollection AddImportWork(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var jobs = provider.GetRequiredService<IBackgroundJobClient>();
        return new ImportWork(
            () => jobs.Enqueue<ImportJobs>(job => job.LookIntoInboxAsync(CancellationToken.None)),
            () => jobs.Enqueue<ImportJobs>(job => job.LoadSampleAsync(CancellationToken.None)),
            () => jobs.Enqueue<ImportJobs>(job => job.RemoveSampleAsync(CancellationToken.None)),
            run => jobs.Enqueue<ImportJobs>(job => job.RunAsync(run, CancellationToken.None)));
    });

    /// <inheritdoc cref="AddImportWork"/>
    public static IServiceCollection AddBreakerOrder(this IServiceCollection services) => services.AddSingleton(provider =>
        new BreakerOrder(() => provider.GetRequiredService<IBackgroundJobClient>()
            .Enqueue<BreakerJob>(job => job.RunNowAsync(CancellationToken.None))));

    /// <inheritdoc cref="AddImportWork"/>
    public static IServiceCollection AddModelOrder(this IServiceCollection services) => services.AddSingleton(provider =>
        new ModelOrder(() => provider.GetRequiredService<IBackgroundJobClient>()
            .Enqueue<ClassificationJob>(job => job.RunAsync(CancellationToken.None))));

    /// <summary>The address by which the jobs were known.</summary>
    public static void MapJobs(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/jobs", () => TypedResults.LocalRedirect("/settings/jobs")).Needs(Right.WatchJobs);

    /// <summary>Adds the job server; verbs never start it.</summary>
    public static WebApplicationBuilder AddJobServer(this WebApplicationBuilder builder)
    {
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        builder.Services.AddHangfire(hangfire =>
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings().UseStoreOf(storage)
        );
        foreach (var (name, queue) in new[] { ("imports", "imports"), ("other", "default") })
            builder.Services.AddHangfireServer(server =>
            {
                server.ServerName = $"{Environment.MachineName}-{name}";
                server.Queues = [queue];
                server.WorkerCount = 1;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
                server.CancellationCheckInterval = TimeSpan.FromSeconds(1);
                server.StopTimeout = TimeSpan.FromSeconds(1);
                server.ShutdownTimeout = TimeSpan.FromSeconds(3);
            });
        builder.Services.AddImportWork().AddBreakerOrder().AddModelOrder();
        builder.Services.AddSingleton<Schedules>();
        builder.Services.AddHostedService<JobStart>();
        builder.Services.AddHostedService<ClockWatch>();
        return builder;
    }
}
