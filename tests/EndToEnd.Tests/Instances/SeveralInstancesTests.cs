using System.Diagnostics;
using System.Globalization;
using System.Net;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Instances;

/// <summary>Three instances of the published program, each on what it takes for a machine of its own, on one PostgreSQL behind a real
/// HAProxy.</summary>
public sealed class SeveralInstancesTests(Chromium chromium) : BrowserTests(chromium)
{
    private static readonly TimeSpan TakeOverLimit = TimeSpan.FromMinutes(1);

    // Three instances have the schedule of every ten seconds; the queue that they share holds each look.
    private const string Looks = "FROM hangfire.job j JOIN hangfire.jobparameter p ON p.jobid = j.id AND p.name = 'RecurringJobId'";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_killed_in_mid_import_and_nobody_notices_but_the_clock()
    {
        var cluster = await OwnAsync(PostgreSqlCluster.StartAsync());
        var folder = Own(DataFolder.WithFile());
        var shared = new Installation(folder, cluster.ConnectionString("shared"));
        var file = folder.Write(SessionFile.Name, SessionFile.Content);

        // Two begin at the same moment on an empty database, a third joins them.
        Task<AppProcess> StartAsync(string machine) =>
            OwnAsync(
                shared.StartApartAsync(
                    machine, Own(DataFolder.WithFile()), "--Security:Demo=true", "--Imports:InboxSchedule=*/10 * * * * *")
            );
        var begun = Stopwatch.StartNew();
        List<AppProcess> instances = [.. await Task.WhenAll(StartAsync("app1"), StartAsync("app2")), await StartAsync("app3")];
        var proxy = await OwnAsync(HaProxy.StartAsync([.. instances.Select(app => app.Address)]));

        // Signed in at one, and known to all; each start made a newer link.
        var cookie = await instances[^1].SignInAsync();
        foreach (var address in instances.Select(app => app.Address).Append(proxy.Address))
            await ReadsAsync(address, cookie);
        var pages = new Dictionary<AppProcess, Visit>();
        foreach (var instance in instances)
            await (pages[instance] = await KnownAsync(instance.Address, cookie)).OpenAsync("/imports");

        await shared.SlowDownAsync(beyond: 10_000);
        // Sent to one; whichever is free runs it, and none has it as a file.
        await pages[instances[^1]].Page.Locator("input[type=file]").First.SetInputFilesAsync(file);
        await shared.UnderWayAsync(10_000);
        var holder = await HolderAsync(shared);
        var victim = instances.Single(app => app.Id == holder);
        var page = pages.First(opened => opened.Key != victim).Value;
        // Nobody touches the page: it hears from the other instance.
        await page.UntilAsync("() => /records/.test(document.querySelector('.run-bar__words')?.textContent ?? '')");

        Assert.Equal(victim.Id, await HolderAsync(shared));
        // The page of the killed one loses its connection, as is right.
        FaultsAreExpected = true;
        await victim.KillAsync();
        var killedAt = Stopwatch.GetTimestamp();
        var read = (await shared.ReadAsync())!.Value;
        Assert.InRange(read, 10_000, SessionFile.Rows - 1);

        await Waiting.UntilAsync(async () => await shared.ReadAsync() > read, "another instance went on");
        Assert.True(
            Stopwatch.GetElapsedTime(killedAt) < TakeOverLimit * instances.Max(app => app.Slowness),
            "It took longer than a minute until another instance went on.");
        await shared.SpeedUpAsync();
        await shared.SucceededAsync();
        await page.UntilAsync("() => document.querySelector('.run-bar__words') === null");

        // Whoever was on the killed one is led to another by the proxy, signed in as before.
        await Waiting.UntilAsync(
            async () => await LeadsToAsync(proxy, cookie, instances.Count - 1), "the proxy leads to the two that are left");
        foreach (var faults in pages.Where(opened => opened.Key != victim).Select(opened => opened.Value.Faults))
            Assert.Empty(faults);
        Assert.Equal(await SessionFile.StoredAsync(new(folder, cluster.ConnectionString("calm"))), await shared.Database.StoredAsync());
        await EachLookHappenedOnceAsync(shared, begun.Elapsed);
        await shared.RunAsync("verify");
    }

    /// <summary>A page is there for whoever bears the cookie, and not for somebody without.</summary>
    private static async Task ReadsAsync(Uri address, Cookie cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var known = await AskAsync(client, address, cookie);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        using var unknown = await client.GetAsync(new Uri(address, "/incidents"), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
    }

    /// <summary>Whether new visitors, each without a place yet, all get the page, from so many instances.</summary>
    private static async Task<bool> LeadsToAsync(HaProxy proxy, Cookie cookie, int instances)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        var places = new HashSet<string>();
        for (var i = 0; i < 9; i++)
        {
            using var answer = await AskAsync(client, proxy.Address, cookie);
            if (answer.StatusCode != HttpStatusCode.OK)
                return false;
            places.Add(answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("instance=", StringComparison.Ordinal)));
        }
        return places.Count == instances;
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Uri address, Cookie cookie)
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/incidents"))
        {
            Headers = { { "Cookie", $"{cookie.Name}={cookie.Value}" } },
        };
        return client.SendAsync(asked, Cancel);
    }

    /// <summary>The process that runs the import now.</summary>
    private static async Task<int?> HolderAsync(Installation installation) =>
        await installation.Database.AskAsync("SELECT split_part(holder, '/', 2) FROM leases WHERE name = 'files'") is string id
            ? int.Parse(id, CultureInfo.InvariantCulture)
            : null;

    /// <param name="installation">That looked.</param>
    /// <param name="since">How long ago its first instance began: a look may come late, but never before its time.</param>
    private static async Task EachLookHappenedOnceAsync(Installation installation, TimeSpan since)
    {
        var looks = (long)(await installation.Database.AskAsync($"SELECT COUNT(*) {Looks}"))!;
        Assert.InRange(looks, 1, (long)(since.TotalSeconds / 10) + 2);
        Assert.Equal(
            0L,
            await installation.Database.AskAsync(
                "SELECT COUNT(*) FROM (SELECT jobid FROM hangfire.state WHERE name = 'Succeeded' GROUP BY jobid HAVING COUNT(*) > 1) twice")
        );
    }
}
