using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Retention;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Rollups whose raw rows were dropped are what they were then: each day's checksum still holds.</summary>
internal sealed class RetainedDayVerification : IVerification
{
    public string Subject => "retention: rollups against the checksums written when raw rows were dropped";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        long compared = 0;
        foreach (var service in await scope.Context.RetainedDays.Select(d => d.ServiceId).Distinct().OrderBy(id => id).ToListAsync(cancel))
        {
            var days = await scope.Context.RetainedDays.Where(d => d.ServiceId == service).OrderBy(d => d.Day).ToListAsync(cancel);
            var now = await DaySeal.OfAsync(scope.Context, service, days[0].Day, days[^1].Day, cancel);
            foreach (var day in days)
            {
                compared++;
                if (now.GetValueOrDefault(day.Day) == day.Checksum) continue;
                scope.Differs(
                    $"rollups {day.Day:yyyy-MM-dd} service '{scope.Names.Service(service)}'",
                    now.TryGetValue(day.Day, out var checksum)
                        ? $"checksum stored {day.Checksum}, recomputed {checksum}"
                        : "are gone, and so are the raw rows"
                );
            }
        }
        return compared;
    }
}
