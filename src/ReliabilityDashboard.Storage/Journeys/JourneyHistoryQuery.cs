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
        var spelt = services.Values.Select(service => service.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        var journeys = await context.Journeys.AsNoTracking().Include(j => j.Services).ToListAsync(cancel);
        return journeys.ToDictionary(
            j => j.Id,
            j =>
            {
                var holds = j.PersonFigures.Or(j.FromSource(id => services[id].Name));
                return new Journey(
                    j.Name, j.PersonWeight ?? j.Weight, holds.ConversionRate, holds.AverageOrderValue, holds.SessionsPerHour)
                {
                    Owner = holds.Owner,
                    SlaTarget = holds.SlaTarget,
                    // What a person named and is no longer there stops nothing.
                    CriticalServices =
                    [
                        .. holds.CriticalServices!.Select(name => spelt.GetValueOrDefault(name)).OfType<string>()
                            .Order(StringComparer.OrdinalIgnoreCase),
                    ],
                };
            });
    }

    /// <summary>What its source says it is worth.</summary>
    internal static JourneyFigures FromSource(this JourneyEntity journey, Func<int, string> nameOf) => new()
    {
        ConversionRate = journey.ConversionRate,
        AverageOrderValue = journey.AverageOrderValue,
        SessionsPerHour = journey.SessionsPerHour,
        SlaTarget = journey.SlaTarget,
        Owner = journey.Owner,
        CriticalServices = [.. journey.Services.Where(s => s.Critical).Select(s => nameOf(s.ServiceId))],
    };
}
