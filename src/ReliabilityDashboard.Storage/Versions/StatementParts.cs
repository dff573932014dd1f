using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>Notes the parts that statements touch, as saves note theirs.</summary>
internal sealed class StatementParts : DbCommandInterceptor
{
    public static StatementParts Instance { get; } = new();

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    // What a save writes was noted by its rows, in less time than thousands of them take to be read as text.
    private static void Note(DbCommand command, CommandEventData happening)
    {
        if (happening.Context is ReliabilityContext { Author: not null } context && happening.CommandSource != CommandSource.SaveChanges)
            context.NoteWrite(command.CommandText);
    }
}
