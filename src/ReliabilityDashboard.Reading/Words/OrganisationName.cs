using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>Whose figures these are, as it stands on paper and in documents.</summary>
public sealed record OrganisationName(string Name);

/// <summary>Asks for the name: as the configuration says it, else as the sample organisation brings it.</summary>
/// <param name="configured">Null where nobody configured one.</param>
/// <param name="otherwise">Where nobody says anything.</param>
/// <param name="settings">What is stored.</param>
public sealed class OrganisationReader(string? configured, string otherwise, SettingQuery settings)
{
    public async Task<OrganisationName> ReadAsync(CancellationToken cancel) =>
        new(configured ?? await settings.ReadAsync<string>(SettingKeys.Organisation, cancel) ?? otherwise);
}
