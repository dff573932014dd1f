using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Day rollups that an older build summed up otherwise. The migration that says so leaves a note among the settings, so that a
/// start that is cut off between the two makes up for it.</summary>
internal static class StaleRollups
{
    /// <summary>Makes them anew where the note stands, in the zone that they were cut in. Days whose raw rows were dropped stay.</summary>
    public static async Task MakeAnewAsync(ReliabilityContext context, CancellationToken cancel)
    {
        if (!await context.Settings.AnyAsync(setting => setting.Key == SettingKeys.StaleRollups, cancel)) return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await RollupRebuild.RunAsync(context, null, new ReportingDays(new ReportingCalendar(await ZoneAsync(context, cancel))), cancel);
        await context.Database.ExecuteSqlAsync($"DELETE FROM settings WHERE key = {SettingKeys.StaleRollups}", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The zone in which the stored rollups were cut; UTC until they were cut anew for the first time.</summary>
    public static async Task<TimeZoneInfo> ZoneAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var text = await context.Settings.Where(s => s.Key == SettingKeys.RollupZone).Select(s => s.Value).SingleOrDefaultAsync(cancel);
        return text is not null && JsonSerializer.Deserialize<string>(text, Json.Options) is { } zone
            ? TimeZoneInfo.FindSystemTimeZoneById(zone)
            : TimeZoneInfo.Utc;
    }
}
