using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.Business;

/// <summary>What money and service levels are reckoned with.</summary>
public sealed partial class BusinessSection(
    BusinessEditing editing, SaveAttempts attempts, IOptions<BusinessOptions> business, ReportingCalendar calendar)
    : LoadedPage<HeldBusiness>("What money is reckoned with could not be read")
{
    private static readonly (ServiceLevelWindow, string)[] Windows =
    [
        (ServiceLevelWindow.Last28Days, "the last 28 days"), (ServiceLevelWindow.Month, "the calendar month"),
        (ServiceLevelWindow.Quarter, "the calendar quarter"),
    ];

    private double? perHour;
    private ServiceLevelWindow window;
    private string? fault, result;
    private HeldBusiness? known;

    protected internal override DataParts Parts => PartsRead.By<BusinessEditing>();

    private string Currency => business.Value.Currency;

    private bool IsChanged => View is { } held && (perHour != held.PerHour || window != held.Window);

    protected override async Task<HeldBusiness?> AskAsync(CancellationToken cancel) => await editing.ReadAsync(cancel);

    // What is typed stays where only something else of the page was saved.
    protected override void OnLoaded(HeldBusiness? view)
    {
        if (known is null || perHour == known.PerHour) perHour = view!.PerHour;
        if (known is null || window == known.Window) window = view!.Window;
        (known, fault) = (view, null);
    }

    private async Task SaveAsync() => result = await attempts.TryAsync(async () =>
    {
        if (perHour != View?.PerHour) fault = await editing.SetHourlyCostAsync(perHour, CancellationToken.None);
        if (fault is not null) return;
        if (window != View?.Window) await editing.SetWindowAsync(window, CancellationToken.None);
        await LoadAsync();
    }) ?? (fault is null ? "Saved. Every page uses it from now on." : null);

    private string Whose(HeldBusiness held) =>
        new[] { held.Cost, held.WindowSet }.OfType<Storage.Settings.Setting>().MaxBy(set => set.SetAt) is { } last
            ? $"Set by {last.SetBy} on {PeriodNames.Date(calendar.LocalDate(last.SetAt))}."
            : "Nobody has set it.";
}
