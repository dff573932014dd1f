using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>Takes what people say about calls of the dependency graph.</summary>
public sealed class CallEdits(WriteQueue queue, TimeProvider time)
{
    /// <summary>Keeps a person's words; those that say what holds already leave who said it first.</summary>
    /// <param name="patch">Which call, and what of it; a name that nobody knows yet becomes a service.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    /// <returns>The call by the names of the catalogue; null where both are the same service.</returns>
    public Task<CallName?> SayAsync(CallPatch patch, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<CallName?>(person, async context =>
        {
            var names = await NameDirectory.OpenAsync(context, cancel);
            if (NameKey.Of(patch.Call.Caller) == NameKey.Of(patch.Call.Callee)) return null;
            var (caller, callee) = (names.Service(patch.Call.Caller)!.Value, names.Service(patch.Call.Callee)!.Value);
            if (caller == callee) return null;
            var call = new CallName(await NameAsync(context, caller, cancel), await NameAsync(context, callee, cancel));
            var now = time.GetUtcNow().UtcDateTime;
            var holds = await HeldAsync(context, call, caller, callee, cancel);
            foreach (var (field, word) in patch.Changes(holds, await IsKnownAsync(context, caller, callee, holds, now, cancel)))
                context.CallStatements.Add(new()
                {
                    CallerId = caller, CalleeId = callee, Call = call.Text, Origin = DependencyOrigin.Person, Field = field.Word,
                    Value = word, SaidAt = now, SaidBy = person,
                });
            await context.SaveChangesAsync(cancel);
            return call;
        }, cancel);

    private static async Task<DependencyFact?> HeldAsync(
        ReliabilityContext context, CallName call, int caller, int callee, CancellationToken cancel)
    {
        var rows = await context.CallStatements.AsNoTracking()
            .Where(s => s.CallerId == caller && s.CalleeId == callee && s.Origin == DependencyOrigin.Person)
            .OrderBy(s => s.SaidAt).ThenBy(s => s.Id)
            .ToListAsync(cancel);
        var said = rows.Where(row => CallField.Find(row.Field) is not null)
            .Select(row => new CallStatement(call, row.Origin, CallField.Find(row.Field)!, row.Value, row.SaidAt, row.SaidBy)).ToList();
        return said.Count == 0 ? null : CallStatements.Now(said);
    }

    // As the graph has it: declared, or seen not too long ago.
    private static async Task<bool> IsKnownAsync(
        ReliabilityContext context, int caller, int callee, DependencyFact? holds, DateTime now, CancellationToken cancel)
    {
        var seen = now - DependencyEdges.SeenFor;
        return holds?.IsDeclared == true
            || await context.Dependencies.AnyAsync(
                d => d.CallerId == caller && d.CalleeId == callee
                    && (d.Origin == DependencyOrigin.Declared || (d.ObservedAt >= seen && d.ObservedAt <= now)), cancel);
    }

    private static async Task<string> NameAsync(ReliabilityContext context, int service, CancellationToken cancel) =>
        await context.Services.Where(s => s.Id == service).Select(s => s.Name).SingleAsync(cancel);
}
