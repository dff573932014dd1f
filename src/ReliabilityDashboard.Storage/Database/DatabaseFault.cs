using System.Data.Common;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Finds the database's own fault in what was thrown.</summary>
public static class DatabaseFault
{
    /// <summary>The innermost fault that the database's driver raised, also where Entity Framework or a retry wrapped it; null where the
    /// database has no part in it.</summary>
    public static DbException? In(Exception? thrown)
    {
        DbException? found = null;
        for (; thrown is not null; thrown = thrown.InnerException) found = thrown as DbException ?? found;
        return found;
    }
}
