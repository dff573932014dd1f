using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>"Saved 4 s ago".</summary>
public sealed partial class SavedLine(TimeProvider time, ReportingCalendar calendar) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private ITimer? timer;
    private string? shown;

    [Parameter, EditorRequired] public DraftSession Session { get; set; } = null!;

    private DateTime At => Session.SavedAt is { } at && at > Session.Stored.UpdatedAt ? at : Session.Stored.UpdatedAt;

    private string Exact => InstantWords.Say(At, calendar);

    private string Said => Session.IsUnsaved ? "Saving" : $"Saved {RelativeTime.Say(At, time.GetUtcNow().UtcDateTime)}";

    protected override void OnAfterRender(bool firstRender)
    {
        shown = Said;
        if (firstRender) timer = time.CreateTimer(_ => InvokeAsync(Refresh), null, Tick, Tick);
    }

    /// <summary>Draws only when the words change: once a minute after the first.</summary>
    private void Refresh()
    {
        if (Said != shown) StateHasChanged();
    }

    public void Dispose() => timer?.Dispose();
}
