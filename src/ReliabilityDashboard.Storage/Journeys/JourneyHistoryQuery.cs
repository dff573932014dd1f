using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Journeys;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Reads every journey with what it is worth.</summary>
internal static class JourneyHistoryQuery
{
    public static async Task<IReadOnlyDictionary<int, Journey>> ReadAsync(ReliabilityContext context, CancellationToken cancel) =>
        await context
            .Journeys.AsNoTracking()
            .Select(j => new
            {
                j.Id,
                Journey = new Journey(j.Name, j.PersonWeight ?? j.Weight, j.ConversionRate, j.AverageOrderValue, j.SessionsPerHour),
            })
            .ToDictionaryAsync(j => j.Id, j => j.Journey, cancel);
}
