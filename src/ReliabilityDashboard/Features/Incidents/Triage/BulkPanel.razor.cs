using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>Accepts all suggestions at or over a confidence, and undoes that as a whole.</summary>
public sealed partial class BulkPanel(TriageEditing editing, SaveAttempts attempts) : ComponentBase, IDisposable
{
    private const int Some = 20;
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<TriageAct> recent = [];
    private IReadOnlyList<LeftRecord> left = [];
    private string typed = "";
    private int? asked;
    private string? problem, done;
    private bool busy, all;

    /// <summary>What waits under the page's filter.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<WaitingRecord> Waiting { get; set; } = [];

    /// <summary>How sure at least, a fraction.</summary>
    [Parameter, EditorRequired] public double Bound { get; set; }

    [Parameter] public EventCallback<double> BoundChanged { get; set; }

    /// <summary>Something was accepted or undone.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    // Nothing is chosen while what is asked cannot be read.
    private IReadOnlyList<WaitingRecord> Chosen => asked is null ? [] : Over(Waiting, Bound);

    private bool TooMany => Chosen.Count > TriageEdits.Most;

    private string? Told =>
        done ?? (asked is null ? "Expected a whole number from 50 to 100." : TooMany
            ? $"At most {Typography.Number(TriageEdits.Most)} are accepted at once. Narrow the filter, or ask for more confidence."
            : Chosen.Count == 0 ? "No suggestion is as sure as that." : null);

    /// <summary>The suggestions that are at least so sure.</summary>
    public static IReadOnlyList<WaitingRecord> Over(IEnumerable<WaitingRecord> waiting, double bound) =>
        [.. waiting.Where(one => one.Suggested is not null && one.Classified.Confidence >= bound)];

    protected override async Task OnInitializedAsync()
    {
        asked = (int)Math.Round(Bound * 100);
        typed = asked.Value.ToString(CultureInfo.InvariantCulture);
        recent = await editing.RecentAsync(leaving.Token);
    }

    // What is typed stays as it is: on the way to 85 stands an 8.
    private async Task SetAsync(string? text)
    {
        (done, problem, left, typed) = (null, null, [], text ?? "");
        asked = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 50 and <= 100
            ? percent : null;
        if (asked is { } bound) await BoundChanged.InvokeAsync(bound / 100.0);
    }

    private Task AcceptAsync() => BusyAsync(async () =>
    {
        TriageDecision[] decisions =
        [
            .. Chosen.Select(one => new TriageDecision(
                one.Kind, one.Id, new IncidentPatch { { IncidentField.Category, one.Suggested } })
            {
                OnlyWaiting = true, Suggested = one.Suggested,
            }),
        ];
        var what = $"Accepted at {Typography.WithUnit(Typography.Number(asked!.Value), "%")} or more";
        switch (await editing.AcceptInBulkAsync(what, decisions, leaving.Token))
        {
            case TriageResult.Done accepted:
                done = $"{CountWords.Of(accepted.Decided, "suggestion")} accepted. They count from now on.";
                break;
            case TriageResult.Refused refused:
                var titles = refused.Faults.Take(3).Select(one => $"“{Chosen[one.Place].Title}”");
                problem = $"Nothing was stored: somebody has decided {CountWords.Of(refused.Faults.Count, "of these", "of these")} "
                    + $"meanwhile, or it is gone ({string.Join(", ", titles)}). The list is read anew; look again and accept.";
                break;
        }
        await FinishAsync();
    });

    private Task UndoAsync(TriageAct act) => BusyAsync(async () =>
    {
        if (await editing.UndoAsync(act.UndoToken, leaving.Token) is { } undone)
        {
            left = undone.Left;
            done = $"{CountWords.Of(undone.Undone, "record")} as before."
                + (left.Count > 0 ? $" {Typography.Number(left.Count)} left as they are:" : "");
        }
        else problem = "This cannot be undone any more: it was undone already, or 24 hours have passed.";
        await FinishAsync();
    });

    private async Task FinishAsync()
    {
        recent = await editing.RecentAsync(leaving.Token);
        await OnDone.InvokeAsync();
    }

    private async Task BusyAsync(Func<Task> work)
    {
        if (busy) return;
        (busy, done, problem, left) = (true, null, null, []);
        try
        {
            problem = await attempts.TryAsync(work) ?? problem;
        }
        finally
        {
            busy = false;
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
