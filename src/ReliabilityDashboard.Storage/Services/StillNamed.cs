using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Whether anything that is stored names a service or journey.</summary>
internal static class StillNamed
{
    public static async Task<bool> IsAsync(ReliabilityContext context, ServiceEntity service, CancellationToken cancel)
    {
        var id = service.Id;
        return await context.Incidents.AnyAsync(i => i.ServiceId == id, cancel)
            || await context.IncidentServices.AnyAsync(s => s.ServiceId == id, cancel)
            || await context.SessionSeries.AnyAsync(s => s.ServiceId == id, cancel)
            || await context.RetainedDays.AnyAsync(d => d.ServiceId == id, cancel)
            || await context.SignalBuckets.AnyAsync(b => b.ServiceId == id, cancel)
            || await context.Changes.AnyAsync(c => c.ServiceId == id, cancel)
            || await context.Crashes.AnyAsync(c => c.ServiceId == id, cancel)
            || await context.Dependencies.AnyAsync(d => d.CallerId == id || d.CalleeId == id, cancel)
            || await context.CallStatements.AnyAsync(s => s.CallerId == id || s.CalleeId == id, cancel)
            || await context.Set<JourneyService>().AnyAsync(s => s.ServiceId == id, cancel)
            || await context.ServiceAliases.AnyAsync(a => a.ServiceId == id, cancel);
    }

    /// <remarks>A weight is a person's word about a journey.</remarks>
    public static async Task<bool> IsAsync(ReliabilityContext context, JourneyEntity journey, CancellationToken cancel)
    {
        var id = journey.Id;
        return journey.PersonWeight is not null
            || journey.Services.Count > 0
            || await context.Incidents.AnyAsync(i => i.JourneyId == id, cancel)
            || await context.SessionSeries.AnyAsync(s => s.JourneyId == id, cancel)
            || await context.SessionDays.AnyAsync(d => d.JourneyId == id, cancel)
            || await context.Crashes.AnyAsync(c => c.JourneyId == id, cancel);
    }

    /// <summary>The services that actions speak of, by name.</summary>
    public static async Task<HashSet<string>> InActionsAsync(ReliabilityContext context, CancellationToken cancel) =>
        (await context.Actions.Select(a => new { a.Service, a.Caller, a.Callee }).ToListAsync(cancel))
            .SelectMany(a => new[] { a.Service, a.Caller, a.Callee }).OfType<string>().Select(NameKey.Of).ToHashSet();
}
