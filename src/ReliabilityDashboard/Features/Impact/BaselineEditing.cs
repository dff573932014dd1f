using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>Fixes the baseline of protected revenue for the person at the page.</summary>
public sealed class BaselineEditing(ProtectedReader reader, SettingWriter writer, CurrentPerson person)
{
    /// <summary>Keeps the figures of quarters as they are now, with who and when.</summary>
    /// <returns>Why it was not done; null where it was.</returns>
    public async Task<string?> FixAsync(IReadOnlyCollection<DateOnly> quarters, CancellationToken cancel)
    {
        var by = person.Demand(Right.FixBaseline);
        if (await reader.FreezeAsync(quarters, cancel) is not { } frozen)
            return $"A baseline is 1 to {FrozenBaseline.MostQuarters} complete quarters that have incidents and sessions.";
        if (frozen.Sums.Sessions == 0) return "One of these quarters has no sessions, so nothing could be compared with it.";
        await writer.SetAsync(SettingKeys.Baseline, frozen, by, cancel);
        return null;
    }

    /// <summary>Lets the usual baseline hold again.</summary>
    public Task ReleaseAsync(CancellationToken cancel)
    {
        var by = person.Demand(Right.FixBaseline);
        return writer.SetAsync<FrozenBaseline>(SettingKeys.Baseline, null, by, cancel);
    }
}
