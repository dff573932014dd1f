using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;
using System.Globalization;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>One way the system fails, with every incident of it.</summary>
public sealed partial class GroupPage(FailureModeReader reader, ReportingCalendar calendar, TimeProvider time)
    : RecordPage<FailureModeView>("The failure mode could not be read")
{
    private readonly HashSet<long> chosen = [];
    private TimeSeriesData? chart;

    protected override Task OnAskedAsync()
    {
        chosen.Clear();
        return base.OnAskedAsync();
    }

    protected internal override DataParts Parts => PartsRead.By<FailureModeReader>();

    protected override Task<FailureModeView?> AskAsync(CancellationToken cancel) => reader.FindAsync(Id, cancel);

    protected override void OnLoaded(FailureModeView? view)
    {
        base.OnLoaded(view);
        chart = view is null ? null : OccurrenceChart.Of(view, calendar, time.GetUtcNow().UtcDateTime, Navigation.Onward);
        // It was merged: its address leads to the one that was kept.
        if (view is not null && !IsShown(view.Id))
            Navigation.NavigateTo(Navigation.Onward(RecordAddress.FailureMode(view.Id)), replace: true);
    }

    private void Choose((long Incident, bool On) choice)
    {
        if (choice.On) chosen.Add(choice.Incident);
        else chosen.Remove(choice.Incident);
    }

    private async Task ChangedAsync(long group)
    {
        chosen.Clear();
        if (IsShown(group)) await LoadAsync();
        else Navigation.NavigateTo(Navigation.Onward(RecordAddress.FailureMode(group)));
    }

    private bool IsShown(long group) => group.ToString(CultureInfo.InvariantCulture) == Id;
}
