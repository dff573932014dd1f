using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>A row that is about to be saved, with what stood in it before.</summary>
internal sealed class CapturedRow
{
    private readonly EntityEntry entry;
    private readonly Dictionary<IProperty, object?> before;

    public CapturedRow(EntityEntry entry, AuditRule rule)
    {
        (this.entry, Rule, State) = (entry, rule, entry.State);
        // A deleted row is forgotten by the save; a changed one forgets what it was.
        before =
            State == EntityState.Added ? [] : entry.Metadata.GetProperties().ToDictionary(p => p, p => entry.Property(p).OriginalValue);
        Properties =
        [
            .. entry
                .Metadata.GetProperties()
                .Where(p => !rule.LeftOut.Contains(p.Name) && (State != EntityState.Modified || Differs(p)))
                .OrderBy(p => p.PropertyInfo?.MetadataToken ?? int.MaxValue),
        ];
    }

    public AuditRule Rule { get; }

    public EntityState State { get; }

    /// <summary>The properties that are told: of a changed row those that changed, in the order in which the class has them.</summary>
    public IReadOnlyList<IProperty> Properties { get; }

    /// <summary>The object whose change this is.</summary>
    public Type Whole => Rule.Within ?? entry.Metadata.ClrType;

    public object? Before(IProperty property) => before.GetValueOrDefault(property);

    /// <summary>What was saved; keys of new rows are known once they are.</summary>
    public object? After(IProperty property) => State == EntityState.Deleted ? null : entry.Property(property).CurrentValue;

    /// <summary>What is there now, or was there last.</summary>
    public object? Value(string property) => entry.Metadata.FindProperty(property) is { } found ? After(found) ?? Before(found) : null;

    /// <summary>The key of the object whose change this is.</summary>
    public object?[] WholeKey() =>
        Rule.Within is null ? [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(p => After(p) ?? Before(p))] : [Value(Rule.WithinKey)];

    private bool Differs(IProperty property) =>
        entry.Property(property).IsModified
        && !property.GetValueComparer().Equals(entry.Property(property).OriginalValue, entry.Property(property).CurrentValue);
}
