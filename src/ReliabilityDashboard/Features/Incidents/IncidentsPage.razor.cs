using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>All incidents, a page at a time.</summary>
public sealed partial class IncidentsPage(IncidentListLoader loader)
    : AddressPage<IncidentListView>("The incidents could not be read")
{
    private static readonly IReadOnlyList<Dimension> Dimensions =
        [Dimension.Team, Dimension.Service, Dimension.Category, Dimension.Trigger, Dimension.Journey, Dimension.Severity];

    private readonly HashSet<long> ticked = [];
    private bool adding;
    private bool cleaning;
    private IncidentListAddress list = IncidentListAddress.Parse("/incidents");

    /// <summary>The word in the address where the page offers it; two at once are only for links.</summary>
    private string Quality => QualityChoice.All.FirstOrDefault(choice => QualityChoice.Read(choice.Word).Equals(list.Findings))?.Word ?? "";

    protected override Task OnAskedAsync()
    {
        list = IncidentListAddress.Of(Address);
        return Task.CompletedTask;
    }

    protected internal override DataParts Parts => PartsRead.By<IncidentListLoader>();

    protected override async Task<IncidentListView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(list, cancel);

    private void Search((string? Text, bool GoesOn) search) => Navigation.NavigateTo(list.Searching(search.Text), replace: search.GoesOn);

    private void Tick((IEnumerable<long> Incidents, bool On) rows)
    {
        if (rows.On) ticked.UnionWith(rows.Incidents);
        else ticked.ExceptWith(rows.Incidents);
    }

    private void StopCleaning()
    {
        cleaning = false;
        ticked.Clear();
    }

    private void Choose(string? word) => Navigation.NavigateTo(list.Finding(word));

    private static string Shown(IncidentListView view)
    {
        var first = (view.Page - 1) * IncidentListView.PageSize + 1;
        return $"{Typography.Number(first)}–{Typography.Number(first + view.Rows.Count - 1)} of {Typography.Number(view.Total)}";
    }
}
