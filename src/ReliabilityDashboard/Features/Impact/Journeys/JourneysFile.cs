using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Features.Impact.Journeys;

/// <summary>Journeys as a file, with the column names of the kind that imports them. Shares are fractions.</summary>
[FileOf(typeof(JourneysPage))]
public sealed class JourneysFile(JourneysLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<StoredJourney>> Columns =
    [
        new("name", one => one.Name),
        new("weight", one => one.Weight),
        new("conversion_rate", one => one.Holds.ConversionRate),
        new("average_order_value", one => one.Holds.AverageOrderValue),
        new("sessions_per_hour", one => one.Holds.SessionsPerHour),
        new("critical_services", one => string.Join(';', one.Holds.CriticalServices ?? [])),
        new("owner", one => one.Holds.Owner),
        new("sla_target", one => one.Holds.SlaTarget),
        new("set_by", one => one.SetBy),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("journeys", address), (await loader.LoadAsync(address, cancel)).All);
}
