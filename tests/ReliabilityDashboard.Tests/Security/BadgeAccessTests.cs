using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Services.Badges;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>A badge is opened by its own token, by whoever reads, or to all; by nothing else.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class BadgeAccessTests(RunningProgram program)
{
    private const string Service = "badge & co";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_opens_the_badges_of_its_service_until_it_is_revoked()
    {
        await DeclareAsync();
        using var stranger = program.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, Address(Service)));

        var token = await EditAsync(editing => editing.MakeAsync(Service, Cancel));
        using var answer = await stranger.GetAsync(new Uri(Address(Service, token), UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("badge &amp; co", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal((true, TimeSpan.FromMinutes(5)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge!.Value));
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address(Service, token));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await stranger.SendAsync(again, Cancel)).StatusCode);

        // Neither that of another, nor anything else of the app; nor does it matter whether there is such a service.
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, Address("other", token)));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, Address(Service, "rdb_wrong")));
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, "/api/v1/services"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, Address(Service)));

        var stored = await EditAsync(async editing => (await editing.ReadAsync(Service, Cancel)).Tokens.Single());
        Assert.DoesNotContain(token, JsonSerializer.Serialize(stored), StringComparison.Ordinal);
        await EditAsync(async editing =>
        {
            await editing.RevokeAsync(stored.Id, Cancel);
            return true;
        });
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, Address(Service, token)));
    }

    [Fact]
    public async Task Who_reads_sees_every_badge_and_says_what_is_wrong_with_a_question()
    {
        await DeclareAsync();
        using var viewer = await program.SignedInAsync("Looker at badges", PersonRole.Viewer);
        using var reader = program.Visitor();
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(ApiScope.Read));
        using var importer = program.Visitor();
        importer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(ApiScope.Import));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(viewer, Address(Service)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(importer, Address(Service)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(reader, Address("nobody of this name")));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(reader, $"{Address(Service)}?figure=weather"));

        using var answer = await reader.GetAsync(
            new Uri($"/badges/{Uri.EscapeDataString(Service)}.json?figure=crash-free-sessions", UriKind.Relative), Cancel);
        Assert.Equal((true, TimeSpan.FromMinutes(5)), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.MaxAge!.Value));
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(
            [
                "service=badge & co", "figure=crash-free-sessions", "label=crash-free sessions", "value=", "n=0", "text=no data",
            ],
            told.RootElement.EnumerateObject().Select(one => $"{one.Name}={one.Value}"));
    }

    [Fact]
    public async Task An_administrator_opens_all_of_them_to_everybody_and_closes_them_again()
    {
        await DeclareAsync();
        using var stranger = program.Visitor();
        await EditAsync(editing => OpenAsync(editing, true));
        try
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, Address(Service)));
            // A link that does not work tells so all the same.
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, Address(Service, "rdb_wrong")));
        }
        finally
        {
            await EditAsync(editing => OpenAsync(editing, false));
        }
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, Address(Service)));

        static async Task<bool> OpenAsync(BadgeEditing editing, bool open)
        {
            await editing.OpenAsync(open, Cancel);
            return open;
        }
    }

    private static string Address(string service, string? token = null) =>
        $"/badges/{Uri.EscapeDataString(service)}.svg{(token is null ? "" : $"?token={token}")}";

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private Task<string> KeyAsync(string scope) =>
        program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync($"badges {scope}", [scope], 1, "a test", Cancel);

    private async Task<T> EditAsync<T>(Func<BadgeEditing, Task<T>> edit)
    {
        await using var scope = program.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Become(Signed.Principal(PersonRole.Administrator));
        return await edit(scope.ServiceProvider.GetRequiredService<BadgeEditing>());
    }

    private async Task DeclareAsync()
    {
        using var sender = program.Visitor();
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(ApiScope.Import));
        using var body = new StringContent($$"""[{"name":"{{Service}}"}]""", new MediaTypeHeaderValue("application/json"));
        using var answer = await sender.PostAsync(new Uri("/api/v1/imports/services", UriKind.Relative), body, Cancel);
        answer.EnsureSuccessStatusCode();
        // What is kept of the services is a second old at most.
        var badges = program.Services.GetRequiredService<ServiceBadgeReader>();
        await Eventually.HoldsAsync(async () => Assert.NotNull(await badges.FindAsync(Service, BadgeFigure.Protection, Cancel)));
    }
}
