using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage;
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
        else builder.Services.AddSqliteStorage(storage.ConnectionString ?? $"Data Source={SqliteFile(builder)}");
        builder.Services.AddStorage().AddReading().AddSingleton<ViewCache>();
        return builder;
    }

    private static string SqliteFile(WebApplicationBuilder builder)
    {
        var data = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new();
        return Path.Combine(data.FullFolder(builder.Environment.ContentRootPath), "reliability.db");
    }
}
