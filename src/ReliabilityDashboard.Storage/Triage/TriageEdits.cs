using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Triage;

/// <summary>Says what category incidents and crash groups have, all of a list or nothing of it, and takes it back.</summary>
public sealed class TriageEdits(WriteQueue queue, TimeProvider time)
{
    /// <summary>So many at once: they are one transaction, which others wait for.</summary>
    public const int Most = 5_000;

    private const int TokenBytes = 18;

    /// <summary>Stores every decision, or none and why.</summary>
    /// <param name="what">What is done, in words.</param>
    /// <param name="decisions">At most <see cref="Most"/>, each of another record.</param>
    /// <param name="inBulk">Accepted among many at once.</param>
    /// <param name="person">Who decides.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<TriageResult> ApplyAsync(
        string what, IReadOnlyList<TriageDecision> decisions, bool inBulk, string person, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decisions.Count, Most);
        return queue.ForPersonAsync<TriageResult>(
            person,
            async context =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var records = await TriagedRecords.ReadAsync(context, [.. decisions.Select(one => (one.Kind, one.Id))], cancel);
                var faults = decisions.Index()
                    .Select(one => (Place: one.Index, Fault: records.FaultOf(one.Item, now)))
                    .Where(one => one.Fault is not null).Select(one => (one.Place, one.Fault!)).ToList();
                if (faults.Count > 0) return new TriageResult.Refused(faults);
                var act = new TriageAct
                {
                    UndoToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), What = what, InBulk = inBulk,
                    At = now, DoneBy = person,
                };
                foreach (var decision in decisions)
                    if (records.Put(decision, now) is { } item) act.Items.Add(item);
                act.Decided = act.Items.Count;
                context.TriageActs.Add(act);
                await context.SaveChangesAsync(cancel);
                return new TriageResult.Done(act.UndoToken, act.Decided);
            },
            cancel);
    }

    /// <summary>Takes back what an act said. What somebody changed since stays.</summary>
    /// <returns>Null where there is no such act, where it was undone already, or is too old.</returns>
    public Task<TriageUndone?> UndoAsync(string token, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var act = await context.TriageActs.Include(one => one.Items).SingleOrDefaultAsync(one => one.UndoToken == token, cancel);
                if (act?.CanBeUndone(now) is not true) return null;
                (act.UndoneAt, act.UndoneBy) = (now, person);
                var records = await TriagedRecords.ReadAsync(context, [.. act.Items.Select(one => (one.Kind, one.RecordId))], cancel);
                var left = act.Items.OrderBy(item => item.Kind).ThenBy(item => item.RecordId)
                    .Select(item => records.TakeBack(item, now)).OfType<LeftRecord>().ToList();
                await context.SaveChangesAsync(cancel);
                return new TriageUndone(act.Items.Count - left.Count, left);
            },
            cancel);
}
