using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Tests.Features.Metrics;

[EitherDatabase]
public sealed class ViewCacheTests
{
    private static readonly PageAddress March = PageAddress.Parse("/?from=2026-03-01&to=2026-04-01");
    private int loads;

    [Fact]
    public async Task One_address_is_computed_once_until_something_is_written()
    {
        await using var organisation = await Organisation.OpenAsync("2026-04-01", services => services.AddSingleton<ViewCache>());
        var cache = organisation.Get<ViewCache>();
        var first = await cache.GetAsync(DataParts.Incidents, March, LoadAsync, Organisation.Cancel);
        Assert.Same(
            first,
            await cache.GetAsync(DataParts.Incidents, PageAddress.Parse("/?from=2026-03-01&to=2026-04-01"), LoadAsync, Organisation.Cancel)
        );
        Assert.NotSame(
            first,
            await cache.GetAsync(
                DataParts.Incidents, PageAddress.Parse("/?from=2026-03-01&to=2026-04-01&service=shop"), LoadAsync, Organisation.Cancel)
        );

        await organisation.IncidentsAsync((incident, _) => incident.StartedAt = Organisation.At("2026-03-02"));
        organisation.Get<HistoryCache>().Forget();

        Assert.NotSame(first, await cache.GetAsync(DataParts.Incidents, March, LoadAsync, Organisation.Cancel));
        Assert.Equal(3, loads);
    }

    [Fact]
    public async Task Who_leaves_takes_nothing_from_those_who_wait()
    {
        await using var organisation = await Organisation.OpenAsync("2026-04-01", services => services.AddSingleton<ViewCache>());
        var cache = organisation.Get<ViewCache>();
        var (began, held, view) = (new TaskCompletionSource(), new TaskCompletionSource<object>(), new object());
        using var leaving = new CancellationTokenSource();
        var left = cache.GetAsync(DataParts.Incidents, March, (_, cancel) =>
        {
            began.SetResult();
            return held.Task.WaitAsync(cancel);
        }, leaving.Token);
        await began.Task;
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        var stays = cache.GetAsync(DataParts.Incidents, March, LoadAsync, Organisation.Cancel);
        held.SetResult(view);

        Assert.Same(view, await stays);
        Assert.Equal(0, loads);
    }

    [Fact]
    public async Task A_failure_is_told_and_not_kept()
    {
        await using var organisation = await Organisation.OpenAsync("2026-04-01", services => services.AddSingleton<ViewCache>());
        var cache = organisation.Get<ViewCache>();

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.GetAsync<object>(
                DataParts.Incidents,
                March,
                (_, _) => Task.FromException<object>(new InvalidOperationException("refused")),
                Organisation.Cancel
            )
        );

        Assert.Equal("refused", told.Message);
        Assert.NotNull(await cache.GetAsync(DataParts.Incidents, March, LoadAsync, Organisation.Cancel));
    }

    private Task<object> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        loads++;
        return Task.FromResult(new object());
    }
}
