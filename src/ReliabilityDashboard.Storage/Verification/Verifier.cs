using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Runs every verification over one state of the database; writers go on meanwhile.</summary>
public sealed class Verifier(
    IEnumerable<IVerification> verifications, IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database, RollupZone zone)
{
    /// <summary>Verifies everything.</summary>
    /// <param name="say">Takes each difference as a sentence.</param>
    /// <param name="ended">Takes the result of each verification as soon as it is known.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The number of differences.</returns>
    public async Task<long> RunAsync(Action<string> say, Action<VerificationResult> ended, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await database.BeginReadAsync(context, cancel);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // Verifying reads for as long as it takes: a large table is no fault.
        context.Database.SetCommandTimeout(TimeSpan.FromHours(12));
        var calendar = await zone.StoredAsync(context, cancel);
        var names = await StoredNames.ReadAsync(context, cancel);
        long differences = 0;
        foreach (var verification in verifications)
        {
            var scope = new VerificationScope(context, calendar, names, say);
            var compared = await verification.RunAsync(scope, cancel);
            ended(new VerificationResult(verification.Subject, compared, scope.Differences));
            differences += scope.Differences;
        }
        return differences;
    }
}

/// <summary>What one verification found.</summary>
/// <param name="Subject">What it proves.</param>
/// <param name="Compared">Records held against each other.</param>
/// <param name="Differences">How many differ.</param>
public sealed record VerificationResult(string Subject, long Compared, long Differences);
