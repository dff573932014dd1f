using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>What changed, and what came of it.</summary>
public sealed partial class ChangesPage(ChangesLoader loader) : AddressPage<ChangesView>("The changes could not be read")
{
    private static readonly IReadOnlyList<Dimension> Dimensions =
        [Dimension.Team, Dimension.Service, Dimension.Strategy, Dimension.WrittenBy];

    protected internal override DataParts Parts => PartsRead.By<ChangesLoader>();

    protected override async Task<ChangesView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    private IEnumerable<(string Title, string Href, bool IsCurrent)> Divisions(ChangesView view) =>
        Enum.GetValues<ChangeDivision>().Select(one => (
            one == ChangeDivision.WrittenBy ? "How written" : one.ToString(),
            Address.WithOther("by", one == default ? null : Dimension.WordOf<ChangeDivision>(one)).ToString(), one == view.By));

    private static string Shown(ChangesView view)
    {
        var first = (view.Page - 1) * ChangesView.PageSize + 1;
        return $"{Typography.Number(first)}–{Typography.Number(first + view.Rows.Count - 1)} of {Typography.Number(view.Total)}";
    }
}
