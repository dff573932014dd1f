using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Reads every journey with what it is worth.</summary>
internal static class JourneyHistoryQuery
{
    public static async Task<IReadOnlyDictionary<int, Journey>> ReadAsync(
        ReliabilityContext context, IReadOnlyDictionary<int, StoredService> services, CancellationToken cancel)
    {
        var journeys = await context
            .Journeys.AsNoTracking()
            .Select(j => new
            {
                j.Id,
                Journey = new Journey(j.Name, j.PersonWeight ?? j.Weight, j.ConversionRate, j.AverageOrderValue, j.SessionsPerHour),
                Critical = j.Services.Where(s => s.Critical).Select(s => s.ServiceId).ToList(),
            })
            .ToListAsync(cancel);
        return journeys.ToDictionary(
            j => j.Id,
            j => j.Journey with
            {
                CriticalServices = [.. j.Critical.Select(id => services[id].Name).Order(StringComparer.OrdinalIgnoreCase)],
            });
    }
}
