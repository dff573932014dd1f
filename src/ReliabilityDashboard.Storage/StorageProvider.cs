namespace ReliabilityDashboard.Storage;

/// <summary>The databases this build speaks to.</summary>
public enum StorageProvider
{
    /// <summary>One embedded file.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}
