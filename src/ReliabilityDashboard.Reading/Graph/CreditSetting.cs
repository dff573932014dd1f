using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>Which protection is believed where nobody asks for another.</summary>
public sealed class CreditSetting(SettingReader settings)
{
    /// <summary>What is asked for, else what people set, else what is stated.</summary>
    public async Task<ProtectionCredit> OrDefaultAsync(ProtectionCredit? asked, CancellationToken cancel) =>
        asked ?? await settings.ReadAsync<ProtectionCredit?>(SettingKeys.ProtectionCredit, cancel) ?? ProtectionCredit.Stated;
}
