using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Refuses what would pass by the audit log: on behalf of a person rows are changed by saving what was loaded, never by a
/// statement of its own.</summary>
internal sealed class TrackedWritesOnly : DbCommandInterceptor
{
    public static TrackedWritesOnly Instance { get; } = new();

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData);
        return ValueTask.FromResult(result);
    }

    private static void Check(CommandEventData happening)
    {
        if (happening.Context is not ReliabilityContext { Author.IsPerson: true, KeepsBooks: false }) return;
        if (happening.CommandSource is CommandSource.SaveChanges or CommandSource.LinqQuery or CommandSource.ValueGenerator) return;
        throw new InvalidOperationException(
            "A person's change is written with SaveChangesAsync, so that the audit log tells it; "
                + "ExecuteUpdate, ExecuteDelete and SQL would pass by it."
        );
    }
}
