using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Tells an update from a record that says what is stored already, also for a row of the same batch that is not saved
/// yet.</summary>
public static class EntityOutcome
{
    /// <summary>Applies a record to a known row and says whether anything stored differs.</summary>
    public static WriteOutcome Of<T>(ReliabilityContext context, T known, Action<T> apply)
        where T : class
    {
        var before = Values(context.Entry(known));
        apply(known);
        return Values(context.Entry(known)).SequenceEqual(before) ? WriteOutcome.Unchanged : WriteOutcome.Updated;
    }

    // Who said a field is no part of what it says.
    private static object?[] Values(EntityEntry entry) =>
        [.. entry.Properties.Where(p => p.Metadata.Name != nameof(ServiceEntity.FieldSources)).Select(p => p.CurrentValue)];
}
