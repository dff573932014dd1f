using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Takes a source's words about services and journeys back. What nobody else declared stays, undeclared, while somebody's record
/// names it.</summary>
internal static class DeclarationRemoval
{
    public static async Task RunAsync(ReliabilityContext context, string source, CancellationToken cancel)
    {
        await context.ServiceAliases.Where(a => a.Source == source).ExecuteDeleteAsync(cancel);
        foreach (var journey in await context.Journeys.Include(j => j.Services).ToListAsync(cancel)) Forget(journey, source);
        foreach (var service in await context.Services.Include(s => s.Aliases).ToListAsync(cancel)) Forget(service, source);
        await context.SaveChangesAsync(cancel);
        foreach (var journey in context.ChangeTracker.Entries<JourneyEntity>().Select(e => e.Entity).Where(j => !j.Declared).ToList())
            if (!await StillNamed.IsAsync(context, journey, cancel)) context.Journeys.Remove(journey);
        await context.SaveChangesAsync(cancel);
        var spoken = await StillNamed.InActionsAsync(context, cancel);
        foreach (var service in context.ChangeTracker.Entries<ServiceEntity>().Select(e => e.Entity).Where(s => !s.Declared).ToList())
            if (!spoken.Contains(service.NameKey) && !await StillNamed.IsAsync(context, service, cancel)) context.Services.Remove(service);
        await context.SaveChangesAsync(cancel);
    }

    private static void Forget(ServiceEntity service, string source)
    {
        var fields = Take(service.FieldSources, source);
        if (fields.Count == 0) return;
        foreach (var field in fields)
            switch (field)
            {
                case "kind": service.Kind = null; break;
                case "team": service.Team = null; break;
                case "team_size": service.TeamSize = null; break;
                case "tier": service.Tier = null; break;
                case "owner": service.Owner = null; break;
                case "url": service.Url = null; break;
                case "declared_at": service.DeclaredAt = null; break;
                case "rate_limit": service.RateLimit = null; break;
                case "load_shedding": service.LoadShedding = null; break;
                case "sla_target": service.SlaTarget = null; break;
            }
        service.Declared = service.FieldSources.Count > 0 || service.Aliases.Count > 0;
        if (!service.Declared) service.Attributes = null;
    }

    private static void Forget(JourneyEntity journey, string source)
    {
        var fields = Take(journey.FieldSources, source);
        if (fields.Count == 0) return;
        foreach (var field in fields)
            switch (field)
            {
                case "weight": journey.Weight = null; break;
                case "conversion_rate": journey.ConversionRate = null; break;
                case "average_order_value": journey.AverageOrderValue = null; break;
                case "sessions_per_hour": journey.SessionsPerHour = null; break;
                case "owner": journey.Owner = null; break;
                case "sla_target": journey.SlaTarget = null; break;
                case "critical_services": journey.Services.ForEach(s => s.Critical = false); break;
            }
        // What another source called critical is still its word about what the journey goes through.
        if (fields.Contains("services")) journey.Services.RemoveAll(s => !s.Critical);
        journey.Declared = journey.FieldSources.Count > 0;
        if (!journey.Declared) journey.Attributes = null;
    }

    private static List<string> Take(Dictionary<string, string> origins, string source)
    {
        var fields = origins.Where(origin => origin.Value == source).Select(origin => origin.Key).ToList();
        fields.ForEach(field => origins.Remove(field));
        return fields;
    }
}
