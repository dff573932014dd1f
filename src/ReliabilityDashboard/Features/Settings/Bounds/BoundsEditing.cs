using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>Reads and sets bounds for the person at the page.</summary>
public sealed class BoundsEditing(SettingQuery settings, SettingWriter writer, CurrentPerson person)
{
    public async Task<HeldBounds> ReadAsync(BoundSet set, CancellationToken cancel) =>
        await set.ReadAsync(settings, cancel) is { } percents && await settings.FindAsync(set.Key, cancel) is { } stored
            ? new(percents, stored.SetBy, stored.SetAt)
            : new(set.Defaults, null, null);

    /// <summary>Stores bounds with who and when; what stays as it was keeps its author.</summary>
    /// <returns>Why they were not taken; empty where they were.</returns>
    public async Task<IReadOnlyList<FieldFault>> SetAsync(BoundSet set, IReadOnlyList<decimal?> percents, CancellationToken cancel)
    {
        var by = person.Demand(Right.SetThresholds);
        if (set.FaultsOf(percents) is { Count: > 0 } faults) return faults;
        decimal[] wanted = [.. percents.Select(percent => percent!.Value)];
        if (await set.ReadAsync(settings, cancel) is not { } held || !held.SequenceEqual(wanted))
            await set.StoreAsync(writer, wanted, by, cancel);
        return [];
    }

    /// <summary>Lets the defaults hold again.</summary>
    public Task WithdrawAsync(BoundSet set, CancellationToken cancel)
    {
        var by = person.Demand(Right.SetThresholds);
        return set.StoreAsync(writer, null, by, cancel);
    }
}

/// <summary>The bounds that hold now.</summary>
/// <param name="Percents">In the order of the fields.</param>
/// <param name="SetBy">Who set them; null while the defaults hold.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record HeldBounds(IReadOnlyList<decimal> Percents, string? SetBy, DateTime? SetAt)
{
    public bool AreDefault => SetBy is null;
}
