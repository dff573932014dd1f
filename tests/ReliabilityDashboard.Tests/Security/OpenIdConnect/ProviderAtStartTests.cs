using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.OpenIdConnect;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security.OpenIdConnect;

/// <summary>Before anybody is there, and while the provider is not.</summary>
[EitherDatabase]
public sealed class ProviderAtStartTests : IAsyncLifetime
{
    private readonly ProgramWithProvider program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ((IAsyncLifetime)program).InitializeAsync();

    public ValueTask DisposeAsync() => program.DisposeAsync();

    [Fact]
    public async Task The_first_person_has_to_be_an_administrator_and_ends_the_set_up()
    {
        using var stranger = program.Visitor();
        using var home = await stranger.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        Assert.Equal("/setup", home.Target());
        Assert.Contains(
            "Sign in with Example Login", await stranger.GetStringAsync(new Uri("/setup", UriKind.Relative), Cancel),
            StringComparison.Ordinal);

        var (refused, viewer) = await program.GoAsync(new("v", "Viewer", ["staff"]));
        Assert.Equal("/signin?fault=notsetup", refused);
        Assert.Contains(
            "the first to sign in has to be an administrator", await viewer.GetStringAsync(new Uri(refused!, UriKind.Relative), Cancel),
            StringComparison.Ordinal);
        viewer.Dispose();
        Assert.True(await program.Services.GetRequiredService<SetUpState>().IsOpenAsync(Cancel));

        var (target, owner) = await program.GoAsync(new("o", "Owner", ["owners"]));
        using var _ = owner;
        Assert.Equal("/", target);
        using var settings = await owner.GetAsync(new Uri("/settings/people", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, settings.StatusCode);
        using var now = await stranger.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        Assert.Equal("/signin", now.Target());
    }

    [Fact]
    public async Task While_the_provider_does_not_answer_people_sign_in_by_password_and_read_why_the_other_way_is_shut()
    {
        await program.AddAsync("Keeper", PersonRole.Administrator);
        var address = program.Provider.Address;
        await program.Provider.DisposeAsync();

        using var visitor = program.Visitor();
        using var asked = await visitor.GetAsync(new Uri("/signin/provider", UriKind.Relative), Cancel);
        Assert.Equal("/signin?fault=unreachable", asked.Target());
        Assert.Contains(
            "The sign-in with Example Login does not answer.",
            await visitor.GetStringAsync(new Uri("/signin?fault=unreachable", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var answer = await visitor.SubmitAsync(
            "/signin", new() { ["Form.Name"] = "Keeper", ["Form.Password"] = RunningProgram.Password });
        Assert.Equal("/", answer.Target());

        // It is asked again as soon as somebody wants it.
        await using var risen = await Provider.StartAsync(address);
        risen.Visitor = new("late", "Late", ["staff"]);
        await Eventually.HoldsAsync(() => Assert.StartsWith("/connect/authorize", Ask().Target(), StringComparison.Ordinal));

        HttpResponseMessage Ask() => visitor.GetAsync(new Uri("/signin/provider", UriKind.Relative), Cancel).GetAwaiter().GetResult();
    }
}
