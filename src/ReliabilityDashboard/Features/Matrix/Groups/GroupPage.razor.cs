using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;
using System.Globalization;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>One way the system fails, with every incident of it.</summary>
public sealed partial class GroupPage(GroupLoader loader) : RecordPage<GroupView>("The failure mode could not be read")
{
    private const int Step = 50;
    private readonly HashSet<long> chosen = [];
    private int shown = Step;

    private static string RuleWords(GroupView view) => view.Rule switch
    {
        GroupRule.Person => "A person put them together",
        GroupRule.Fingerprint => "Same fingerprint",
        GroupRule.Title => "Same service and same title without its changing parts",
        _ => FailureMode.AloneReason,
    };

    protected override Task OnAskedAsync()
    {
        chosen.Clear();
        shown = Step;
        return base.OnAskedAsync();
    }

    protected internal override DataParts Parts => PartsRead.By<GroupLoader>();

    protected override Task<GroupView?> AskAsync(CancellationToken cancel) => loader.LoadAsync(Id, cancel);

    protected override void OnLoaded(GroupView? view)
    {
        base.OnLoaded(view);
        // It was merged: its address leads to the one that was kept.
        if (view is not null && !IsShown(view.Id))
            Navigation.NavigateTo(Navigation.Onward(RecordAddress.FailureMode(view.Id)), replace: true);
    }

    private void Choose(long incident, bool on)
    {
        if (on) chosen.Add(incident);
        else chosen.Remove(incident);
    }

    private async Task ChangedAsync(long group)
    {
        chosen.Clear();
        if (IsShown(group)) await LoadAsync();
        else Navigation.NavigateTo(Navigation.Onward(RecordAddress.FailureMode(group)));
    }

    private bool IsShown(long group) => group.ToString(CultureInfo.InvariantCulture) == Id;
}
