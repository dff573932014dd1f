using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>Which parts of the data a write touches, by the table it goes to.</summary>
internal sealed partial class TableParts
{
    private static readonly ConditionalWeakTable<IModel, TableParts> Known = [];

    private readonly Dictionary<string, (DataParts Written, DataParts Removed)> byTable = new(StringComparer.OrdinalIgnoreCase);

    private TableParts(IModel model)
    {
        foreach (var entity in model.GetEntityTypes())
            byTable[entity.GetTableName()!] = (PartRules.Of(entity.ClrType), Removed(entity, []));
    }

    public static TableParts Of(IModel model) => Known.GetValue(model, static known => new(known));

    /// <summary>What rows that come or change touch; nothing for a table that is none of the model's.</summary>
    public DataParts Written(string table) => byTable.GetValueOrDefault(table).Written;

    /// <summary>What rows that go touch: what the database takes with them, too.</summary>
    public DataParts Removed(string table) => byTable.GetValueOrDefault(table).Removed;

    /// <summary>What SQL touches, by the tables it inserts into, updates or deletes from.</summary>
    public DataParts WrittenBy(string sql)
    {
        var parts = DataParts.None;
        foreach (Match write in Writes().Matches(sql))
        {
            var table = write.Groups["table"].Value;
            parts |= write.Groups["delete"].Success ? Removed(table) : Written(table);
        }
        return parts;
    }

    private static DataParts Removed(IEntityType entity, HashSet<IEntityType> seen)
    {
        var parts = PartRules.Of(entity.ClrType);
        if (!seen.Add(entity)) return parts;
        foreach (var reference in entity.GetReferencingForeignKeys())
            if (reference.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
                parts |= Removed(reference.DeclaringEntityType, seen);
        return parts;
    }

    // The SET of an upsert is no table.
    [GeneratedRegex("""
        \b(INSERT\s+INTO|UPDATE(?!\s+SET\b)|(?<delete>DELETE\s+FROM))\s+"?(?<table>\w+)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Writes();
}
