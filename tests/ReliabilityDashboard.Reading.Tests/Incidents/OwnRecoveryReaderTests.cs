using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.Signals;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Reading.Tests.Incidents;

/// <summary>The service's own recovery beside the ticket's.</summary>
[EveryDatabase]
public sealed class OwnRecoveryReaderTests
{
    private static readonly DateTime Start = At("2026-05-28 10:07");

    [Fact]
    public async Task Sessions_tell_where_no_signals_do_and_signals_come_first()
    {
        await using var organisation = await OpenAsync("2026-06-01 12:00");
        for (var hour = 0; hour < 5; hour++)
        {
            for (var week = 1; week <= 4; week++)
                await organisation.SessionsAsync(Text(At("2026-05-28 10:00").AddDays(-7 * week).AddHours(hour)), 1_000, 10);
            await organisation.SessionsAsync(Text(At("2026-05-28 10:00").AddHours(hour)), 1_000, hour == 0 ? 500 : 10);
        }

        var bySessions = (await OfAsync("WEB"))!;
        Assert.Equal(53 * 60, bySessions.Seconds);
        Assert.Equal(
            "from the start, by its sessions, within the hour; the ticket was resolved 1 h later", bySessions.Aside.Replace('\u202F', ' '));
        Assert.Null(await OfAsync("another"));
        Assert.Null(await OfAsync(null));

        await organisation.WriteAsync((context, names) =>
        {
            var service = names.Service("web")!.Value;
            for (var hour = 0; hour < 5; hour++)
            for (var week = 0; week <= 4; week++)
                context.SignalBuckets.Add(new SignalBucketEntity
                {
                    ServiceId = service, Time = At("2026-05-28 10:00").AddDays(-7 * week).AddHours(hour), BucketSeconds = 3600,
                    Requests = 1_000, Errors = 5, ImplicitErrors = 5,
                });
            return Task.CompletedTask;
        });
        var bySignals = (await OfAsync("web"))!;
        Assert.Equal((null, "the signals do not show it"), (bySignals.Seconds, bySignals.Aside));

        Task<OwnRecovery?> OfAsync(string? service) => organisation.Get<OwnRecoveryReader>().OfAsync(
            new()
            {
                Id = 1, Source = "files", ExternalId = "1", Title = "Down", GroupId = 1, StartedAt = Start, Service = service,
                ResolvedAt = At("2026-05-28 12:00"),
            },
            DatabaseBench.Cancel);
    }

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
