using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Settings.Credit;

/// <summary>Reads and sets how far protection is believed, for the person at the page.</summary>
public sealed class CreditEditing(SettingQuery settings, SettingWriter writer, CurrentPerson person)
{
    /// <summary>What holds while nobody set anything.</summary>
    public static HeldCredit Default { get; } = new(ProtectionCredit.Stated, 1);

    public async Task<HeldCredit> ReadAsync(CancellationToken cancel)
    {
        var (credit, works) = (
            await settings.FindAsync(SettingKeys.ProtectionCredit, cancel), await settings.FindAsync(SettingKeys.ProtectionWorks, cancel));
        var last = new[] { credit, works }.OfType<Setting>().OrderBy(set => set.SetAt).LastOrDefault();
        return new(credit?.As<ProtectionCredit>() ?? Default.Credit, works?.As<double>() ?? Default.Works)
        {
            SetBy = last?.SetBy, SetAt = last?.SetAt,
        };
    }

    /// <summary>Stores what was changed, with who and when; what is the default is withdrawn.</summary>
    /// <param name="credit">Which protection is believed where nobody asks for another.</param>
    /// <param name="works">The part of the failures that a protection stops; null where nothing was typed.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Why it was not taken; null where it was.</returns>
    public async Task<FieldFault?> SetAsync(ProtectionCredit credit, double? works, CancellationToken cancel)
    {
        var by = person.Demand(Right.SetProtectionCredit);
        if (works is not (>= 0 and <= 1)) return new("works", "expected a percentage from 0 to 100");
        var held = await ReadAsync(cancel);
        if (credit != held.Credit)
            await writer.SetAsync<ProtectionCredit?>(SettingKeys.ProtectionCredit, credit == Default.Credit ? null : credit, by, cancel);
        if (works != held.Works)
            await writer.SetAsync<double?>(SettingKeys.ProtectionWorks, works == Default.Works ? null : works, by, cancel);
        return null;
    }
}

/// <summary>How far protection is believed.</summary>
/// <param name="Credit">Which protection, where nobody asks for another.</param>
/// <param name="Works">The part of the failures that one stops, 0 to 1.</param>
public sealed record HeldCredit(ProtectionCredit Credit, double Works)
{
    /// <summary>Who set it last; null while the defaults hold.</summary>
    public string? SetBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? SetAt { get; init; }
}
