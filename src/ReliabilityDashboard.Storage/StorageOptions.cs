namespace ReliabilityDashboard.Storage;

/// <summary>Where everything is kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Which database. <c>Sqlite</c> (default): one file.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Connection string; wins over <c>Data:Folder</c>. Default: none, <c>reliability.db</c> in the data folder.</summary>
    public string? ConnectionString { get; set; }
}
