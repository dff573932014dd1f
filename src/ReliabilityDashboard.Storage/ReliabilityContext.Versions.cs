using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage;

/// <summary>Every write says which parts of the data it touched, whichever way it goes; the queue numbers them with the commit.</summary>
public partial class ReliabilityContext
{
    public DbSet<DataVersion> DataVersions => Set<DataVersion>();
    public DbSet<PartVersion> PartVersions => Set<PartVersion>();

    /// <summary>The parts that this context has written to.</summary>
    internal DataParts WrittenParts { get; private set; }

    /// <summary>Notes rows on their way into a table.</summary>
    internal void NoteRows(string table) => WrittenParts |= TableParts.Of(Model).Written(table);

    /// <summary>Notes what a statement writes.</summary>
    internal void NoteWrite(string sql) => WrittenParts |= TableParts.Of(Model).WrittenBy(sql);

    private void NoteSaved(IReadOnlyList<EntityEntry> changed)
    {
        var tables = TableParts.Of(Model);
        foreach (var entry in changed)
        {
            var table = entry.Metadata.GetTableName()!;
            WrittenParts |= entry.State == EntityState.Deleted ? tables.Removed(table) : tables.Written(table);
        }
    }
}
