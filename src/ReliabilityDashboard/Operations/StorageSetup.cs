using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Operations;

/// <summary>Chooses the database and brings it to this build's model.</summary>
public static class StorageSetup
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        var data = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new();
        var file = Path.Combine(data.FullFolder(builder.Environment.ContentRootPath), "reliability.db");
        builder.Services
            .AddSqliteStorage(storage.ConnectionString ?? $"Data Source={file}")
            .AddStorage()
            .AddSingleton<HistoryCache>()
            .AddSingleton<IncidentScopes>()
            .AddSingleton<SessionScopes>()
            .AddSingleton<MetricBounds>()
            .AddSingleton<HeadlineReader>();
        return builder;
    }
}
