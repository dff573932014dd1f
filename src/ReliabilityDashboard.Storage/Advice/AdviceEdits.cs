using ReliabilityDashboard.Domain.Time;
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
    /// <returns>False where it is set aside already.</returns>
    public Task<bool> SetAsideAsync(
        string id, string title, string reason, DateOnly? until, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, async context =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            var kept = await context.SetAsideAdvice.FindAsync([id], cancel);
            if (kept?.HoldsOn(calendar.LocalDate(now)) == true) return false;
            if (kept is null) context.SetAsideAdvice.Add(kept = new() { Id = id, Title = title, Reason = reason, SetBy = person });
            (kept.Title, kept.Reason, kept.Until, kept.SetBy, kept.SetAt) = (title, reason, until, person, now);
            await context.SaveChangesAsync(cancel);
            return true;
        }, cancel);
}
