using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.Credit;

/// <summary>How far protection of calls is believed.</summary>
public sealed partial class CreditSection(CreditEditing editing, SaveAttempts attempts)
    : LoadedPage<HeldCredit>("How far protection is believed could not be read")
{
    private static readonly (ProtectionCredit, string)[] Credits =
    [
        (ProtectionCredit.Stated, "what is stated, unless disproved"),
        (ProtectionCredit.Proven, "only what held under fault"),
    ];

    private ProtectionCredit credit;
    private decimal? percent;
    private string? fault, result;

    protected internal override DataParts Parts => PartsRead.By<CreditEditing>();

    private bool IsChanged => View is { } held && (credit != held.Credit || percent != Percent(held));

    protected override async Task<HeldCredit?> AskAsync(CancellationToken cancel) => await editing.ReadAsync(cancel);

    protected override void OnLoaded(HeldCredit? view) => (credit, percent, fault) = (view!.Credit, Percent(view), null);

    private void Choose(ProtectionCredit chosen) => (credit, result) = (chosen, null);

    private void Type(decimal? typed) => (percent, fault, result) = (typed, null, null);

    private async Task SaveAsync() => result = await attempts.TryAsync(async () =>
    {
        fault = (await editing.SetAsync(credit, (double?)(percent / 100), CancellationToken.None))?.Reason;
        if (fault is null) await LoadAsync();
    }) ?? (fault is null ? "Saved. Every answer about calls uses it from now on." : null);

    // As a decimal 0.9995 is 99.95, as a double it may fall a digit short of itself.
    private static decimal Percent(HeldCredit held) => (decimal)held.Works * 100;
}
