using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Incidents.Editing;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.CleanUps;

namespace ReliabilityDashboard.Features.Incidents.CleaningUp;

/// <summary>Says something of many incidents at once: chosen, looked at with what becomes of the figures, said, and undone as a
/// whole.</summary>
public sealed partial class CleanUpPanel(
    CleanUpPlanner planner, CleanUpCommands commands, SaveAttempts attempts, ReportingCalendar calendar, TimeProvider time) : IDisposable
{
    private const string NamesId = "names-of-clean-up", NoValue = "no data";
    private readonly CancellationTokenSource leaving = new();
    private IncidentListAddress? address;
    private CleanUpAct act = CleanUpAct.All[0];
    private FieldInput? input;
    private bool? which;
    private CleanUpPlan? plan;
    private string? problem;
    private string? told;
    private IReadOnlyList<LeftIncident> left = [];
    private IReadOnlyList<CleanUp> recent = [];
    private bool busy;

    /// <summary>The list that is shown.</summary>
    [Parameter, EditorRequired] public IncidentListAddress Address { get; set; } = null!;

    /// <summary>How many incidents it has over all its pages.</summary>
    [Parameter, EditorRequired] public int Total { get; set; }

    /// <summary>Our ids of the rows that are ticked, on whatever page.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<long> Ticked { get; set; } = [];

    /// <summary>Names of services to pick from.</summary>
    [Parameter] public IReadOnlyList<string> Services { get; set; } = [];

    /// <summary>Names of journeys to pick from.</summary>
    [Parameter] public IReadOnlyList<string> Journeys { get; set; } = [];

    /// <summary>It was said of them.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    // Who ticks a row means the ticked ones.
    private bool OnlyTicked => which ?? Ticked.Count > 0;

    private IEnumerable<(bool, string)> Which =>
        [
            (false, Total == 1 ? "The one of this list" : $"All {Typography.Number(Total)} of this list"),
            (true, Ticked.Count == 1 ? "The ticked row" : $"The {Typography.Number(Ticked.Count)} ticked rows"),
        ];

    private IReadOnlyList<string>? Names =>
        act.Asks is NameField { Of: var bearer } ? bearer == NameField.Bearer.Service ? Services : Journeys : null;

    private string More => Typography.Number(plan!.Patches.Count - plan.Titles.Count);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static string Say(string what, int count) => $"{SentenceWords.Begin(what)}: {CountWords.Of(count, "incident")}";

    protected override async Task OnInitializedAsync() => recent = await commands.RecentAsync(leaving.Token);

    protected override void OnParametersSet()
    {
        if (address is not null && address.ToString() != Address.ToString()) Forget();
        address = Address;
        if (plan is not null && OnlyTicked && Ticked.Any(id => !plan.Patches.ContainsKey(id))) Forget();
    }

    private void ChooseWhich(bool ticked)
    {
        which = ticked;
        Forget();
    }

    private void Choose(CleanUpAct chosen)
    {
        (act, input) = (chosen, chosen.Asks is { } field ? new(field) : null);
        Forget();
    }

    // What was looked at is no longer what would be done.
    private void Forget() => (plan, problem, told, left) = (null, null, null, []);

    private Task LookAsync() => BusyAsync(async () =>
    {
        Forget();
        object? value = null;
        if (input is not null && !Read(out value)) return;
        var answer = await planner.PlanAsync(Address, OnlyTicked ? [.. Ticked] : null, act, value, leaving.Token);
        (plan, problem) = (answer.Plan, answer.Why);
    });

    private bool Read(out object? value)
    {
        value = null;
        var text = (input!.Typed ?? "").Trim();
        try
        {
            if (text.Length == 0) input.Fault = "Expected a value";
            else value = FieldTexts.Read(input.Field, text, calendar);
            input.Fault ??= value is null ? null : input.Field.FaultOf(value, Now) is { } fault ? SentenceWords.Begin(fault) : null;
        }
        catch (FormatException fault)
        {
            input.Fault = SentenceWords.Begin(fault.Message);
        }
        return input.Fault is null;
    }

    private Task ApplyAsync() => BusyAsync(async () =>
    {
        var doing = plan!;
        var result = await commands.ApplyAsync(doing.What, doing.Patches, leaving.Token);
        Forget();
        var same = doing.Patches.Count - result.Changed - result.Left.Count;
        told = $"{Say(doing.What, result.Changed)}."
            + (same > 0 ? $" {Typography.Number(same)} had it before." : "")
            + (result.Left.Count > 0 ? $" {Typography.Number(result.Left.Count)} left as they are:" : "");
        left = result.Left;
        await DoneAsync();
    });

    private Task UndoAsync(CleanUp done) => BusyAsync(async () =>
    {
        var result = await commands.UndoAsync(done.Id, leaving.Token);
        Forget();
        if (result is null) problem = "This cannot be undone any more: it was undone already, or 24 hours have passed.";
        else
        {
            told = $"{CountWords.Of(result.Changed, "incident")} as before."
                + (result.Left.Count > 0 ? $" {Typography.Number(result.Left.Count)} left as they are:" : "");
            left = result.Left;
        }
        await DoneAsync();
    });

    private async Task DoneAsync()
    {
        recent = await commands.RecentAsync(leaving.Token);
        which = null;
        await OnDone.InvokeAsync();
    }

    private async Task BusyAsync(Func<Task> work)
    {
        if (busy) return;
        busy = true;
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
