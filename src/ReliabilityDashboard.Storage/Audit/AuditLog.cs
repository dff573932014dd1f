using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Tells what somebody did that changed no row by itself: a sign-in, an upload, an export.</summary>
public sealed class AuditLog(WriteQueue queue, TimeProvider time)
{
    /// <summary>Adds an entry. Where the event goes with a change of rows, that change is told by itself.</summary>
    /// <param name="who">The person or key; <see cref="Author.Program"/> for the program itself.</param>
    /// <param name="what">What was done to what. Never a secret.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task NoteAsync(string who, AuditDraft what, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        return queue.ForBookkeepingAsync(async context =>
        {
            await AuditChain.AppendAsync(context, who, time.GetUtcNow().UtcDateTime, [what], cancel);
            return true;
        }, cancel);
    }
}
