using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Advice;

/// <summary>Sets advice aside on behalf of a person.</summary>
public sealed class AdviceEdits(WriteQueue queue, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>Sets an advice aside.</summary>
    /// <param name="id">Of the advice.</param>
    /// <param name="title">What it says.</param>
    /// <param name="reason">Why.</param>
    /// <param name="until">The last local day on which that holds; null: for good.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>False where it is set aside already, or an action that came out of it is under way.</returns>
    public Task<bool> SetAsideAsync(
        string id, string title, string reason, DateOnly? until, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, async context =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (await ActionOfAsync(context, id, cancel) is { } action && action.Holds().IsOpen) return false;
            var kept = await context.SetAsideAdvice.FindAsync([id], cancel);
            if (kept?.HoldsOn(calendar.LocalDate(now)) == true) return false;
            if (kept is null) context.SetAsideAdvice.Add(kept = new() { Id = id, Title = title, Reason = reason, SetBy = person });
            (kept.Title, kept.Reason, kept.Until, kept.SetBy, kept.SetAt) = (title, reason, until, person, now);
            await context.SaveChangesAsync(cancel);
            return true;
        }, cancel);

    /// <summary>The newest action that came out of an advice; null where none did.</summary>
    internal static Task<ActionEntity?> ActionOfAsync(ReliabilityContext context, string advice, CancellationToken cancel) =>
        context.Actions.Where(action => action.Origin == ActionOrigin.Advice && action.OriginId == advice)
            .OrderByDescending(action => action.Id).FirstOrDefaultAsync(cancel);
}
