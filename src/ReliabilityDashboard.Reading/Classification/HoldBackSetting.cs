using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Of how many one is shown without its suggestion first, so that what is learned is not its own echo.</summary>
public sealed class HoldBackSetting(SettingReader settings)
{
    /// <summary>What holds while nobody set anything.</summary>
    public const int Usual = 10;

    /// <summary>The rarest that can be set.</summary>
    public const int Rarest = 1_000;

    /// <summary>One in so many; 0: none.</summary>
    public async Task<int> ReadAsync(CancellationToken cancel) =>
        await settings.ReadAsync<int?>(SettingKeys.HoldBackEvery, cancel) ?? Usual;

    /// <summary>Whether the suggestion of a record is held back until a person has chosen: always the same records.</summary>
    public static bool Holds(int every, TriageKind kind, long id) =>
        every > 0 && (uint)((ulong)(id * 2 + (int)kind) * 2_654_435_761UL >> 16) % (uint)every == 0;
}
