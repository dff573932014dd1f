using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Puts away what is wrong with a run once somebody has seen it, and brings it back.</summary>
public sealed class RunConcerns(WriteQueue queue, TimeProvider time)
{
    /// <summary>Somebody has seen that a run failed, or what it warns of.</summary>
    /// <returns>Whether there was something to put away.</returns>
    public Task<bool> PutAwayAsync(long run, string person, CancellationToken cancel) => SetAsync(run, away: true, person, cancel);

    /// <summary>It is to be looked at again.</summary>
    /// <returns>Whether it had been put away.</returns>
    public Task<bool> BringBackAsync(long run, string person, CancellationToken cancel) => SetAsync(run, away: false, person, cancel);

    private Task<bool> SetAsync(long id, bool away, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                var run = await context.ImportRuns.SingleOrDefaultAsync(r => r.Id == id, cancel);
                if (run is null || (away ? !run.WantsALook : run.PutAwayAt is null)) return false;
                var now = time.GetUtcNow().UtcDateTime;
                (run.PutAwayAt, run.PutAwayBy) = (away ? now : null, away ? person : null);
                await context.SaveChangesAsync(cancel);
                // Of a run itself the log tells nothing: it comes from its source.
                var told = new AuditDraft(
                    away ? "put away" : "brought back", "import", run.Id.ToString(CultureInfo.InvariantCulture), run.FileName, []);
                await AuditChain.AppendAsync(context, person, now, [told], cancel);
                return true;
            },
            cancel);
}
