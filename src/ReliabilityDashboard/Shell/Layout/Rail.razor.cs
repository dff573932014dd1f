using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Shell.Layout;

/// <summary>The pages at the left; under 1100 px icons only, under 700 px a drawer.</summary>
public sealed partial class Rail(NavigationManager navigation, CurrentPerson person, IEnumerable<RailCounts> counting) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyDictionary<string, string> counts = new Dictionary<string, string>();

    [Parameter] public bool Open { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>The parts of the data that are counted.</summary>
    private DataParts Counted => counting.Aggregate(DataParts.None, (parts, one) => parts | one.Parts);

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += Follow;
        return CountAsync();
    }

    private async Task CountAsync()
    {
        var all = new Dictionary<string, string>();
        foreach (var known in counting)
            foreach (var (address, word) in await known.Load(leaving.Token)) all[address] = word;
        counts = all;
    }

    /// <summary>What was chosen goes along from page to page.</summary>
    private string Carry(string path)
    {
        var here = PageAddress.Parse(navigation.Uri);
        // To the page itself as if one came from another: without its search, its order, its place in a list.
        return here.Path == path ? (here with { Step = null, Others = [] }).ToString() : here.Carry(path);
    }

    private bool IsCurrent(NavigationEntry entry) =>
        entry.Holds("/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0]);

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        leaving.Cancel();
        leaving.Dispose();
    }
}

/// <summary>The small words behind an entry of the rail, such as "3 open" behind Incidents. Registered by whoever can count.</summary>
/// <param name="Parts">The parts of the data that are counted: it is counted again once one of them was written.</param>
/// <param name="Load">Gives the word of each page's address; a page without one has no entry.</param>
public sealed record RailCounts(DataParts Parts, Func<CancellationToken, Task<IReadOnlyDictionary<string, string>>> Load)
{
    /// <summary>What one query counts: asked once for all pages until one of its parts is written.</summary>
    public static RailCounts By<TQuery>(IServiceProvider services, Func<TQuery, Task<IReadOnlyDictionary<string, string>>> count)
        where TQuery : class
    {
        var (query, answers) = (services.GetRequiredService<TQuery>(), services.GetRequiredService<AnswerCache>());
        var parts = PartsRead.By<TQuery>();
        return new(
            parts,
            cancel => answers.GetAsync($"rail by {typeof(TQuery).Name}", parts, Kept.AsLongAsTrue, () => count(query), cancel));
    }
}
