using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Features.Groups;

/// <summary>One way the system fails, with every incident of it.</summary>
public sealed partial class GroupPage(GroupLoader loader, NavigationManager navigation, ILogger<GroupPage> log) : IDisposable
{
    private const int Step = 50;
    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<long> chosen = [];
    private GroupView? view;
    private bool failed;
    private int shown = Step;
    private string? shownId;

    [Parameter] public string Id { get; set; } = "";

    private string RuleWords => view!.Rule switch
    {
        GroupRule.Person => "A person put them together",
        GroupRule.Fingerprint => "Same fingerprint",
        GroupRule.Title => "Same service and same title without its changing parts",
        _ => "Alone: its title says too little about what failed",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (shownId == Id) return;
        chosen.Clear();
        (shownId, view, shown) = (Id, null, Step);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            view = await loader.LoadAsync(Id, leaving.Token);
            failed = false;
        }
        catch (DbException fault)
        {
            LogUnread(log, fault, Id);
            failed = true;
            return;
        }
        if (view is null) navigation.NotFound();
        // It was merged: its address leads to the one that was kept.
        else if (Text(view.Id) is var kept && kept != Id) navigation.NavigateTo($"/groups/{kept}", replace: true);
    }

    private void Choose(long incident, bool on)
    {
        if (on) chosen.Add(incident);
        else chosen.Remove(incident);
    }

    private async Task ChangedAsync(long group)
    {
        chosen.Clear();
        if (Text(group) == Id) await LoadAsync();
        else navigation.NavigateTo($"/groups/{Text(group)}");
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "Failure mode {Id} could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault, string id);
}
