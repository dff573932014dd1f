using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Day rollups are cut in the reporting zone; in another zone they have to be made anew.</summary>
public sealed class RollupZone(SettingQuery settings, WriteQueue queue, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>Whether the stored rollups were cut in another zone than today's.</summary>
    public async Task<bool> DiffersAsync(CancellationToken cancel) =>
        await settings.ReadAsync<string>(SettingKeys.RollupZone, cancel) is { } zone
            ? zone != calendar.Zone.Id
            : calendar.Zone.Id != TimeZoneInfo.Utc.Id;

    /// <summary>The calendar in whose zone the stored rollups were cut; UTC until they were cut anew for the first time.</summary>
    public async Task<ReportingCalendar> StoredAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var zone = await StaleRollups.ZoneAsync(context, cancel);
        return zone.Id == calendar.Zone.Id ? calendar : new(zone, calendar.FiscalYearStartMonth);
    }

    /// <summary>Makes every rollup anew and notes the zone, in one transaction: pages see the old cut or the new one, never half of
    /// each.</summary>
    public Task RebuildAsync(CancellationToken cancel) =>
        queue.ForBatchAsync(
            async context =>
            {
                await RollupRebuild.RunAsync(context, null, new ReportingDays(calendar), cancel);
                var setting = await context.Settings.SingleOrDefaultAsync(s => s.Key == SettingKeys.RollupZone, cancel);
                if (setting is null)
                    context.Settings.Add(
                        setting = new Setting
                        {
                            Key = SettingKeys.RollupZone,
                            Value = "",
                            SetBy = "configuration",
                        }
                    );
                (setting.Value, setting.SetAt) = (Json.Write(calendar.Zone.Id), time.GetUtcNow().UtcDateTime);
                return await context.SaveChangesAsync(cancel);
            },
            cancel
        );
}
