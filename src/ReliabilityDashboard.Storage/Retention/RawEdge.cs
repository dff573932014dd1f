using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Retention;

/// <summary>From when on raw sessions and signals are kept; what begins before is only in day rollups, for good.</summary>
/// <param name="Instant">An UTC instant: midnight in the reporting zone that held when it was set.</param>
/// <param name="FirstDay">The first day whose rollups still follow raw rows; earlier ones never change again.</param>
public sealed record RawEdge(DateTime Instant, DateOnly FirstDay)
{
    /// <summary>Why an older record is not taken: its day can no longer be told from what the record says.</summary>
    public string SkipReason => $"begins before {FirstDay:yyyy-MM-dd}, from when on raw records are kept";

    /// <summary>Why a question for older single records has no answer.</summary>
    public Refusal Refusal =>
        new(
            "from",
            $"Single records are kept from {FirstDay:yyyy-MM-dd} on; before it there are whole days only, "
            + "by service, journey, segment and platform or by service and release."
        );

    /// <summary>The edge as it stands in the context's transaction; null where nothing was ever dropped.</summary>
    public static async Task<RawEdge?> ReadAsync(ReliabilityContext context, CancellationToken cancel) =>
        await context.Settings.AsNoTracking().Where(s => s.Key == SettingKeys.RawEdge).Select(s => s.Value).SingleOrDefaultAsync(cancel)
            is { } text
            ? JsonSerializer.Deserialize<RawEdge>(text, Json.Options)
            : null;
}
