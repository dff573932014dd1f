using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>The form in which people say what they know better than the source. Nothing typed is lost until it is saved or given
/// up.</summary>
public sealed partial class IncidentEditor(IncidentEditing edits, SaveAttempts attempts, ReportingCalendar calendar) : IDisposable
{
    private const string Unchanged = "Nothing is changed yet.";

    private readonly CancellationTokenSource leaving = new();
    private IncidentForm form = null!;
    private string? message;
    private bool saving;

    [Parameter, EditorRequired] public IncidentView View { get; set; } = null!;

    [Parameter] public EventCallback OnSaved { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    /// <summary>The page reads the incident again; the form keeps what is typed.</summary>
    [Parameter, EditorRequired] public Func<Task<IncidentView?>> Reload { get; set; } = null!;

    private string Zone => InstantWords.Offset(View.Incident.StartedAt, calendar);

    protected override void OnInitialized() => form = new(View.Detail.Stored, calendar);

    private void Typed()
    {
        if (message == Unchanged) message = null;
    }

    private async Task SaveAsync()
    {
        if (saving) return;
        if (!form.IsChanged)
        {
            message = Unchanged;
            return;
        }
        (message, saving) = (null, true);
        try
        {
            if (form.ReadPatch() is not { } patch)
            {
                message = $"Not saved: {form.Faulty}.";
                return;
            }
            message =
                await attempts.TryAsync(async () =>
                    await TellAsync(await edits.ApplyAsync(View.Incident.Id, patch, form.Version, leaving.Token))
                ) ?? message;
        }
        finally
        {
            saving = false;
        }
    }

    private async Task TellAsync(IncidentEditResult result)
    {
        switch (result)
        {
            case IncidentEditResult.Saved:
                form.Leave();
                await OnSaved.InvokeAsync();
                break;
            case IncidentEditResult.Refused refused:
                form.Mark(refused.Faults);
                message = $"Not saved: {form.Faulty}. What you typed is kept.";
                break;
            case IncidentEditResult.Stale:
                var changed = await Reload() is { } now ? form.Rebase(now.Detail.Stored) : [];
                message =
                    changed.Count == 0
                        ? "Somebody else changed this incident meanwhile, in none of these fields. What you typed is kept; save again."
                        : $"Somebody else changed this incident meanwhile: {string.Join(", ", changed).ToLowerInvariant()}. "
                            + "What you typed is kept; look at it and save again.";
                break;
            default:
                message = "This incident is no longer there. What you typed is kept until you leave.";
                break;
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
