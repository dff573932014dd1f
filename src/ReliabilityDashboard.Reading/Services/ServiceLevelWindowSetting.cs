using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Over which time service levels are kept, as people set it.</summary>
public sealed class ServiceLevelWindowSetting(SettingReader settings)
{
    /// <summary>The window that is looked at now.</summary>
    public async Task<ServiceLevelWindow> ReadAsync(CancellationToken cancel) =>
        await settings.ReadAsync<ServiceLevelWindow?>(SettingKeys.ServiceLevelWindow, cancel) ?? ServiceLevelWindow.Last28Days;
}
