using ReliabilityDashboard.Storage.People;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security.Sessions;

/// <summary>A browser keeps cookies by host, whatever the port.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class SessionCookieTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_installations_on_one_host_are_open_together()
    {
        await using var other = await StartAsync(new RunningProgram());
        var cookies = new CookieContainer();
        using var here = await program.SignedInAsync("Ada", PersonRole.Viewer, cookies);
        using var there = await other.SignedInAsync("Grace", PersonRole.Viewer, cookies);

        Assert.Contains("Ada", await here.GetStringAsync(new Uri("/incidents", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("Grace", await there.GetStringAsync(new Uri("/incidents", UriKind.Relative), Cancel), StringComparison.Ordinal);
        // Also their forms: the token of one is not spoilt by a page of the other.
        using var signedOut = await here.SubmitAsync("/incidents", [], "/signout");
        Assert.Equal("/signin", signedOut.Target());
        using var still = await there.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Instances_on_one_database_know_each_others_cookies()
    {
        await using var second = await StartAsync(new Beside(program));
        var cookies = new CookieContainer();
        using var here = await program.SignedInAsync("Bar", PersonRole.Viewer, cookies);
        using var there = second.Visitor(cookies);

        Assert.Contains("Bar", await there.GetStringAsync(new Uri("/incidents", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_that_connects_again_by_itself_makes_the_sign_in_no_longer()
    {
        await using var checking = await StartAsync(new AlwaysChecking());
        using var visitor = await checking.SignedInAsync("Margaret", PersonRole.Viewer);

        using var page = await visitor.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Contains(page.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("reliability-", StringComparison.Ordinal));
        using var circuit = await visitor.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null, Cancel);
        Assert.Equal(HttpStatusCode.OK, circuit.StatusCode);
        Assert.False(circuit.Headers.Contains("Set-Cookie"));
    }

    private static async Task<RunningProgram> StartAsync(RunningProgram other)
    {
        await other.InitializeAsync();
        return other;
    }

    private sealed class Beside(RunningProgram first) : RunningProgram
    {
        protected override IEnumerable<string> Settings() => [.. base.Settings(), .. first.DatabaseSettings];
    }

    /// <summary>Looks at the stored person at every request, which is when a cookie is made anew.</summary>
    private sealed class AlwaysChecking : RunningProgram
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.Zero)
            );
        }
    }
}
