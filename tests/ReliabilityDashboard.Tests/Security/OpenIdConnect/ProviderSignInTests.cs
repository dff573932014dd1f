using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security.OpenIdConnect;

/// <summary>The organisation's sign-in against a real provider, over HTTP as a browser does it.</summary>
[EitherDatabase]
public sealed class ProviderSignInTests(ProgramWithProvider program) : IClassFixture<ProgramWithProvider>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Somebody looks after the installation already.</summary>
    public async ValueTask InitializeAsync()
    {
        if (await FindAsync("Keeper") is null) await program.AddAsync("Keeper", PersonRole.Administrator);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("staff", PersonRole.Viewer, HttpStatusCode.Forbidden)]
    [InlineData("on-call", PersonRole.Responder, HttpStatusCode.Forbidden)]
    [InlineData("leads", PersonRole.Manager, HttpStatusCode.OK)]
    [InlineData("urn:example:platform", PersonRole.Administrator, HttpStatusCode.OK)]
    public async Task The_claim_says_the_role_and_the_role_what_one_may(string group, PersonRole role, HttpStatusCode audit)
    {
        var (target, visitor) = await program.GoAsync(
            new($"role-{group}", $"who is {group}", ["cyclists", group]), "/signin/provider?return=%2Fincidents%3Fperiod%3Dthis-year");
        using var _ = visitor;
        Assert.Equal("/incidents?period=this-year", target);
        Assert.Equal(role, (await FindAsync($"who is {group}"))!.Role);
        using var page = await visitor.GetAsync(new Uri("/audit", UriKind.Relative), Cancel);
        Assert.Equal(audit, page.StatusCode);
    }

    [Fact]
    public async Task Of_several_values_the_greatest_role_counts()
    {
        var (_, visitor) = await program.GoAsync(new("many", "Many", ["staff", "leads", "on-call"]));
        visitor.Dispose();
        Assert.Equal(PersonRole.Manager, (await FindAsync("Many"))!.Role);
    }

    [Fact]
    public async Task Who_has_no_role_is_not_let_in_not_stored_and_reads_why()
    {
        var (target, visitor) = await program.GoAsync(new("outsider", "Outsider", ["cyclists", "Staff"]));
        using var _ = visitor;
        Assert.Equal("/signin?fault=norole", target);
        Assert.Null(await FindAsync("Outsider"));
        Assert.Contains(
            "it gives you no role here", await visitor.GetStringAsync(new Uri(target!, UriKind.Relative), Cancel),
            StringComparison.Ordinal);
        using var page = await visitor.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal("/signin?return=%2Fincidents", page.Target());
    }

    [Fact]
    public async Task Another_role_at_the_provider_is_the_role_here_from_the_next_sign_in_on_and_ends_the_older_ones()
    {
        var (_, first) = await program.GoAsync(new("mover", "Mover", ["on-call"]));
        var before = (await FindAsync("Mover"))!;
        var (_, second) = await program.GoAsync(new("mover", "Mover", ["leads"]));
        var after = (await FindAsync("Mover"))!;
        first.Dispose();
        second.Dispose();
        Assert.Equal((before.Id, PersonRole.Manager), (after.Id, after.Role));
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);

        var (target, third) = await program.GoAsync(new("mover", "Mover", []));
        third.Dispose();
        Assert.Equal("/signin?fault=norole", target);
        Assert.NotEqual(after.SecurityStamp, (await FindAsync("Mover"))!.SecurityStamp);
        Assert.Equal(["created", "signed in", "changed", "signed in", "changed"], await AuditAsync("Mover"));
    }

    [Fact]
    public async Task The_same_role_leaves_other_sessions_alone_and_a_new_name_is_followed()
    {
        var (_, first) = await program.GoAsync(new("renamed", "Ada Byron", ["staff"]));
        using var _ = first;
        var before = (await FindAsync("Ada Byron"))!;
        var (_, second) = await program.GoAsync(new("renamed", "Ada Lovelace", ["staff"]));
        second.Dispose();
        var after = (await FindAsync("Ada Lovelace"))!;
        Assert.Equal((before.Id, before.SecurityStamp), (after.Id, after.SecurityStamp));
        using var page = await first.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Nobody_takes_over_an_account_by_its_name()
    {
        var owner = await program.AddAsync("Grace", PersonRole.Administrator);
        var (target, visitor) = await program.GoAsync(new("impostor", "grace", ["urn:example:platform"]));
        visitor.Dispose();
        Assert.Equal("/signin?fault=nametaken", target);
        var now = (await FindAsync("Grace"))!;
        Assert.Equal((owner.Id, owner.PasswordHash, (string?)null), (now.Id, now.PasswordHash, now.Subject));

        // Nor by the name of somebody else at the provider.
        var (_, one) = await program.GoAsync(new("first", "Twin", ["staff"]));
        var (other, two) = await program.GoAsync(new("second", "Twin", ["staff"]));
        one.Dispose();
        two.Dispose();
        Assert.Equal("/signin?fault=nametaken", other);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/signin/provider")]
    public async Task The_way_back_never_leads_to_another_site_nor_in_a_circle(string back)
    {
        var (target, visitor) = await program.GoAsync(
            new("returner", "Returner", ["staff"]), $"/signin/provider?return={Uri.EscapeDataString(back)}");
        visitor.Dispose();
        Assert.Equal("/", target);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_lets_nobody_in()
    {
        program.Provider.Visitor = new("victim", "Victim", ["staff"]);
        using var attacker = program.Visitor();
        using var asked = await attacker.GetAsync(new Uri("/signin/provider", UriKind.Relative), Cancel);
        using var vouched = await attacker.GetAsync(asked.Headers.Location, Cancel);

        // The attacker's answer in the browser of somebody else, who has not asked.
        using var victim = program.Visitor();
        using var back = await victim.GetAsync(vouched.Headers.Location, Cancel);
        Assert.Equal("/signin?fault=failed", back.Target());

        // And the same code twice.
        using var once = await attacker.GetAsync(vouched.Headers.Location, Cancel);
        using var again = await attacker.GetAsync(vouched.Headers.Location, Cancel);
        Assert.Equal(("/", "/signin?fault=failed"), (once.Target(), again.Target()));
    }

    [Fact]
    public async Task Who_is_refused_at_the_provider_is_back_at_the_sign_in()
    {
        using var visitor = program.Visitor();
        using var asked = await visitor.GetAsync(new Uri("/signin/provider", UriKind.Relative), Cancel);
        var state = System.Web.HttpUtility.ParseQueryString(asked.Headers.Location!.Query)["state"];
        using var back = await visitor.GetAsync(
            new Uri($"/signin-oidc?error=access_denied&state={Uri.EscapeDataString(state!)}", UriKind.Relative), Cancel);
        Assert.Equal("/signin?fault=failed", back.Target());
    }

    [Fact]
    public async Task They_have_no_password_here_and_cannot_be_given_one()
    {
        var (_, visitor) = await program.GoAsync(new("passwordless", "Passwordless", ["staff"]));
        visitor.Dispose();
        var person = (await FindAsync("Passwordless"))!;
        Assert.Null(person.PasswordHash);
        await using var scope = program.Services.CreateAsyncScope();
        scope
            .ServiceProvider.GetRequiredService<ReliabilityDashboard.Security.CurrentPerson>()
            .Become(Signed.Principal(PersonRole.Administrator, "Keeper"));
        var (address, fault) = await scope.ServiceProvider.GetRequiredService<PeopleCommands>().LinkForAsync(person.Id, Cancel);
        Assert.Null(address);
        Assert.Contains("organisation's account", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_offers_it_and_the_log_holds_no_secret()
    {
        using var visitor = program.Visitor();
        var html = await visitor.GetStringAsync(new Uri("/signin?return=%2Ftrends", UriKind.Relative), Cancel);
        Assert.Contains(
            "href=\"/signin/provider?return=%2Ftrends\" data-enhance-nav=\"false\">Sign in with Example Login</a>", html,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "class=\"notice\"", await visitor.GetStringAsync(new Uri("/signin?fault=%3Cscript%3E", UriKind.Relative), Cancel),
            StringComparison.Ordinal);

        var (_, somebody) = await program.GoAsync(new("logged", "Logged", ["staff"]));
        somebody.Dispose();
        Assert.Contains("Logged signed in (Example Login)", program.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Provider.ClientSecret, program.Log, StringComparison.Ordinal);
    }

    private async Task<List<string>> AuditAsync(string name)
    {
        await using var context = await program
            .Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>()
            .CreateDbContextAsync(Cancel);
        return await context
            .AuditEntries.Where(entry => entry.ObjectName == name)
            .OrderBy(entry => entry.Number)
            .Select(entry => entry.Action)
            .ToListAsync(Cancel);
    }

    private Task<Person?> FindAsync(string name) =>
        program.Services.GetRequiredService<PersonQuery>().FindAsync(PersonName.Key(name), Cancel);
}
