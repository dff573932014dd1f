using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Sets how much a journey matters, on behalf of a person. It wins over the source's word until it is withdrawn.</summary>
public sealed class JourneyWeightWriter(WriteQueue queue, TimeProvider time)
{
    public const double Least = 1, Most = 10;

    /// <summary>Stores a person's weight with who and when; null withdraws it, so that the source's holds again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not from 1 to 10.</exception>
    public Task<EditOutcome> SetAsync(int journey, double? weight, string person, CancellationToken cancel)
    {
        if (weight is { } given && !(given is >= Least and <= Most))
            throw new ArgumentOutOfRangeException(nameof(weight), given, "A weight is from 1 to 10.");
        return queue.ForPersonAsync(person, async context =>
            {
                if (await context.Journeys.SingleOrDefaultAsync(j => j.Id == journey, cancel) is not { } stored)
                    return EditOutcome.Refused("This journey is no longer there.");
                stored.PersonWeight = weight;
                stored.WeightSetBy = weight is null ? null : person;
                stored.WeightSetAt = weight is null ? null : time.GetUtcNow().UtcDateTime;
                await context.SaveChangesAsync(cancel);
                return EditOutcome.Done(journey);
            },
            cancel
        );
    }
}
