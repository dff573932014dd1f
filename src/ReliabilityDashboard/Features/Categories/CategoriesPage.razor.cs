using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>Why it breaks, by category: how often, how long, how dear, against traffic, and what was built against it.</summary>
public sealed partial class CategoriesPage(CategoriesLoader loader) : AddressPage<CategoriesView>("The categories could not be computed")
{
    private string? Lede =>
        View is { HasIncidents: true, Refused: null } shown ? CategoryWords.Lede(shown.All, shown.Label) : null;

    protected internal override DataParts Parts => PartsRead.By<CategoriesLoader>();

    protected override async Task<CategoriesView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);
}
