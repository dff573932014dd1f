using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>The form in which people write down an incident that no source tells. Stored, it opens.</summary>
public sealed partial class NewIncident(
    IncidentEditing edits, SaveAttempts attempts, ReportingCalendar calendar, NavigationManager navigation, TimeProvider time) : IDisposable
{
    private const string Nothing = "Nothing is written yet: a title and when it started are enough.";

    private const string Note =
        "It counts like an imported one, under the source “by-hand”. A title and when it started or was detected are enough.";

    private readonly CancellationTokenSource leaving = new();
    private IncidentForm form = null!;
    private string? message;
    private bool saving;

    /// <summary>Names of services to pick from.</summary>
    [Parameter] public IReadOnlyList<string> Services { get; set; } = [];

    /// <summary>Names of journeys to pick from.</summary>
    [Parameter] public IReadOnlyList<string> Journeys { get; set; } = [];

    [Parameter] public EventCallback OnCancel { get; set; }

    private string Zone => InstantWords.Offset(time.GetUtcNow().UtcDateTime, calendar);

    protected override void OnInitialized() => form = new(calendar);

    private void Typed()
    {
        if (message == Nothing) message = null;
    }

    private async Task SaveAsync()
    {
        if (saving) return;
        if (!form.IsChanged)
        {
            message = Nothing;
            return;
        }
        (message, saving) = (null, true);
        try
        {
            message =
                form.ReadPatch() is { } said
                    ? await attempts.TryAsync(async () => Tell(await edits.CreateAsync(said, leaving.Token))) ?? message
                    : NotSaved;
        }
        finally
        {
            saving = false;
        }
    }

    private string NotSaved => $"Not saved: {form.Faulty}. What you typed is kept.";

    private void Tell(IncidentCreationResult result)
    {
        switch (result)
        {
            case IncidentCreationResult.Created created:
                form.Leave();
                navigation.NavigateTo(navigation.Onward(RecordAddress.Incident(created.Id)));
                break;
            case IncidentCreationResult.Refused refused:
                form.Mark(refused.Faults);
                message = NotSaved;
                break;
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
