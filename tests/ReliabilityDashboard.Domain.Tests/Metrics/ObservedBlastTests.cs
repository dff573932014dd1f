using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ObservedBlastTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static ServiceCatalogue Catalogue { get; } =
        new(new[] { "a", "b", "c", "d", "e" }.Select(name => new Service(name, ServiceKind.Service, null, DateTime.UnixEpoch, true)));

    private static Incident One(
        int day, string? service = "a", long? affected = null, long? active = null, string[]? services = null, bool exercise = false) =>
        new()
        {
            Id = day,
            Source = "files",
            ExternalId = $"{day}",
            Title = "x",
            GroupId = 1,
            StartedAt = Start.AddDays(day),
            Service = service,
            AffectedUsers = affected,
            ActiveUsers = active,
            AffectedServices = services,
            Exercise = exercise,
        };

    [Fact]
    public void It_counts_the_services_own_incidents_with_either_share()
    {
        Incident[] incidents =
        [
            One(1, affected: 10, active: 100),
            One(2, affected: 30, active: 100, services: ["a", "b"]),
            One(3, services: ["a", "b", "c"]),
            One(4),
            One(5, "b", 90, 100),
            One(6, null, 90, 100),
            One(7, affected: 90, active: 100, exercise: true),
            One(40, affected: 90, active: 100),
        ];

        var observed = ObservedBlast.Of(incidents, "A", new(Start, Start.AddDays(31)), Catalogue);

        // Users 10 and 30 %; services (2 − 1) / 4 and (3 − 1) / 4.
        Assert.Equal((3, 0.375, 0.2), (observed.N, observed.ServicesShareMedian, observed.UsersShareMedian!.Value));
    }

    [Fact]
    public void Without_shares_there_is_no_median() =>
        Assert.Equal(new ObservedBlast(0, null, null), ObservedBlast.Of([One(1)], "a", new(Start, Start.AddDays(31)), Catalogue));
}
