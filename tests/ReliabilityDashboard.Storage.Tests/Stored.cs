using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Tests;

/// <summary>Short ways to write rows down.</summary>
internal static class Stored
{
    /// <summary>Incidents and failure modes as the history has them.</summary>
    public static async Task<IncidentHistory> HistoryAsync(this DatabaseBench bench)
    {
        var cancel = DatabaseBench.Cancel;
        await using var now = await bench.Get<HistorySnapshots>().OpenAsync(cancel);
        var services = await now.ServicesAsync(cancel);
        return await now.IncidentsAsync(services, await now.JourneysAsync(services, cancel), cancel);
    }

    public static DateTime At(string instant) =>
        DateTime.SpecifyKind(DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public static ServiceEntity Service(int id, string name, string? team = null) =>
        new()
        {
            Id = id,
            Name = name,
            NameKey = NameKey.Of(name),
            Team = team,
        };

    public static FailureModeEntity Mode(long id, long? mergedInto = null) =>
        new()
        {
            Id = id,
            Key = $"key {id}",
            Rule = GroupRule.Title,
            Title = $"Mode {id}",
            MergedIntoId = mergedInto,
            CreatedAt = At("2026-01-01"),
        };

    /// <summary>An incident of failure mode 1 as its source gave it.</summary>
    public static IncidentEntity Incident(long id, string started, string title = "Checkout is slow") =>
        new()
        {
            Id = id,
            Source = "files",
            ExternalId = $"INC-{id}",
            Title = title,
            StartedAt = At(started),
            FailureModeId = 1,
            SourceFields = new IncidentFields { { IncidentField.Title, title }, { IncidentField.StartedAt, At(started) } },
            UpdatedAt = At(started),
        };
}
