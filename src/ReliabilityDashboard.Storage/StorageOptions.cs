namespace ReliabilityDashboard.Storage;

/// <summary>Where everything is kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Which database. <c>Sqlite</c> (default): one file. <c>PostgreSql</c>: a server, shared by several instances.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Connection string of the provider. With SQLite it wins over <c>Data:Folder</c>; default: none, <c>reliability.db</c> in the
    /// data folder. Required with PostgreSQL.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>The databases this build speaks to.</summary>
public enum StorageProvider
{
    /// <summary>One embedded file.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}
