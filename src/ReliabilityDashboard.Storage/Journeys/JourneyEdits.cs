using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Says what a journey is worth, on behalf of a person. It wins over the source's word until it is withdrawn.</summary>
public sealed class JourneyEdits(WriteQueue queue, TimeProvider time)
{
    /// <summary>Stores what a person says of weight and figures, with who and when; null of any withdraws it, so that the source's
    /// holds again.</summary>
    public Task<EditOutcome> SaveAsync(int journey, double? weight, JourneyFigures figures, string person, CancellationToken cancel)
    {
        if (weight is not (null or (>= JourneyWeightWriter.Least and <= JourneyWeightWriter.Most)))
            return Task.FromResult(EditOutcome.Refused("A weight is from 1 to 10."));
        if (figures.Faults().FirstOrDefault() is { Field: { } field, Expected: { } expected })
            return Task.FromResult(EditOutcome.Refused($"{field}: {expected}."));
        return queue.ForPersonAsync(person, async context =>
        {
            if (await context.Journeys.SingleOrDefaultAsync(j => j.Id == journey, cancel) is not { } stored)
                return EditOutcome.Refused("This journey is no longer there.");
            string[] keys = [.. (figures.CriticalServices ?? []).Select(NameKey.Of)];
            var known = await context.Services.Where(s => keys.Contains(s.NameKey)).Select(s => s.NameKey).ToListAsync(cancel);
            if (figures.CriticalServices?.FirstOrDefault(name => !known.Contains(NameKey.Of(name))) is { } unknown)
                return EditOutcome.Refused($"There is no service {Domain.Words.Typography.Quoted(unknown)}.");
            var now = time.GetUtcNow().UtcDateTime;
            if (stored.PersonWeight != weight)
                (stored.PersonWeight, stored.WeightSetBy, stored.WeightSetAt) =
                    (weight, weight is null ? null : person, weight is null ? null : now);
            if (!stored.PersonFigures.Equals(figures))
            {
                var none = figures.Equals(new JourneyFigures());
                (stored.PersonFigures, stored.FiguresSetBy, stored.FiguresSetAt) = (figures, none ? null : person, none ? null : now);
            }
            await context.SaveChangesAsync(cancel);
            return EditOutcome.Done(journey);
        }, cancel);
    }
}
