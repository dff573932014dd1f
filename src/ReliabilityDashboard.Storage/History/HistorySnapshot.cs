using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.History;

/// <summary>The organisation's history at one moment, part by part: an import that commits in between shows none of itself.</summary>
public sealed class HistorySnapshot : IAsyncDisposable
{
    private readonly ReliabilityContext context;
    private readonly IDbContextTransaction transaction;

    private HistorySnapshot(ReliabilityContext context, IDbContextTransaction transaction, PartVersions versions) =>
        (this.context, this.transaction, Versions) = (context, transaction, versions);

    /// <summary>The parts as they are numbered at that moment.</summary>
    public PartVersions Versions { get; }

    /// <summary>The parts whose records name services.</summary>
    public static IEnumerable<DataParts> NamingParts => FirstNamedQuery.Parts;

    /// <summary>Begins to look.</summary>
    public static async Task<HistorySnapshot> OpenAsync(
        IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database, CancellationToken cancel)
    {
        var context = await contexts.CreateDbContextAsync(cancel);
        try
        {
            var transaction = await database.BeginReadAsync(context, cancel);
            return new(context, transaction, await PartVersionQuery.ReadAsync(context, cancel));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Every node of the dependency graph, by our id.</summary>
    public async Task<IReadOnlyDictionary<int, StoredService>> ServicesAsync(CancellationToken cancel) =>
        await context
            .Services.AsNoTracking()
            .Select(s => new StoredService(s.Id, s.Name, s.Kind, s.Team, s.Declared, s.DeclaredAt))
            .ToDictionaryAsync(s => s.Id, cancel);

    /// <summary>Every journey with what it is worth, by our id.</summary>
    /// <param name="services">The services of the same moment.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Task<IReadOnlyDictionary<int, Domain.Journeys.Journey>> JourneysAsync(
        IReadOnlyDictionary<int, StoredService> services, CancellationToken cancel) =>
        JourneyHistoryQuery.ReadAsync(context, services, cancel);

    /// <summary>The names that a filter may use.</summary>
    public Task<FilterNames> NamesAsync(CancellationToken cancel) => FilterNames.ReadAsync(context, cancel);

    /// <summary>Every change, by instant.</summary>
    /// <param name="services">The services of the same moment.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Task<IReadOnlyList<Change>> ChangesAsync(IReadOnlyDictionary<int, StoredService> services, CancellationToken cancel) =>
        ChangeHistoryQuery.ReadAsync(context, services, cancel);

    /// <summary>Every incident, counted or not, and every failure mode.</summary>
    /// <param name="services">The services of the same moment.</param>
    /// <param name="journeys">The journeys of the same moment.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="asIf">As they would be if people said this of them as well, by our ids; null: as they are.</param>
    public Task<IncidentHistory> IncidentsAsync(
        IReadOnlyDictionary<int, StoredService> services, IReadOnlyDictionary<int, Domain.Journeys.Journey> journeys,
        CancellationToken cancel, IReadOnlyDictionary<long, IncidentPatch>? asIf = null) =>
        IncidentHistoryQuery.ReadAsync(context, services, journeys, cancel, asIf);

    /// <summary>The earliest instants at which the records of one of <see cref="NamingParts"/> name services, by our id.</summary>
    public Task<IReadOnlyDictionary<int, DateTime>> FirstNamedAsync(DataParts part, CancellationToken cancel) =>
        FirstNamedQuery.ReadAsync(context, part, cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await context.DisposeAsync();
    }
}
