using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.PostgreSql;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Operations;

/// <summary>Chooses the database and brings it to this build's model.</summary>
public static class StorageSetup
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        if (storage.Provider == StorageProvider.PostgreSql)
            builder.Services.AddPostgreSqlStorage(storage.ConnectionString).AddBackupArchive();
        else
            builder.Services.AddSqliteStorage(
                storage.ConnectionString ?? $"Data Source={Path.Combine(DataFolder(builder), "reliability.db")}");
        var folder = DataFolder(builder);
        builder.Services.AddStorage().AddReading().AddSingleton<ViewCache>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<UnfinishedBackups>(services, folder));
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<DataFolderGuard>(services, folder));
        return builder;
    }

    private static string DataFolder(WebApplicationBuilder builder) =>
        (builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new()).FullFolder(builder.Environment.ContentRootPath);
}
