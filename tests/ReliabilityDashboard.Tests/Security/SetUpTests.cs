using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>A new installation, until its first administrator is there.</summary>
[EveryDatabase]
public sealed class SetUpTests : IAsyncLifetime
{
    private readonly RunningProgram program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => program.InitializeAsync();

    public ValueTask DisposeAsync() => program.DisposeAsync();

    [Fact]
    public async Task Every_page_leads_to_the_set_up_which_says_where_the_link_is_and_has_no_form()
    {
        using var visitor = program.Visitor();
        foreach (var path in (string[])["/", "/incidents/1", "/signin", "/welcome", "/jobs", "/no-such-page"])
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal((HttpStatusCode.Redirect, "/setup"), (answer.StatusCode, answer.Target()));
        }
        var html = await visitor.GetStringAsync(new Uri("/setup", UriKind.Relative), Cancel);
        Assert.Contains("the console shows a link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_creates_one_administrator_and_no_other()
    {
        var (first, second) = (await LinkAsync(), await LinkAsync());
        using var visitor = program.Visitor();
        using var created = await SendAsync(visitor, first, "Ada");
        Assert.Equal("/", created.Target());
        using var home = await visitor.GetAsync(new Uri("/settings/people", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);

        using var stranger = program.Visitor();
        using var late = await stranger.GetAsync(new Uri(second, UriKind.Relative), Cancel);
        Assert.Equal("/signin", late.Target());
        Assert.Equal(["Ada"], (await program.Services.GetRequiredService<PersonQuery>().ListAsync(Cancel)).Select(person => person.Name));
    }

    [Fact]
    public async Task A_link_whose_time_is_over_shows_no_form()
    {
        var link = await LinkAsync();
        await using (
            var context = await program.Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>().CreateDbContextAsync(Cancel))
            await context.SignInLinks.ExecuteUpdateAsync(
                links => links.SetProperty(one => one.ExpiresAt, DateTime.UtcNow.AddSeconds(-1)), Cancel);
        var html = await program.Visitor().GetStringAsync(new Uri(link, UriKind.Relative), Cancel);
        Assert.Contains("This link was used already, or its time is over.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
    }

    private async Task<string> LinkAsync() =>
        LinkAddress.Of(
            LinkPurpose.SetUp, await program.Services.GetRequiredService<LinkIssue>().NewAsync(LinkPurpose.SetUp, null, "a test", Cancel));

    private static Task<HttpResponseMessage> SendAsync(HttpClient visitor, string link, string name) =>
        visitor.SubmitAsync(
            link,
            new()
            {
                ["Form.Name"] = name,
                ["Form.Password"] = RunningProgram.Password,
                ["Form.Again"] = RunningProgram.Password,
            }
        );
}
