using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Triage;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>One incident or crash group after the other, and which category it has.</summary>
public sealed partial class TriagePage(
    TriageLoader loader, TriageBesideLoader besides, TriageEditing editing, CurrentPerson person, SaveAttempts attempts, IJSRuntime js)
    : AddressPage<TriageView>("What waits for a category could not be read")
{
    // So many of the next are read before they are asked for.
    private const int Ahead = 3, MostKept = 50;

    private static readonly IReadOnlyList<Dimension> Dimensions = [Dimension.Team, Dimension.Service, Dimension.Source];

    private readonly TriageSitting sitting = new();
    private readonly Dictionary<(TriageKind, long), Task<TriageBeside>> beside = [];
    private Task storing = Task.CompletedTask;
    private ElementReference keys;
    private IJSObjectReference? module;
    private double bound = TriageLoader.UsualBound;
    private bool accepting;
    private string? told, problem;

    protected internal override DataParts Parts => PartsRead.By<TriageLoader>();

    private bool MayDecide => person.May(Right.TriageIncidents);

    private string BulkWords
    {
        get
        {
            var many = BulkPanel.Over(sitting.Queue, bound).Count;
            var least = Typography.WithUnit(Typography.Number(bound * 100, 0), "%");
            return many == 0 ? "Accept many…" : $"Accept all at {least} or more: {Typography.Number(many)}…";
        }
    }

    protected override async Task<TriageView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    protected override void OnLoaded(TriageView? view)
    {
        sitting.HoldBackEvery = view!.HoldBackEvery;
        sitting.Follow(view.Waiting);
        LookAhead();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) module = await js.InvokeAsync<IJSObjectReference>("import", "./js/triage.js");
        if (module is not null && View is not null) await module.InvokeVoidAsync("attach", keys);
    }

    private TriageBeside? Beside(WaitingRecord record) =>
        beside.GetValueOrDefault((record.Kind, record.Id)) is { IsCompletedSuccessfully: true } read ? read.Result : null;

    private void LookAhead()
    {
        if (beside.Count > MostKept) beside.Clear();
        foreach (var record in sitting.Queue.Skip(sitting.Place).Take(Ahead))
            if (!beside.ContainsKey((record.Kind, record.Id)))
                _ = ShowAsync(record, beside[(record.Kind, record.Id)] = besides.OfAsync(record, Leaving));
    }

    private async Task ShowAsync(WaitingRecord record, Task<TriageBeside> reading)
    {
        try
        {
            await reading;
            if (ReferenceEquals(record, sitting.Current)) await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Go(WaitingRecord record)
    {
        sitting.Go(record);
        LookAhead();
    }

    private void TakeOrigin(bool takes) => sitting.TakesOrigin = takes;

    private void NotSure()
    {
        (told, problem) = ("It goes on waiting.", null);
        sitting.NotSure();
        LookAhead();
    }

    private void ChooseAsync(IncidentCategory category) => Decided(sitting.Choose(category));

    private void AcceptAsync() => Decided(sitting.Accept());

    private void Decided(TriageStep? step)
    {
        if (step is null || !MayDecide) return;
        problem = null;
        told = Told(step);
        LookAhead();
        step.Stored = StoreAsync(step, storing);
        storing = step.Stored;
    }

    private static string Told(TriageStep step)
    {
        var said = $"“{step.Record.Title}”: {CategoryNames.Title(step.Category).ToLowerInvariant()}"
            + (step.Origin is { } origin ? $", origin {origin}" : "") + ".";
        if (!step.Decision.HeldBack) return said;
        return step.Record.Suggested is { } suggested
            ? $"{said} Suggested was {CategoryNames.Title(suggested).ToLowerInvariant()}."
            : $"{said} Nothing was suggested.";
    }

    // One after the other, in the order of the keys; the person does not wait.
    private async Task<string?> StoreAsync(TriageStep step, Task before)
    {
        await before;
        string? undo = null;
        var fault = await attempts.TryAsync(async () =>
        {
            switch (await editing.DecideAsync([step.Decision], Leaving))
            {
                case TriageResult.Done done:
                    undo = done.UndoToken;
                    break;
                case TriageResult.Refused { Faults: [var (_, refused), ..] }:
                    sitting.Forget(step);
                    problem = $"“{step.Record.Title}” was left as it is: {refused.Reason}.";
                    break;
            }
        });
        if (fault is not null)
        {
            sitting.PutBack(step);
            problem = fault;
        }
        if (fault is not null || undo is null) await InvokeAsync(StateHasChanged);
        return undo;
    }

    private async Task UndoAsync()
    {
        if (sitting.Last is not { } step) return;
        problem = null;
        if (await step.Stored is not { } token) return;
        problem = await attempts.TryAsync(async () =>
        {
            var undone = await editing.UndoAsync(token, Leaving);
            if (undone is { Left: [] })
            {
                sitting.PutBack(step);
                told = $"“{step.Record.Title}” waits again.";
            }
            else
            {
                sitting.Forget(step);
                problem = undone is { Left: [var left, ..] }
                    ? $"“{step.Record.Title}” was left as it is: {left.Why}."
                    : "This cannot be undone any more: 24 hours have passed.";
            }
        }) ?? problem;
        LookAhead();
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
        // What was decided is stored also where the page is left at once.
        await storing;
        await base.DisposeAsync();
    }
}
