using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Features.Settings.ApiKeys;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Shell;
using TestContext = Xunit.TestContext;

namespace ReliabilityDashboard.Tests.Features.Settings;

/// <summary>The keys of programs over a real database.</summary>
[EitherDatabase]
public sealed class ApiKeysSectionTests : ShellContext
{
    private readonly TestDatabase database = TestDatabase.CreateAsync().GetAwaiter().GetResult();

    public ApiKeysSectionTests()
    {
        Services.AddLogging();
        database.AddTo(Services).AddStorage().AddApiKeys();
        Services.AddScoped<ApiKeyEditing>();
        Render<MudPopoverProvider>();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<ApiKeyEntity> StoredAsync()
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>().CreateDbContextAsync(Cancel);
        return await context.ApiKeys.SingleAsync(Cancel);
    }

    private Task StoreAsync(string name, int expiresInDays, bool revoked = false) =>
        database.SaveAsync(
            [
                new ApiKeyEntity
                {
                    Name = name,
                    Hash = name,
                    Start = "rdk_abcd",
                    Scopes = ["read"],
                    CreatedBy = "Ada",
                    CreatedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    ExpiresAt = new DateTime(2026, 9, 14, 9, 12, 0, DateTimeKind.Utc).AddDays(expiresInDays),
                    RevokedAt = revoked ? new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) : null,
                },
            ],
            Cancel
        );

    private static void Type(IRenderedComponent<ApiKeysSection> section, string name) => section.Find("form input[type=text]").Input(name);

    [Fact]
    public async Task A_new_key_is_shown_once_and_only_its_hash_is_stored()
    {
        var section = Render<ApiKeysSection>();
        Assert.Contains("There are no keys yet", section.WaitForElement(".state__what").TextContent, StringComparison.Ordinal);
        Type(section, "nightly export");
        await section.Find("form").SubmitAsync();

        var shown = section.WaitForElement(".key-made input").GetAttribute("value")!;
        var stored = await StoredAsync();
        Assert.Equal((ApiKeySecret.HashOf(shown), "nightly export", "Ada"), (stored.Hash, stored.Name, stored.CreatedBy));
        Assert.Equal(["read"], stored.Scopes);
        Assert.Equal(stored.CreatedAt.AddDays(365), stored.ExpiresAt);
        Assert.Contains("nightly export", section.Find("tbody").TextContent, StringComparison.Ordinal);

        await section.FindAll("button").Single(button => button.TextContent == "I have copied it").ClickAsync(new());
        Assert.DoesNotContain(shown, section.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, Render<ApiKeysSection>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_nothing_is_created_and_it_says_what_is_missing()
    {
        var section = Render<ApiKeysSection>();
        await section.WaitForElement("form").SubmitAsync();

        Assert.Contains("needs a name", section.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(StoredAsync);
    }

    [Fact]
    public async Task A_key_is_revoked_after_one_more_question()
    {
        await StoreAsync("old script", 30);
        var section = Render<ApiKeysSection>();
        section.WaitForElement("tbody button").Click();
        Assert.Null((await StoredAsync()).RevokedAt);

        section.Find("tbody button").Click();

        section.WaitForAssertion(() => Assert.Contains("revoked", section.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal("Ada", (await StoredAsync()).RevokedBy);
        Assert.Empty(section.FindAll("tbody button"));
    }

    [Theory]
    [InlineData(1, false, "valid")]
    [InlineData(0, false, "expired")]
    [InlineData(1, true, "revoked")]
    public async Task Its_state_follows_the_clock_and_what_people_did(int expiresInDays, bool revoked, string state)
    {
        await StoreAsync("script", expiresInDays, revoked);

        Assert.Equal(state, Render<ApiKeysSection>().WaitForElement("tbody .tag").TextContent);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
