using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.History;

/// <summary>The organisation's history, each part of it read again only when that part, or one it is computed with, was
/// written.</summary>
public sealed class HistoryCache(HistorySnapshots snapshots, AnswerCache answers, KnownVersions versions)
{
    /// <summary>What incidents are computed from: their services' and journeys' names, and the changes they name.</summary>
    public static readonly DataParts OfIncidents = PartsRead.By<HistorySnapshots>();

    private static readonly DataParts Whole = HistorySnapshot.NamingParts.Aggregate(OfIncidents, (parts, part) => parts | part);

    /// <summary>The history as of at most a second ago; as of now where it was doubted since.</summary>
    public Task<OrganisationHistory> GetAsync(CancellationToken cancel) =>
        answers.GetAsync("history", Whole, Kept.AsLongAsTrue, ReadAsync, cancel);

    /// <inheritdoc cref="KnownVersions.Forget"/>
    public void Forget() => versions.Forget();

    // One snapshot: parts that are read now fit each other, and those that are kept, whose versions are the snapshot's.
    private async Task<OrganisationHistory> ReadAsync()
    {
        var cancel = CancellationToken.None;
        await using var now = await snapshots.OpenAsync(cancel);
        var services = await PartAsync("services", DataParts.Services, () => now.ServicesAsync(cancel));
        var journeys = await PartAsync(
            "journeys", DataParts.Journeys | DataParts.Services, () => now.JourneysAsync(services, cancel));
        var names = await PartAsync("names", DataParts.Services | DataParts.Journeys, () => now.NamesAsync(cancel));
        var changes = await PartAsync(
            "changes", DataParts.Changes | DataParts.Services, () => now.ChangesAsync(services, cancel));
        var incidents = await PartAsync(
            "incidents", OfIncidents & ~DataParts.Changes, () => now.IncidentsAsync(services, journeys, cancel));
        var linked = await PartAsync("linked incidents", OfIncidents, () => Task.FromResult(incidents.Linked(changes)));
        var firstNamed = new List<IReadOnlyDictionary<int, DateTime>>();
        foreach (var part in HistorySnapshot.NamingParts)
            firstNamed.Add(await PartAsync($"first named by {part}", part, () => now.FirstNamedAsync(part, cancel)));
        return new(
            now.Versions, linked, changes, [.. services.Values.Select(service => service.Known(firstNamed))], [.. journeys.Values],
            incidents.FailureModes, names);

        Task<T> PartAsync<T>(string part, DataParts from, Func<Task<T>> read) where T : class =>
            answers.GetAsync($"history: {part}", now.Versions.Of(from), Kept.AsLongAsTrue, read, cancel);
    }
}
