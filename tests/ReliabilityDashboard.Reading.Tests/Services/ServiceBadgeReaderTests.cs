using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Tests.Services;

[EveryDatabase]
public sealed class ServiceBadgeReaderTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_figure_is_told_by_any_name_of_the_service_and_no_data_where_there_is_none()
    {
        await using var organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        var now = Organisation.At("2026-10-05T12:00:00Z");
        await organisation.SaveAsync(
            new ServiceEntity { Id = 1, Name = "web", NameKey = "web", Declared = true },
            new ServiceEntity { Id = 2, Name = "pay", NameKey = "pay", Declared = true });
        await organisation.SaveAsync(
            new ServiceAlias { AliasKey = "shop", Alias = "Shop", ServiceId = 1 },
            new SessionDay { ServiceId = 1, Day = new(2026, 9, 30), Total = 1_000, CrashTotal = 1_000, Crashed = 4 },
            new DependencyEntity
            {
                CallerId = 1, CalleeId = 2, Source = "files", Origin = DependencyOrigin.Declared, CircuitBreaker = true,
                ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
            });
        await organisation.IncidentsAsync(
            (one, _) => (one.StartedAt, one.ServiceId, one.Status, one.ResolvedAt) = (now.AddDays(-200), 1, IncidentStatus.Open, null),
            (one, _) => (one.StartedAt, one.ServiceId, one.Status, one.ResolvedAt, one.Exercise) =
                (now.AddDays(-1), 1, IncidentStatus.Open, null, true),
            (one, _) => (one.StartedAt, one.ServiceId) = (now.AddDays(-2), 1));
        var reader = organisation.Get<ServiceBadgeReader>();
        async Task<(string, double?, long, string, TagKind)> Of(string name, BadgeFigure figure) =>
            (await reader.FindAsync(name, figure, Cancel))! is var badge
                ? (badge.Service, badge.Value, badge.N, badge.Text, badge.State)
                : default;

        Assert.Equal(("web", 0.996, 1_000L, "99.60\u202F%", TagKind.Bad), await Of("SHOP", BadgeFigure.CrashFreeSessions));
        // Open is open, however long ago it began; a drill is none.
        Assert.Equal(("web", 1d, 1L, "1", TagKind.Bad), await Of("web", BadgeFigure.OpenIncidents));
        Assert.Equal(("web", 1d, 1L, "1 of 1", TagKind.Neutral), await Of("web", BadgeFigure.Protection));
        Assert.Equal(("pay", null, 0L, "no data", TagKind.Neutral), await Of("pay", BadgeFigure.CrashFreeSessions));
        Assert.Equal(("pay", 0d, 0L, "none", TagKind.Ok), await Of("pay", BadgeFigure.OpenIncidents));
        Assert.Equal(("pay", null, 0L, "no data", TagKind.Neutral), await Of("pay", BadgeFigure.Protection));
        Assert.Null(await reader.FindAsync("nobody", BadgeFigure.Protection, Cancel));
        Assert.Equal("web", await reader.NameOfAsync("Shop", Cancel));
    }
}
